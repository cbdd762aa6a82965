/**
 * Makes the columns of a merged plan those of a plan, and gives every box a column that is there: one aim, one to four
 * columns of drivers, change ideas where cycles test them.
 */
import { groupBy } from '../../../kit/groupBy';
import { isSound } from '../mendPlan';
import type { Column } from '../../model/schema';
import type { Apart, Thing } from './apart';
import { change, redirect, textOf, type Draft } from './draft';
import type { ApartCopies } from './living';
import type { On } from './questions';
import type { Report } from './report';

/** Where together there would be too many columns of drivers, or none, those of `a` hold. */
export function mendColumns(draft: Draft, { before, a, b }: ApartCopies, report: Report): void {
  const columns = draft.things.columns;
  if (isSound([...columns.values()] as unknown as Column[])) return;
  const titles = ({ things }: Apart) => [...things.columns.values()].map((column) => textOf(column, 'title'));
  report.ask({
    kind: 'columns',
    on: { kind: 'plan', id: '', member: 'columns' },
    a: titles(a),
    b: titles(b),
    before: titles(before),
    offers: ['a', 'b'],
  });
  takeColumns(draft, a);
}

/** The columns of a copy; what is merged of them stays. */
export function takeColumns(draft: Draft, copy: Apart): void {
  const merged = new Map(draft.things.columns);
  draft.things.columns.clear();
  for (const [id, column] of copy.things.columns) {
    const kind = column['kind'];
    draft.things.columns.set(id, { ...(merged.get(id) ?? column), kind });
  }
}

/** A box whose column is gone goes to the one that stands where its own stood. */
export function mendPlaces(draft: Draft, { before, a, b }: ApartCopies): void {
  const columns = [...draft.things.columns];
  const byKind = (kind: string) => columns.filter(([, column]) => column['kind'] === kind).map(([id]) => id);
  const drivers = byKind('driver');
  for (const [id, node] of draft.things.nodes) {
    const column = textOf(node, 'column');
    if (draft.things.columns.has(column)) continue;
    const home = [a, b, before].find(({ things }) => things.columns.has(column));
    const kind = textOf(home?.things.columns.get(column), 'kind');
    const level = [...(home?.things.columns.keys() ?? [])].indexOf(column);
    const place =
      kind === 'driver' || kind === ''
        ? drivers[Math.max(0, Math.min(level - 1, drivers.length - 1))]
        : byKind(kind)[0];
    change(draft, 'nodes', id, { column: place });
  }
}

function kindOf(things: Draft['things'], node: Thing | undefined): string {
  return textOf(things.columns.get(textOf(node, 'column')), 'kind');
}

export function isAim(things: Draft['things'], node: Thing | undefined): boolean {
  return kindOf(things, node) === 'aim';
}

/** The aim that `a` wrote stays; the lines of another lead to it. A box that was no aim before only goes back. */
export function mendAim(draft: Draft, copies: ApartCopies, report: Report): void {
  const { nodes } = draft.things;
  const aims = [...nodes.keys()].filter((id) => isAim(draft.things, nodes.get(id))).sort();
  const own = aimIn(copies.a);
  if (aims.length === 0) return putAim(draft, own);
  const first = own && aims.includes(own.id) ? own.id : aims[0];
  if (first === undefined) return;
  for (const id of aims) {
    if (id === first) continue;
    const [one, other] = [nodes.get(first), nodes.get(id)];
    report.ask({
      kind: 'two-aims',
      on: { kind: 'nodes', id: first },
      a: one?.['text'],
      b: other?.['text'],
      before: undefined,
      others: [{ kind: 'nodes', id } as const],
    });
    const home = [copies.before, copies.a]
      .map(({ things }) => things.nodes.get(id))
      .find((was) => was && !isAim(draft.things, was));
    if (home && draft.things.columns.has(textOf(home, 'column')))
      change(draft, 'nodes', id, { column: home['column'] });
    else {
      nodes.delete(id);
      redirect(draft, 'nodes', id, first);
    }
  }
}

interface Aim {
  readonly id: string;
  readonly node: Thing;
}

function aimIn(copy: Apart): Aim | undefined {
  for (const [id, node] of copy.things.nodes)
    if (textOf(copy.things.columns.get(textOf(node, 'column')), 'kind') === 'aim') return { id, node };
  return undefined;
}

function putAim(draft: Draft, aim: Aim | undefined): void {
  const column = [...draft.things.columns].find(([, each]) => each['kind'] === 'aim')?.[0];
  if (aim) draft.things.nodes.set(aim.id, { ...(draft.things.nodes.get(aim.id) ?? aim.node), column });
}

/** What is tested in cycles is a change idea: a box that one moved away while the other tested it stays one. */
export function mendIdeas(draft: Draft, { before, a, b }: ApartCopies, report: Report): void {
  const { nodes, cycles, columns } = draft.things;
  const isIdea = (id: string) => kindOf(draft.things, nodes.get(id)) === 'change';
  const byIdea = groupBy(cycles.keys(), (id) => textOf(cycles.get(id), 'idea'));
  const ideas = [...columns].find(([, column]) => column['kind'] === 'change')?.[0];
  for (const [id, tests] of byIdea) {
    if (isIdea(id)) continue;
    const columnIn = ({ things }: Apart) => things.nodes.get(id)?.['column'];
    report.ask({
      kind: 'not-an-idea',
      on: { kind: 'nodes', id, member: 'column' },
      a: columnIn(a),
      b: columnIn(b),
      before: columnIn(before),
      offers: ['a', 'b'],
      holds: null,
      others: tests.map((test): On => ({ kind: 'cycles', id: test })),
    });
    if (nodes.has(id) && !isAim(draft.things, nodes.get(id))) change(draft, 'nodes', id, { column: ideas });
    else for (const test of tests) cycles.delete(test);
  }
}
