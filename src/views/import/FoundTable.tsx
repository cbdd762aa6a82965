/** The table that was found. Above each column stands what it is taken for, which can be changed. */
import type { Doubt } from '../../exchange/recognise/recognised';
import { fieldMeanings, type ColumnMeaning, type RecognisedTable } from '../../exchange/recognise/recognisedTable';
import { number } from '../../kit/english';
import { columnKindName } from '../../plan/ask/words';
import { columnsOf } from '../../plan/ask/queries';
import type { Plan } from '../../plan/model/schema';
import { Select, type Choice } from '../../ui/Select';
import styles from './Import.module.css';

/** So many rows are shown; all are imported. */
const shown = 200;

interface FoundTableProps {
  readonly table: RecognisedTable;
  readonly plan: Plan;
  /** The cells that are asked about, as `line:cell`. */
  readonly doubtful: ReadonlySet<string>;
  readonly onMeaning: (column: number, meaning: ColumnMeaning) => void;
}

export function FoundTable({ table, plan, doubtful, onMeaning }: FoundTableProps) {
  const { cells, headings, lines, meanings } = table;
  const choices = meaningChoices(plan);
  return (
    <>
      <div className={styles.found} tabIndex={0} role="region" aria-label="What was found">
        <table className={styles.table}>
          <thead>
            <tr>
              {meanings.map((meaning, at) => (
                <th key={at} scope="col">
                  <span>{headings[at] || `Column ${at + 1}`}</span>
                  <Select
                    label={`Meaning of ${headings[at] || `column ${at + 1}`}`}
                    isLabelHidden
                    choices={choices}
                    value={nameOf(meaning, plan)}
                    onChange={(id) => onMeaning(at, meaningOf(id))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, shown).map((row, index) => (
              <tr key={lines[index]}>
                {row.map((cell, at) => (
                  <td
                    key={at}
                    data-doubtful={doubtful.has(`${lines[index]}:${at}`) || undefined}
                    data-merged={isMerged(table, index, at) || undefined}
                  >
                    {!isMerged(table, index, at) && cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > shown && (
        <p className={styles.more}>
          The first {number(shown)} of {number(cells.length)} rows are shown; all of them are imported.
        </p>
      )}
    </>
  );
}

/** The text of a merged cell is shown once. */
function isMerged({ cells, merged }: RecognisedTable, row: number, at: number): boolean {
  return row > 0 && merged.includes(at) && cells[row]?.[at] !== '' && cells[row]?.[at] === cells[row - 1]?.[at];
}

const fieldNames: Readonly<Record<(typeof fieldMeanings)[number], string>> = {
  owner: 'Owner',
  status: 'Status',
  start: 'Start',
  due: 'Due',
  impact: 'Impact',
  effort: 'Effort',
  notes: 'Notes',
  tags: 'Tags',
  measure: 'Measures',
};

function meaningChoices(plan: Plan): Choice<string>[] {
  const boxes = columnsOf(plan).map(({ id, kind }, level) => ({
    id: `boxes ${kind === 'driver' ? level : kind}`,
    // The heading above it leaves little room.
    label: columnKindName(plan, id).replace(/ driver$/u, ''),
  }));
  return [
    { id: 'boxes', label: 'Next column' },
    ...boxes,
    ...fieldMeanings.map((field) => ({ id: `field ${field}`, label: fieldNames[field] })),
    { id: 'ignored', label: 'Left out' },
  ];
}

function nameOf(meaning: ColumnMeaning, plan: Plan): string {
  if (meaning.kind === 'ignored') return 'ignored';
  if (meaning.kind === 'field') return `field ${meaning.field}`;
  const { column } = meaning;
  if (column === undefined) return 'boxes';
  const deepest = columnsOf(plan).length - 2;
  return `boxes ${typeof column === 'number' ? Math.min(column, deepest) : column}`;
}

function meaningOf(id: string): ColumnMeaning {
  const [kind, which = ''] = id.split(' ');
  const field = fieldMeanings.find((each) => each === which);
  if (kind === 'field' && field) return { kind: 'field', field };
  if (kind !== 'boxes') return { kind: 'ignored' };
  if (which === '') return { kind: 'boxes' };
  return { kind: 'boxes', column: which === 'aim' || which === 'change' ? which : Number(which) };
}

/** The cells that are asked about. */
export function doubtfulCells(
  doubts: readonly Doubt[],
  rows: readonly { readonly key: string; readonly at?: { readonly line: number; readonly cell?: number } }[],
): ReadonlySet<string> {
  const keys = new Set(doubts.flatMap((doubt) => (doubt.kind === 'lists' ? [] : doubt.rows)));
  return new Set(rows.flatMap(({ key, at }) => (keys.has(key) && at ? `${at.line}:${at.cell ?? 0}` : [])));
}
