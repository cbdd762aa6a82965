/** Puts the things of a merged plan in order, kind by kind; boxes column by column. */
import { groupBy } from '../../../kit/groupBy';
import { kindRow, kindRows, type Kind } from './apart';
import { textOf, type Draft } from './draft';
import type { ApartCopies } from './living';
import { mergeOrder, withOwn, type Orders } from './mergeOrder';
import type { Report } from './report';

/** All but the columns, which have to be in order before boxes can be. */
export function arrange(draft: Draft, copies: ApartCopies, report: Report): void {
  for (const { kind } of kindRows) if (kind !== 'columns') arrangeKind(draft, kind, copies, report);
}

export function arrangeKind(draft: Draft, kind: Kind, copies: ApartCopies, report: Report): void {
  const things = draft.things[kind];
  const living = (ids: Iterable<string>) => [...ids].filter((id) => things.has(id));
  const { before, a, b } = copies;
  const orders = {
    before: living(before.things[kind].keys()),
    a: living(a.things[kind].keys()),
    b: living(b.things[kind].keys()),
  };
  const tell = (ids: readonly string[]) => {
    if (kind !== 'progress' && kind !== 'versions' && kind !== 'dismissed')
      report.tell({ kind: 'order', on: { kind, ids } });
  };
  const ids =
    kind === 'nodes'
      ? byColumns(draft, orders, tell)
      : kind === 'columns'
        ? mergeOrder(withAll(orders), tell)
        : inRow(kind, orders, tell);
  const sorted = ids.flatMap((id) => {
    const thing = things.get(id);
    return thing ? [[id, thing] as const] : [];
  });
  things.clear();
  for (const [id, thing] of sorted) things.set(id, thing);
}

/** Columns that came back stand where they stood: lines run by it. */
function withAll({ before, a, b }: Orders): Orders {
  const all = (ids: readonly string[]) => withOwn(ids, before, new Set(), new Set(ids));
  return { before, a: all(a), b: all(b) };
}

function inRow(kind: Kind, orders: Orders, tell: (ids: readonly string[]) => void): string[] {
  const ids = mergeOrder(orders, tell);
  const isByDate = kindRow(kind).known[0] === 'date';
  return isByDate && ids.length > Math.max(orders.a.length, orders.b.length) ? ids.sort() : ids;
}

/**
 * The boxes of all columns in one row, each column in its own merged order. Which columns take turns is as in the copy that
 * has put boxes in another order, so that a file keeps the row that it has.
 */
function byColumns(draft: Draft, orders: Orders, tell: (ids: readonly string[]) => void): string[] {
  const columnOf = (id: string) => textOf(draft.things.nodes.get(id), 'column');
  const [before, a, b] = [orders.before, orders.a, orders.b].map((ids) => groupBy(ids, columnOf));
  const all = groupBy(new Set([...orders.a, ...orders.b]), columnOf);
  const merged = [...all.keys()].map((column) => {
    const of = (ids?: ReadonlyMap<string, string[]>) => ids?.get(column) ?? [];
    return [column, mergeOrder({ before: of(before), a: of(a), b: of(b) }, tell)] as const;
  });
  const frame = isUnmoved(orders) ? orders.b : orders.a;
  return takingTurns(new Map(merged), frame.map(columnOf), new Set(frame));
}

/** Whether `a` has left all that it has where it stood. */
function isUnmoved({ before, a }: Orders): boolean {
  return a.length === before.length && a.every((id, at) => id === before[at]);
}

/** The columns in turns; what the frame does not know stands behind its neighbour, or before the first of its column. */
function takingTurns(
  columns: ReadonlyMap<string, string[]>,
  turns: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  const left = new Map([...columns].map(([column, ids]) => [column, ids.toReversed()]));
  const row: string[] = [];
  for (const column of turns) {
    const ids = left.get(column) ?? [];
    while (ids.length > 0 && !known.has(ids.at(-1) ?? '')) row.push(ids.pop() ?? '');
    const next = ids.pop();
    if (next !== undefined) row.push(next);
    while (ids.length > 0 && !known.has(ids.at(-1) ?? '')) row.push(ids.pop() ?? '');
  }
  return [...row, ...[...left.values()].flatMap((ids) => ids.toReversed())];
}
