/** What a measure is, in a line: its kind, what it measures, how often, whose it is; and its name. */
import { BookOpen, Ellipsis, FileDown, FileUp, Image, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { removeMeasure } from '../../../commands/measureDeeds';
import { showDetails } from '../../../commands/viewCommands';
import { BoundText } from '../../../fields/boundFields';
import { CommentCount } from '../../../fields/CommentCount';
import { useToday } from '../../../fields/useToday';
import { kindWords } from '../../../plan/ask/measureFamily';
import { readyMeasureOf, readyValues } from '../../../plan/ask/readyMeasures';
import { aimOf } from '../../../plan/ask/queries';
import { oneLine } from '../../../plan/ask/words';
import { renameMeasure } from '../../../plan/edit/measureEdits';
import { setPoints } from '../../../plan/edit/pointEdits';
import { limits, type Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import { blockEdits } from '../block/blockEdits';
import { chooseValues, saveValues } from '../block/valueFiles';
import styles from './page.module.css';
import { PhaseDialog } from './PhaseDialog';

interface PageHeadProps {
  readonly measure: Measure;
  readonly chart: Chart;
  readonly onBlock: (cells: readonly (readonly string[])[]) => void;
}

export function PageHead({ measure, chart, onBlock }: PageHeadProps) {
  const context = useCommandContext();
  const { session } = context;
  const [isPhase, setPhase] = useState(false);
  const { id, kind, frequency = '', owner = '' } = measure;
  const count = useCountAgain(measure);
  const load = async () => {
    const cells = await chooseValues(context);
    if (cells) onBlock(cells);
  };
  const define = () => {
    session.select([{ kind: 'measure', id }], { quiet: true });
    showDetails(session, 'What counts, what does not, and when');
  };
  const save = (as: 'csv' | 'xlsx') => void saveValues(context, { measure, chart, as });
  return (
    <div className={styles.head}>
      <div className={styles.about}>
        <p className={styles.facts}>
          {kindWords[kind]} · <Measured measure={measure} />
          {frequency !== '' && ` · ${frequency}`}
          {owner !== '' && ` · owner ${owner}`}
          <CommentCount part="measures" id={id} />
        </p>
        <h2 className={styles.unseenHeading} tabIndex={-1}>
          {oneLine(measure.name) || 'Untitled measure'}
        </h2>
        <BoundText
          key={id}
          label="Name of the measure"
          hideLabel
          large
          placeholder="Name of the measure"
          maxLength={limits.text}
          stepLabel="rename measure"
          run={`measure:${id}:name`}
          read={(plan) => plan.measures[id]?.name}
          write={(draft, words) => renameMeasure(draft, id, words)}
        />
      </div>
      <div className={styles.tools}>
        {count && (
          <Button icon={<RefreshCw />} onPress={count}>
            Count again
          </Button>
        )}
        <Button icon={<FileUp />} onPress={() => void load()}>
          Import values…
        </Button>
        <Button icon={<BookOpen />} onPress={define}>
          Definition
        </Button>
        <MenuButton
          label="More for this measure"
          iconOnly
          variant="quiet"
          icon={<Ellipsis />}
          items={[
            { id: 'phase', label: 'Begin a phase…', onAction: () => setPhase(true) },
            'separator',
            {
              id: 'picture',
              label: 'Export the chart as picture…',
              icon: <Image />,
              onAction: () => session.openDialog('picture'),
            },
            { id: 'csv', label: 'Save values as CSV', icon: <FileDown />, onAction: () => save('csv') },
            { id: 'xlsx', label: 'Save values as Excel', icon: <FileDown />, onAction: () => save('xlsx') },
            'separator',
            { id: 'delete', label: 'Delete measure', danger: true, onAction: () => removeMeasure(context, id) },
          ]}
        />
      </div>
      {isPhase && <PhaseDialog measure={id} from={undefined} reason="" onClose={() => setPhase(false)} />}
    </div>
  );
}

/** The boxes that it measures; each leads to the diagram. */
function Measured({ measure }: { readonly measure: Measure }) {
  const { session, ports } = useCommandContext();
  const boxes = usePlan((plan) => plan.nodes);
  const aim = usePlan((plan) => aimOf(plan).id);
  const there = measure.nodes.flatMap((node) => boxes[node] ?? []);
  if (there.length === 0) return <>of no box yet</>;
  return (
    <>
      of{' '}
      {there.map(({ id, text }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <button
            type="button"
            className={styles.link}
            dir="auto"
            onClick={() => {
              session.selectNodes([id]);
              ports.goToView('diagram');
            }}
          >
            {id === aim ? 'the aim' : oneLine(text) || 'an empty box'}
          </button>
        </span>
      ))}
    </>
  );
}

/** Of a measure whose values the plan has: takes over what has happened since. */
function useCountAgain(measure: Measure): (() => void) | undefined {
  const { openPlan, session, newId } = useCommandContext();
  const act = useAct();
  const today = useToday();
  const ready = readyMeasureOf(measure);
  if (!ready) return undefined;
  return () => {
    const values = readyValues(openPlan.plan(), ready, today());
    const { edits } = blockEdits(measure, values);
    const said = 'Counted again from this plan.';
    const step = act('change counted values', (draft) => setPoints(draft, measure.id, edits, newId), { said });
    if (step === null) session.announce('Nothing has changed since.');
  };
}
