/**
 * *Report*, *Figures and tables of a paper* and *You said, we did*: which parts, how it will look, and the ways out: on paper, as a Word document, as a
 * web page.
 * Mounted while it is open; its code is loaded then.
 */
import { useMemo, useRef } from 'react';
import type { FilePort } from '../../browser/files';
import { placeDocument } from '../../browser/printDocument';
import { useCommandContext } from '../../commands/commandContext';
import { useToday } from '../../fields/useToday';
import type { MeasureText } from '../../geometry/types/types';
import { exportFormats } from '../../output/formats';
import { usePlan } from '../../store/stores';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ProgressBar } from '../../ui/ProgressBar';
import { DocumentPages } from './DocumentPages';
import styles from './DocumentDialog.module.css';
import { documentKinds, documentOf, useParts, type DocumentKind } from './documentKinds';
import { pictureName } from './pictureName';
import { PictureFrame } from './PictureFrame';
import { Recognisable } from './Recognisable';
import { useFileWork, type FileOrder } from './useFileWork';
import { useMaterial } from './useMaterial';

export interface DocumentDialogProps {
  readonly kind: DocumentKind;
  readonly files: FilePort;
  readonly measure: MeasureText;
  /** Prints what this puts into the page. */
  readonly print: (place: () => () => void) => Promise<void>;
  readonly onClose: () => void;
}

/** In the names of the files. */
const fileWords: Readonly<Record<DocumentKind, string>> = {
  report: 'report',
  paper: 'paper',
  heard: 'you said we did',
};

const notMade = 'The document could not be made. Try again with fewer parts.';
const word = exportFormats.find(({ id }) => id === 'docx');

export function DocumentDialog({ kind, files, measure, print, onClose }: DocumentDialogProps) {
  const { session } = useCommandContext();
  const plan = usePlan((each) => each);
  const today = useToday()();
  const { title, parts, about } = documentKinds[kind];
  const [chosen, toggle] = useParts(kind);
  const isPage = kind === 'heard';
  const { material, failed } = useMaterial(isPage ? null : plan, measure, today);
  const document = useMemo(
    () => documentOf(kind, plan, { chosen, today, material }),
    [kind, plan, chosen, today, material],
  );
  const pages = useRef<HTMLElement>(null);
  const work = useFileWork(files, notMade);

  const save = async (order: FileOrder) => {
    const [name] = await work.start(order);
    if (name === undefined) return;
    session.say(`“${name}” is saved.`);
    onClose();
  };
  const saveWord = async () => {
    if (!document || !word) return;
    await save({
      names: [pictureName(plan.title, fileWords[kind], word.extension)],
      type: word.type,
      description: word.title,
      async make(making) {
        const { writeDocument } = await import('../../output/writeDocument');
        return writeDocument(plan, document, making);
      },
    });
  };
  const saveWebPage = async () => {
    if (!document) return;
    await save({
      names: [pictureName(plan.title, fileWords[kind], '.html')],
      type: 'text/html',
      description: 'Web page',
      async make() {
        const { documentPage } = await import('../../figure/web/documentPage');
        return new Blob([documentPage(document)], { type: 'text/html' });
      },
    });
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
        <>
          {isPage && (
            <Button isDisabled={!isReady || work.running} onPress={() => void saveWebPage()}>
              Web page
            </Button>
          )}
          <Button isDisabled={!isReady || work.running} onPress={printOut}>
            Print…
          </Button>
        </>
      }
      onExport={() => void saveWord()}
      onClose={onClose}
    >
      <div className={styles.parts}>
        <div ref={tellRoom} className={styles.preview} tabIndex={0} role="region" aria-label="Preview">
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
          {isPage && <Recognisable chosen={chosen} />}
        </fieldset>
      </div>
    </PictureFrame>
  );
}

/** Around the sheets of the preview, in px. */
const around = 32;

/** Sheets are shown as large as the room lets them. */
function tellRoom(preview: HTMLElement | null) {
  if (!preview) return undefined;
  const tell = () => preview.style.setProperty('--room', String(preview.clientWidth - around));
  const watch = new ResizeObserver(tell);
  tell();
  watch.observe(preview);
  return () => watch.disconnect();
}
