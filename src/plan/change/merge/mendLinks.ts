/** Makes the lines and ties of a merged plan those of a plan: with both ends, from right to left, one between two. */
import { equal } from '../../../kit/equal';
import { tieKey, type TieEnds } from '../../model/ties';
import type { Thing } from './apart';
import { change, textOf, type Draft } from './draft';
import type { ApartCopies } from './living';
import type { Report } from './report';

/** What there was before stands first, then what `a` has: of two that are one the later goes. */
function eldestFirst(ids: Iterable<string>, kind: 'links' | 'ties', { before, a }: ApartCopies): string[] {
  const age = (id: string) => (before.things[kind].has(id) ? 0 : a.things[kind].has(id) ? 1 : 2);
  return [...ids].sort((one, other) => age(one) - age(other) || (one < other ? -1 : 1));
}

export function mendLinks(draft: Draft, copies: ApartCopies, report: Report): void {
  const { links, nodes, columns } = draft.things;
  const levels = new Map([...columns.keys()].map((id, level) => [id, level]));
  const levelOf = (id: string) => levels.get(textOf(nodes.get(id), 'column')) ?? -1;
  const seen = new Map<string, string>();
  for (const id of eldestFirst(links.keys(), 'links', copies)) {
    const [from, to] = ['from', 'to'].map((end) => textOf(links.get(id), end)) as [string, string];
    if (!nodes.has(from) || !nodes.has(to)) links.delete(id);
    else if (levelOf(from) <= levelOf(to)) {
      links.delete(id);
      askOfDirection(id, [from, to], copies, report);
    } else fold(draft, { kind: 'links', id, key: `${from} ${to}`, members: ['confidence', 'notes'] }, seen, report);
  }
}

function askOfDirection(id: string, ends: readonly string[], copies: ApartCopies, report: Report): void {
  const [a, b, before] = [copies.a, copies.b, copies.before].map(({ things }) => things.links.get(id));
  report.ask({
    kind: 'wrong-way',
    on: { kind: 'links', id },
    a,
    b,
    before,
    offers: ['a', 'b'],
    holds: null,
    others: ends.map((end) => ({ kind: 'nodes' as const, id: end })),
  });
}

/** Two people may each have drawn the same tie. */
export function mendTies(draft: Draft, copies: ApartCopies, report: Report): void {
  const { ties } = draft.things;
  const seen = new Map<string, string>();
  for (const id of eldestFirst(ties.keys(), 'ties', copies)) {
    const tie = ties.get(id) as unknown as TieEnds;
    if (tie.from === tie.to) ties.delete(id);
    else fold(draft, { kind: 'ties', id, key: tieKey(tie), members: ['strength', 'notes'] }, seen, report);
  }
}

interface Folding {
  readonly kind: 'links' | 'ties';
  readonly id: string;
  /** Whoever has the same key says the same. */
  readonly key: string;
  /** What they may say beside. */
  readonly members: readonly string[];
}

/** The second of two that are one goes; what it says beside goes to the first, or is asked. */
function fold(draft: Draft, { kind, id, key, members }: Folding, seen: Map<string, string>, report: Report): void {
  const things = draft.things[kind];
  const first = seen.get(key);
  const [one, other] = [things.get(first ?? ''), things.get(id)];
  if (first === undefined || !one || !other) {
    seen.set(key, id);
    return;
  }
  const taken: Record<string, unknown> = {};
  for (const member of [...members, 'more']) {
    if (other[member] === undefined || equal(one[member], other[member])) continue;
    if (one[member] === undefined) taken[member] = other[member];
    else if (member !== 'more') {
      const on = { kind, id: first, member };
      report.ask({ kind: 'field', on, a: one[member], b: other[member], before: undefined });
    }
  }
  change(draft, kind, first, taken);
  things.delete(id);
  report.tell({ kind: 'same-link', on: { kind, ids: [first, id] } });
}

/** Boxes of one column that both have typed alike. */
export function tellSameTexts(draft: Draft, { before, a, b }: ApartCopies, report: Report): void {
  const fresh = (own: Things, other: Things) =>
    [...draft.things.nodes].filter(([id]) => own.has(id) && !other.has(id) && !before.things.nodes.has(id));
  const [inA, inB] = [a.things.nodes, b.things.nodes];
  const typed = new Map<string, string[]>();
  for (const [id, node] of fresh(inB, inA)) {
    const key = sameText(node);
    if (key !== null) typed.set(key, [...(typed.get(key) ?? []), id]);
  }
  for (const [id, node] of fresh(inA, inB))
    for (const other of typed.get(sameText(node) ?? '') ?? [])
      report.tell({ kind: 'same-text', on: { kind: 'nodes', ids: [id, other] } });
}

type Things = ReadonlyMap<string, Thing>;

function sameText(node: Thing): string | null {
  const text = textOf(node, 'text').toLowerCase().trim().replace(/\s+/gu, ' ');
  return text === '' ? null : `${textOf(node, 'column')} ${text}`;
}
