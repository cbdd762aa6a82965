/**
 * Shows what was recognised before it comes in: what is to be decided, what was found, the diagram to come, and where it
 * goes. Nothing is changed before *Import*.
 */
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { Recognised } from '../../exchange/recognise/recognised';
import type { MeasureText } from '../../geometry/types/types';
import { count } from '../../kit/english';
import { inQuotes } from '../../plan/ask/words';
import { isAim } from '../../plan/ask/queries';
import type { NodeId } from '../../plan/model/schema';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextField } from '../../ui/TextField';
import { asked, Doubts } from './Doubts';
import { FoundList } from './FoundList';
import { doubtfulCells, FoundTable } from './FoundTable';
import styles from './Import.module.css';
import { ImportPreview } from './ImportPreview';
import { useImport, type Coming, type Here, type Into } from './useImport';

export interface Wanted {
  readonly into: Into;
  readonly recognised: Recognised;
  readonly rows: Recognised['rows'];
}

export interface ImportDialogProps {
  readonly recognised: Recognised;
  /** The text that is typed or pasted here, where it comes from nowhere else. */
  readonly typing?: { readonly text: string; readonly onText: (text: string) => void } | undefined;
  /** The name of the file; empty for what was pasted. */
  readonly from: string;
  readonly here: Here | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly measure: MeasureText;
  readonly theme: 'light' | 'dark';
  readonly onImport: (wanted: Wanted) => void;
  readonly onClose: () => void;
}

export function ImportDialog(props: ImportDialogProps) {
  const { typing, from, here, today, measure, theme, onImport, onClose } = props;
  const { recognised, answers, rows, into, coming, ...set } = useImport(
    props.recognised,
    here,
    firstInto(from, here),
    today,
  );
  const numbers = useMemo(
    () => (typeof coming === 'string' ? none : numbersOf(recognised, coming)),
    [recognised, coming],
  );
  const isRefused = typeof coming === 'string';
  const isEmpty = rows.length === 0;
  return (
    <Dialog
      title="Import"
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Destination here={here} into={into} onInto={set.setInto} />
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={isRefused || isEmpty}
            onPress={() => onImport({ into, recognised, rows })}
          >
            Import
          </Button>
        </div>
      }
    >
      <p className={styles.about}>
        {isEmpty ? 'Nothing yet' : wordForm(recognised)}
        {from !== '' && (
          <>
            {' '}
            from <strong>{from}</strong>
          </>
        )}
      </p>
      <div className={styles.parts}>
        <div className={styles.left}>
          {typing && (
            <TextField
              label="Text to import"
              value={typing.text}
              onChange={typing.onText}
              lines={6}
              autoFocus
              hint="An indented or bulleted list, or cells of a sheet."
            />
          )}
          {isRefused && <p role="alert">{coming}</p>}
          <Doubts recognised={recognised} answers={answers} onAnswer={set.answer} onRows={set.setRows} />
          {!isEmpty && (
            <section>
              <h3 className={styles.heading}>What was found</h3>
              {recognised.table && !isRefused && (
                <FoundTable
                  table={recognised.table}
                  plan={coming.plan}
                  doubtful={doubtfulCells(recognised.doubts, recognised.rows)}
                  onMeaning={set.setMeaning}
                />
              )}
              {!recognised.table && !isRefused && <FoundList keys={rows.map(({ key }) => key)} coming={coming} />}
              <Notes recognised={recognised} coming={coming} />
            </section>
          )}
        </div>
        {!isRefused && !isEmpty && <ImportPreview coming={coming} numbers={numbers} measure={measure} theme={theme} />}
      </div>
    </Dialog>
  );
}

/** A file becomes a plan of its own, unless the one that is open is still empty; what is pasted goes where it was. */
function firstInto(from: string, here: Here | null): Into {
  return from !== '' && Object.keys(here?.plan.nodes ?? {}).length > 1 ? 'new' : 'here';
}

const none: ReadonlyMap<NodeId, number> = new Map();

/** On which boxes the number of each question stands. */
function numbersOf({ doubts }: Recognised, { brought }: Coming): ReadonlyMap<NodeId, number> {
  const numbers = new Map<NodeId, number>();
  for (const [index, { kind, rows }] of doubts.slice(0, asked).entries())
    for (const key of kind === 'lists' ? [] : rows) {
      const id = brought.ids.get(key);
      if (id !== undefined && !numbers.has(id)) numbers.set(id, index + 1);
    }
  return numbers;
}

function Destination({ here, into, onInto }: { here: Here | null; into: Into; onInto: (into: Into) => void }) {
  if (!here) return <p className={styles.into}>Into a new plan</p>;
  const parent = here.plan.nodes[here.parent];
  const under = isAim(here.plan, here.parent) ? 'the aim' : inQuotes(parent?.text ?? '');
  return (
    <div className={styles.into}>
      <SegmentedControl
        label="Into"
        value={into}
        onChange={onInto}
        segments={[
          { id: 'new', label: 'A new plan' },
          { id: 'here', label: `This plan, under ${under}` },
        ]}
      />
    </div>
  );
}

/** What was done beside copying texts, and what was left out. */
function Notes({ recognised, coming }: { recognised: Recognised; coming: Coming | string }) {
  const aim = typeof coming !== 'string' && coming.brought.aim === 'left out';
  const ignored = [...recognised.ignored, ...(aim ? ['Its aim is left out: this plan has one.'] : [])];
  return (
    <>
      {recognised.done.length > 0 && (
        <ul className={styles.done}>
          {recognised.done.map((done) => (
            <li key={done}>
              <Check size={14} aria-hidden /> {done}
            </li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <ul className={styles.ignored}>
          {ignored.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function wordForm({ form, table, rows }: Recognised): string {
  if (table) return `A table of ${count(table.meanings.length, 'column')} and ${count(table.cells.length, 'row')}`;
  return form === 'diagram'
    ? `A diagram of ${count(rows.length, 'box', 'boxes')}`
    : `A list of ${count(rows.length, 'line')}`;
}
