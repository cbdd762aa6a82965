/**
 * The rows of the plan’s table: which boxes pass the filters, in which groups they stand and in which order. Each box
 * stands once, under the first of its drivers.
 *
 * Must not know: what a cell shows, which row has the keyboard.
 */
import { monthNames } from '../../kit/dates/calendar';
import { count } from '../../kit/english';
import { tidyName } from '../../kit/names';
import { statuses, type NodeId, type Plan, type PlanNode, type Status } from '../model/schema';
import { filterCounts, passes, type Choices, type FilterCounts } from './boxFilter';
import { cyclesOf } from './cycles';
import { daysLate } from './lateness';
import { changeColumn, isAim, isChangeIdea, nodeLevel, nodesInColumn, nodesOf } from './queries';
import { primaryParent } from './relations';
import { sortValue } from './tableCells';
import type { TableColumn } from './tableColumns';
import { oneLine, statusWords } from './words';

export const groupings = ['driver', 'owner', 'status', 'month', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export interface TableChoices extends Choices {
  readonly group: Grouping;
  readonly sort: { readonly column: TableColumn; readonly isDown: boolean } | null;
  /** Whose ideas are “mine”; empty while nobody has said so. */
  readonly me: string;
  readonly withDrivers: boolean;
}

export const plainChoices: TableChoices = {
  group: 'driver',
  sort: null,
  marks: [],
  statuses: [],
  owners: [],
  tags: [],
  me: '',
  withDrivers: false,
};

export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  /** The primary driver, where it groups by these. */
  readonly driver: NodeId | undefined;
  readonly ids: readonly NodeId[];
  readonly isOpen: boolean;
}

export interface BoxRow {
  readonly kind: 'box';
  readonly key: string;
  readonly id: NodeId;
}

export type TableRow = GroupRow | BoxRow;

/** Those that the table is about, before any filter. */
export function tableBoxes(plan: Plan, { withDrivers }: Pick<TableChoices, 'withDrivers'>): readonly PlanNode[] {
  if (!withDrivers) return nodesInColumn(plan, changeColumn(plan).id);
  return nodesOf(plan).filter(({ id }) => !isAim(plan, id));
}

/** How many boxes have each mark, whatever is filtered by now. */
export function markCounts(plan: Plan, choices: TableChoices, today: string): FilterCounts['marks'] {
  return filterCounts(plan, tableBoxes(plan, choices), { me: choices.me, today }).marks;
}

/** All rows from top to bottom. What is folded shows its group alone. `today` is `YYYY-MM-DD`. */
export function tableRows(
  plan: Plan,
  choices: TableChoices,
  { today, folded }: { readonly today: string; readonly folded: ReadonlySet<string> },
): readonly TableRow[] {
  const boxes = sorted(
    plan,
    tableBoxes(plan, choices).filter((node) => passes(plan, node, choices, { me: choices.me, today })),
    choices.sort,
  );
  const row = (id: NodeId): BoxRow => ({ kind: 'box', key: id, id });
  if (choices.group === 'none') return boxes.map(({ id }) => row(id));
  const groups = new Map<string, { of: Group; ids: NodeId[] }>();
  for (const node of boxes) {
    const of = groupOf[choices.group](plan, node);
    const group = groups.get(of.key);
    if (group) group.ids.push(node.id);
    else groups.set(of.key, { of, ids: [node.id] });
  }
  const inOrder = [...groups.values()].sort((a, b) => compare(a.of.rank, b.of.rank));
  return inOrder.flatMap(({ of: { key, label, driver }, ids }): TableRow[] => {
    const isOpen = !folded.has(key);
    return [{ kind: 'group', key, label, driver, ids, isOpen }, ...(isOpen ? ids.map(row) : [])];
  });
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly driver?: NodeId | undefined;
  readonly rank: string | number;
}

/** Behind every other. */
const last = Number.MAX_SAFE_INTEGER;

