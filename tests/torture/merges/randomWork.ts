/**
 * Two people's work on copies of one plan, picked by chance, with things of every kind. The same seed gives the same work.
 * Beside the edits of `randomEdits.ts`, texts are written that no other edit writes, into any member of any thing that can
 * hold one: so it can be seen whether a text got lost.
 */
import type { Declaration, Members } from '../../../src/plan/model/declaration';
import { plan as table } from '../../../src/plan/model/kinds';
import type { Plan } from '../../../src/plan/model/schema';
import { circles } from '../../../src/plan/model/ramps';
import { notesSchema, textSchema } from '../../../src/plan/model/values';
import { allMayBeAbsent } from '../../../src/plan/change/places';
import { record } from '../../../src/plan/change/record';
import { addComment, deleteComment, replyTo } from '../../../src/plan/edit/comments';
import { deleteBoxes, deletionProblem } from '../../../src/plan/edit/deleting';
import { putAside } from '../../../src/plan/edit/findings';
import { addMeasure, beginPhase, deleteMeasure, setMeasured, setTargetFrom } from '../../../src/plan/edit/measureEdits';
import { deletePoints, setPoints } from '../../../src/plan/edit/pointEdits';
import { aimOf, nodesOf } from '../../../src/plan/ask/queries';
import { randomEdit, seededRng, seedPlan, type Rng } from '../../fixtures/randomEdits';

export interface Pair {
  readonly before: Plan;
  readonly a: Plan;
  readonly b: Plan;
}

/** Edits that a copy has more than the state in common, at most. */
const mostEdits = 8;
/** Copies of one plan, of which each meets each: to make them takes longer than to merge them. */
const copiesOfPlan = 10;
const pairs = Array.from({ length: copiesOfPlan }, (_, at) => at).flatMap((second) =>
  Array.from({ length: second }, (_, first) => [first, second] as const),
);

interface Group {
  readonly number: number;
  readonly before: Plan;
  readonly copies: readonly Plan[];
}

let group: Group | undefined;

export function pairOf(seed: number): Pair {
  const number = Math.floor(seed / pairs.length);
  if (group?.number !== number) group = groupOf(number);
  const { before, copies } = group;
  const [a, b] = (pairs[seed % pairs.length] ?? []).map((at) => copies[at]);
  return { before, a: a ?? before, b: b ?? before };
}

function groupOf(number: number): Group {
  const rng = seededRng(number * 7 + 3);
  const grown = worked(seedPlan(), rng, { who: 'o', count: 40 });
  const before = { ...grown, revision: 'r0', ancestors: ['r-1'] };
  const copies = Array.from({ length: copiesOfPlan }, (_, at) => {
    const plan = worked(before, rng, { who: `w${at}e`, count: Math.floor(rng() * (mostEdits + 1)) });
    return { ...plan, revision: `r${(at * 7) % 10}${at}`, ancestors: ['r0', 'r-1'] };
  });
  return { number, before, copies };
}

function worked(plan: Plan, rng: Rng, { who, count }: { readonly who: string; readonly count: number }): Plan {
  let now = plan;
  for (let made = 0; made < count; made += 1) {
    const token = `${who}${made}x`;
    const recipe = rng() < 0.5 ? randomEdit(now, rng).recipe : furtherEdit(now, rng, token);
    if (recipe) now = record(now, recipe).plan;
  }
  return now;
}

type Recipe = (draft: Plan) => void;

