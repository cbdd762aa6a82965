/**
 * *Report* and *Figures and tables of a paper*: which parts, how it will look, and the ways out: on paper or as a Word document.
 * Mounted while it is open; its code is loaded then.
 */
import { useMemo, useRef } from 'react';
import type { FilePort } from '../../browser/files';
import { placeDocument } from '../../browser/printDocument';
import { useCommandContext } from '../../commands/commandContext';
import { useToday } from '../../fields/useToday';
import { paperDocument, paperParts } from '../../figure/compose/document/paperDocument';
import { reportDocument, reportParts } from '../../figure/compose/document/reportDocument';
import type { PlanDocument } from '../../figure/compose/document/planDocument';
import type { MeasureText } from '../../geometry/types/types';
import { exportFormats } from '../../output/formats';
import type { Plan } from '../../plan/model/schema';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ProgressBar } from '../../ui/ProgressBar';
import { DocumentPages } from './DocumentPages';
import styles from './DocumentDialog.module.css';
import { pictureName } from './pictureName';
import { PictureFrame } from './PictureFrame';
import { useFileWork } from './useFileWork';
import { useMaterial, type Material } from './useMaterial';

export interface DocumentDialogProps {
  readonly kind: 'report' | 'paper';
  readonly files: FilePort;
  readonly measure: MeasureText;
  /** Prints what this puts into the page. */
  readonly print: (place: () => () => void) => Promise<void>;
  readonly onClose: () => void;
}

const kinds = {
  report: {
    title: 'Report',
    parts: reportParts,
    about: 'What a team hands in. Print it, or export it as a Word document.',
  },
  paper: {
    title: 'Figures and tables of a paper',
    parts: paperParts,
    about:
      'In the order of the SQUIRE 2.0 guideline, each with its number and caption, as a Word document for the manuscript.',
  },
} as const;

const notMade = 'The document could not be made. Try again with fewer parts.';
const word = exportFormats.find(({ id }) => id === 'docx');

export function DocumentDialog({ kind, files, measure, print, onClose }: DocumentDialogProps) {
  const { session } = useCommandContext();
  const plan = usePlan((each) => each);
  const today = useToday()();
  const { title, parts, about } = kinds[kind];
  const [chosen, toggle] = useParts(kind);
  const { material, failed } = useMaterial(plan, measure, today);
  const document = useMemo(
    () => material && documentOf(kind, plan, { chosen, today, material }),
    [kind, plan, chosen, today, material],
  );
  const pages = useRef<HTMLElement>(null);
  const work = useFileWork(files, notMade);

  const save = async () => {
    if (!document || !word) return;
    const [name] = await work.start({
      names: [pictureName(plan.title, kind, word.extension)],
      type: word.type,
      description: word.title,
      async make(making) {
        const { writeDocument } = await import('../../output/writeDocument');
        return writeDocument(plan, document, making);
      },
    });
    if (name === undefined) return;
    session.say(`“${name}” is saved.`);
    onClose();
  };
  const printOut = () => {
    const { current } = pages;
    if (current && document) void print(() => placeDocument(current, document.title));
  };
  const isReady = document !== undefined && document.sections.length > 0;
  return (
    <PictureFrame
      title={title}
      size="wide"
      work={work}
      isReady={isReady}
      further={
        <Button isDisabled={!isReady || work.running} onPress={printOut}>
          Print…
        </Button>
      }
      onExport={() => void save()}
      onClose={onClose}
    >
      <div className={styles.parts}>
        <div className={styles.preview} tabIndex={0} role="region" aria-label="Preview">
          {document ? (
            <div className={styles.paper}>
              <DocumentPages document={document} ref={pages} />
            </div>
          ) : failed ? (
            <p role="alert">{notMade}</p>
          ) : (
            <ProgressBar label="Laying out the pages" />
          )}
        </div>
        <fieldset className={styles.chosen}>
          <legend>What is in it</legend>
          {parts.map(({ id, label }) => (
            <Checkbox key={id} label={label} isSelected={chosen.has(id)} onChange={(isOn) => toggle(id, isOn)} />
          ))}
          <p className={styles.about}>{about}</p>
        </fieldset>
      </div>
    </PictureFrame>
  );
}

interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly today: string;
  readonly material: Material;
}

function documentOf(kind: DocumentDialogProps['kind'], plan: Plan, { chosen, today, material }: Choice): PlanDocument {
  if (kind === 'paper') return paperDocument(plan, chosen, material.diagram);
  return reportDocument(plan, { parts: chosen, today, ...material });
}

/** All parts until the reader leaves some out, which is kept for the next time. */
function useParts(kind: DocumentDialogProps['kind']) {
  const { session } = useCommandContext();
  const name = `${kind}-without`;
  const kept = useSession((state) => state.kept[name]);
  const chosen = useMemo(() => {
    const without = new Set<unknown>(Array.isArray(kept) ? kept : []);
    return new Set<string>(kinds[kind].parts.flatMap(({ id }) => (without.has(id) ? [] : [id])));
  }, [kind, kept]);
  const toggle = (id: string, isOn: boolean) => {
    const without = kinds[kind].parts.map((part) => part.id).filter((each) => !chosen.has(each) && each !== id);
    session.keep(name, isOn ? without : [...without, id]);
  };
  return [chosen, toggle] as const;
}
