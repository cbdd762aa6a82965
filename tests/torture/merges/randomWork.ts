/**
 * Two people's work on copies of one plan, picked by chance, with things of every kind. The same seed gives the same work.
 * Beside the edits of `randomEdits.ts`, texts are written that no other edit writes, into any member of any thing that can
 * hold one: so it can be seen whether a text got lost.
 */
import type { Declaration, Members } from '../../../src/plan/model/declaration';
import { plan as table } from '../../../src/plan/model/kinds';
import type { Plan } from '../../../src/plan/model/schema';
import { notesSchema, textSchema } from '../../../src/plan/model/values';
import { record } from '../../../src/plan/change/record';
import { putAside } from '../../../src/plan/edit/findings';
import { addMeasure, beginPhase, deleteMeasure, setMeasured, setTargetFrom } from '../../../src/plan/edit/measureEdits';
import { deletePoints, setPoints } from '../../../src/plan/edit/pointEdits';
import { nodesOf } from '../../../src/plan/ask/queries';
import { randomEdit, seededRng, seedPlan, type Rng } from '../../fixtures/randomEdits';

export interface Pair {
  readonly before: Plan;
  readonly a: Plan;
  readonly b: Plan;
}

/** Edits that a copy has more than the state in common, at most. */
const mostEdits = 8;
/** Pairs that grow out of one plan: to grow one takes longer than to merge. */
const pairsOfPlan = 40;

let grown: { readonly number: number; readonly plan: Plan } | undefined;

export function pairOf(seed: number): Pair {
  const number = Math.floor(seed / pairsOfPlan);
  if (grown?.number !== number)
    grown = { number, plan: worked(seedPlan(), seededRng(number), { who: 'o', count: 40 }) };
  const before = { ...grown.plan, revision: 'r0', ancestors: ['r-1'] };
  const rng = seededRng(seed * 7 + 3);
  const copy = (who: string) => {
    const plan = worked(before, rng, { who, count: Math.floor(rng() * (mostEdits + 1)) });
    return { ...plan, revision: `r${who}`, ancestors: ['r0', 'r-1'] };
  };
  return { before, a: copy('a'), b: copy('b') };
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
  return rng() < 0.4 ? one(edits, rng) : writing(plan, rng, token);
}

/** Writes the token into some member of some thing. */
function writing(plan: Plan, rng: Rng, token: string): Recipe | undefined {
  const [kind, member] = one(Object.entries(table.members as Members), rng) ?? [];
  const { holds } = member ?? {};
  if (kind === undefined || holds === undefined || holds.is === 'part') return undefined;
  const things = (plan as unknown as Record<string, object>)[kind] ?? {};
  const id = one(Object.keys(things), rng);
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
    if (holds?.is === 'part') return textsOf(holds.of).map(({ path, isLong }) => ({ path: [name, ...path], isLong }));
    const inner: unknown = 'wrapped' in schema ? schema.wrapped : schema;
    return inner === textSchema || inner === notesSchema ? [{ path: [name], isLong: inner === notesSchema }] : [];
  });
}

function one<T>(items: readonly T[], rng: Rng): T | undefined {
  return items[Math.floor(rng() * items.length)];
}