function furtherEdit(plan: Plan, rng: Rng, token: string): Recipe | undefined {
  const measure = one(Object.keys(plan.measures), rng);
  const box = one(nodesOf(plan), rng)?.id ?? '';
  const from = `2027-0${1 + Math.floor(rng() * 9)}-01`;
  const value = Math.round(rng() * 100);
  const edits: Recipe[] = [
    (draft) => addMeasure(draft, { id: `m${token}`, name: token, kind: 'process', nodes: [box] }),
    (draft) => putAside(draft, { rule: one(['aim.long', 'link.none'], rng) ?? '', on: box, reason: token, date: from }),
    (draft) => void draft.versions.push({ revision: `v${token}`, name: token, note: '', date: from }),
  ];
  const comment = one(Object.keys(plan.comments), rng);
  const said = { author: 'Ama', date: from, text: token };
  edits.push((draft) => addComment(draft, { ...said, id: `c${token}`, on: { kind: 'nodes', id: box } }));
  if (comment !== undefined) {
    edits.push(
      (draft) => replyTo(draft, comment, { ...said, id: `a${token}` }),
      (draft) => deleteComment(draft, { id: comment }),
    );
  }
  const aim = aimAnew(plan, token);
  const behind = otherPrevious(plan, rng);
  // Seldom: as no edit does that, it would make questions more frequent than they are.
  if (rng() < 0.15) edits.push(aim);
  if (behind) edits.push(behind);
  if (measure !== undefined) {
    const point = one(Object.keys(plan.measures[measure]?.points ?? {}), rng);
    edits.push(
      (draft) => setPoints(draft, measure, [{ change: { date: from, value } }], () => `q${token}`),
      (draft) => setMeasured(draft, measure, box, rng() < 0.6),
      (draft) => setTargetFrom(draft, measure, { from, value }),
      (draft) => beginPhase(draft, measure, { from, reason: token }),
      (draft) => deleteMeasure(draft, measure),
    );
    if (point !== undefined) {
      edits.push(
        (draft) => setPoints(draft, measure, [{ id: point, change: { value, note: token } }], () => ''),
        (draft) => deletePoints(draft, measure, [point]),
      );
    }
  }
  if (rng() < 0.04 && !deletionProblem(plan, [box])) return (draft) => deleteBoxes(draft, [box]);
  return rng() < 0.4 ? one(edits, rng) : writing(plan, rng, token);
}

/** Another box in place of the aim: no edit of ours does that, a file may. */
function aimAnew(plan: Plan, token: string): Recipe {
  const { id, column } = aimOf(plan);
  const turned = (ids: readonly string[] = []) => ids.map((each) => (each === id ? token : each));
  return (draft) => {
    for (const link of Object.values(draft.links)) if (link.to === id) link.to = token;
    for (const holder of [draft.measures, draft.stakeholders, draft.heard].flatMap((each) => Object.values(each)))
      if (holder.nodes?.includes(id)) holder.nodes = turned(holder.nodes);
    delete draft.appearance.positions?.[id];
    delete draft.nodes[id];
    draft.nodes[token] = { id: token, order: 'a0', column, text: token };
  };
}

/** A cycle that follows another one of its idea: no edit of ours does that either. */
function otherPrevious(plan: Plan, rng: Rng): Recipe | undefined {
  const cycle = one(Object.values(plan.cycles), rng);
  const previous = one(
    Object.values(plan.cycles).filter(({ idea }) => idea === cycle?.idea),
    rng,
  );
  if (!cycle || !previous) return undefined;
  const cycles = { ...plan.cycles, [cycle.id]: { ...cycle, previous: previous.id } };
  if (circles(cycles).length > 0) return undefined;
  return (draft) => void Object.assign(draft.cycles[cycle.id] ?? {}, { previous: previous.id });
}

/** Writes the token into some member of some thing. */
function writing(plan: Plan, rng: Rng, token: string): Recipe | undefined {
  const kinds = Object.entries(table.members as Members).flatMap(([name, { holds }]) => {
    const ids = Object.keys((plan as unknown as Record<string, object>)[name] ?? {});
    return holds === undefined || holds.is === 'part' || ids.length === 0 ? [] : [{ kind: name, holds, ids }];
  });
  const { kind = '', holds, ids = [] } = one(kinds, rng) ?? {};
  if (!holds) return undefined;
  const id = one(ids, rng);
  const place = one(textsOf(holds.of), rng);
  if (id === undefined || place === undefined) return undefined;
  const isAdded = rng() < 0.5;
  return (draft) => {
    let at = (draft as unknown as Record<string, Record<string, unknown>>)[kind]?.[id] as Record<string, unknown>;
    for (const step of place.path.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
    const last = place.path.at(-1) ?? '';
    at[last] = place.isLong && isAdded && typeof at[last] === 'string' ? `${at[last]}\n${token}` : token;
  };
}

interface TextPlace {
  readonly path: readonly string[];
  readonly isLong: boolean;
}

function textsOf({ members }: Declaration): TextPlace[] {
  return Object.entries(members).flatMap(([name, { schema, holds }]): TextPlace[] => {
    // A part that needs other members too is not made by a text alone.
    if (holds?.is === 'part' && !allMayBeAbsent(holds.of.members)) return [];
    if (holds?.is === 'part') return textsOf(holds.of).map(({ path, isLong }) => ({ path: [name, ...path], isLong }));
    const inner: unknown = 'wrapped' in schema ? schema.wrapped : schema;
    return inner === textSchema || inner === notesSchema ? [{ path: [name], isLong: inner === notesSchema }] : [];
  });
}

function one<T>(items: readonly T[], rng: Rng): T | undefined {
  return items[Math.floor(rng() * items.length)];
}