const groupOf: Readonly<Record<Exclude<Grouping, 'none'>, (plan: Plan, node: PlanNode) => Group>> = {
  driver(plan, { id }) {
    const top = topDriver(plan, id);
    const driver = top === undefined ? undefined : plan.nodes[top];
    if (!driver) return { key: 'group:unplaced', label: 'Not yet placed', rank: last };
    if (nodeLevel(plan, driver.id) === 0)
      return { key: 'group:aim', label: 'Straight to the aim', driver: driver.id, rank: last - 1 };
    const rank = nodesInColumn(plan, driver.column).indexOf(driver);
    return { key: `group:${driver.id}`, label: oneLine(driver.text) || '(empty)', driver: driver.id, rank };
  },
  owner(_plan, node) {
    const owner = tidyName(node.owner ?? '');
    return owner === ''
      ? { key: 'group:none', label: 'No owner', rank: '\uffff' }
      : { key: `group:owner:${owner}`, label: owner, rank: owner.toLowerCase() };
  },
  status(plan, node) {
    if (!isChangeIdea(plan, node.id)) return { key: 'group:drivers', label: 'Drivers', rank: -1 };
    const status = node.status ?? 'proposed';
    return { key: `group:status:${status}`, label: statusWords[status], rank: statuses.indexOf(status) };
  },
  month(_plan, { due }) {
    if (due === undefined) return { key: 'group:none', label: 'No due date', rank: '\uffff' };
    const month = due.slice(0, 7);
    const label = `${monthNames[Number(month.slice(5)) - 1]} ${Number(month.slice(0, 4))}`;
    return { key: `group:month:${month}`, label, rank: month };
  },
};

/** The primary driver that a box stands under, the aim where it goes there directly; undefined for what leads to neither. */
export function topDriver(plan: Plan, id: NodeId): NodeId | undefined {
  let at = id;
  for (;;) {
    const level = nodeLevel(plan, at);
    if (level === 1) return at;
    const parent = primaryParent(plan, at);
    if (parent === undefined) return level === 0 ? at : undefined;
    at = parent;
  }
}

/** So many colours tell branches apart. */
const branchColours = 4;

/** The number of its primary driver among the colours of branches, from 1; undefined for what stands under none. */
export function branchOf(plan: Plan, id: NodeId): number | undefined {
  const driver = plan.nodes[topDriver(plan, id) ?? ''];
  return driver && (nodesInColumn(plan, driver.column).indexOf(driver) % branchColours) + 1;
}

function sorted(plan: Plan, boxes: readonly PlanNode[], sort: TableChoices['sort']): readonly PlanNode[] {
  if (!sort) return boxes;
  const way = sort.isDown ? -1 : 1;
  return boxes
    .map((node) => ({ node, value: sortValue(plan, node.id, sort.column) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return way * compare(a.value, b.value);
    })
    .map(({ node }) => node);
}

const inWords = new Intl.Collator('en-GB', { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  return inWords.compare(a, b);
}

const tallied: Readonly<Record<Status, string>> = {
  testing: 'being tested',
  implementing: 'implementing',
  adopted: 'adopted',
  abandoned: 'abandoned',
  proposed: 'proposed',
};

/** What there is in words: “4 ideas · 3 being tested, 1 proposed · 1 overdue · 9 cycles”. */
export function tallyWords(plan: Plan, ids: readonly NodeId[], today: string): string {
  const nodes = ids.flatMap((id) => plan.nodes[id] ?? []);
  const ideas = nodes.filter(({ id }) => isChangeIdea(plan, id));
  const drivers = nodes.length - ideas.length;
  const states = (Object.entries(tallied) as [Status, string][]).flatMap(([status, words]) => {
    const own = ideas.filter((node) => (node.status ?? 'proposed') === status).length;
    return own === 0 ? [] : `${own} ${words}`;
  });
  const late = nodes.filter((node) => daysLate(node, today) > 0).length;
  const cycles = ideas.reduce((sum, { id }) => sum + cyclesOf(plan, id).length, 0);
  return [
    count(ideas.length, 'idea'),
    ...(drivers > 0 ? [count(drivers, 'driver')] : []),
    ...(states.length > 0 ? [states.join(', ')] : []),
    ...(late > 0 ? [`${late} overdue`] : []),
    ...(cycles > 0 ? [count(cycles, 'cycle')] : []),
  ].join(' · ');
}
