/**
 * How a reader looks at the table of a plan: sorting, filters, groups, columns and their widths, what is folded. Kept beside
 * the plan, never in it. What was stored by others counts only as far as it makes sense.
 */
import { widthLimits } from '../../../grid/GridHead';
import { marks } from '../../../plan/ask/boxFilter';
import { groupings, plainChoices, type TableChoices } from '../../../plan/ask/tableRows';
import { tableColumns, type TableColumn } from '../../../plan/ask/tableColumns';
import { statuses } from '../../../plan/model/schema';
import { choicesOfMine, keptChoices } from '../../../store/keptChoices';
import type { SessionState } from '../../../store/session';
import { knownIn, recordOf, wordsIn } from '../../../kit/stored';

export interface TableSettings extends TableChoices {
  /** From left to right; the first is always the text. */
  readonly columns: readonly TableColumn[];
  /** In px, where the reader has set one. */
  readonly widths: Readonly<Partial<Record<TableColumn, number>>>;
  /** Keys of the groups that are folded. */
  readonly folded: ReadonlySet<string>;
}

const usualColumns: readonly TableColumn[] = [
  'text',
  'drivers',
  'status',
  'owner',
  'start',
  'due',
  'impact',
  'effort',
  'pdsa',
  'measures',
];

/** What is kept for one plan; who “me” is, is so for all. */
type KeptSettings = Omit<TableSettings, 'me'>;

const choices = keptChoices('plan-table', (stored: Readonly<Record<string, unknown>>): KeptSettings => {
  const { group, sort, withDrivers, columns, widths, folded } = stored;
  const shown = knownIn(tableColumns, columns).filter((column) => column !== 'text');
  return {
    group: groupings.find((each) => each === group) ?? plainChoices.group,
    sort: sortIn(recordOf(sort)),
    marks: knownIn(marks, stored['marks']),
    statuses: knownIn(statuses, stored['statuses']),
    owners: wordsIn(stored['owners']),
    tags: wordsIn(stored['tags']),
    withDrivers: withDrivers === true,
    columns: Array.isArray(columns) ? ['text', ...shown] : usualColumns,
    widths: Object.fromEntries(
      Object.entries(recordOf(widths)).filter(
        ([column, width]) =>
          (tableColumns as readonly string[]).includes(column) &&
          typeof width === 'number' &&
          width >= widthLimits.least &&
          width <= widthLimits.greatest,
      ),
    ),
    folded: new Set(wordsIn(folded)),
  };
});

export const tableSettings: (state: Pick<SessionState, 'kept' | 'me'>) => TableSettings = choicesOfMine(choices.of);
export const setTable = choices.set;

function sortIn({ column, isDown }: Readonly<Record<string, unknown>>): TableChoices['sort'] {
  const by = tableColumns.find((each) => each === column);
  return by ? { column: by, isDown: isDown === true } : null;
}
