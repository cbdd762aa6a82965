/**
 * Merges of two people's work that chance decides. Whatever they did, the merged plan is valid and is the same whoever
 * merges; nothing that one of them did is lost; it opens at either of them as a continuation; and so it is with whatever
 * is answered.
 */
import { equal } from '../../../src/kit/equal';
import { answered } from '../../../src/plan/change/merge/answered';
import { takeApart } from '../../../src/plan/change/merge/apart';
import { mergeCopies, withLater, type MergedCopies } from '../../../src/plan/change/merge/mergeCopies';
import { mergePlans } from '../../../src/plan/change/merge/mergePlans';
import type { Answer } from '../../../src/plan/change/merge/questions';
import { relationOf } from '../../../src/plan/change/merge/relation';
import { planFaults } from '../../../src/plan/model/checkPlan';
import type { Plan } from '../../../src/plan/model/schema';
import { fileOf, planOf } from '../../../src/format/planFile';
import { seededRng } from '../../fixtures/randomEdits';
import { lostWork } from './lostWork';
import { pairOf, type Pair } from './randomWork';

export interface MergeCounts {
  readonly merges: number;
  readonly questions: number;
  /** Merges in which nothing is asked. */
  readonly silent: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** Runs merges `seed`, `seed + 1`, …; throws with the seed of the first that breaks a promise. */
export function runMerges({ seed, count }: { readonly seed: number; readonly count: number }): MergeCounts {
  const byKind: Record<string, number> = {};
  let [questions, silent] = [0, 0];
  for (let at = seed; at < seed + count; at += 1) {
    const pair = pairOf(at);
    const merge = mergeCopies(pair.before, pair.a, pair.b);
    const faults = [...faultsOf(merge), ...inTurn(pair, merge, at), ...faultsOfAnswers(pair, merge, at)];
    if (faults.length > 0) throw new Error(`Merge ${at}: ${faults.slice(0, 5).join('; ')}`);
    questions += merge.questions.length;
    if (merge.questions.length === 0) silent += 1;
    for (const { kind } of merge.questions) byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return { merges: count, questions, silent, byKind };
}

/** The plan as the other machine has it: read from its file, with order keys of its own. */
function reread(plan: Plan): Plan {
  return planOf(fileOf(plan));
}

function isSame(one: Plan, other: Plan): boolean {
  return one.revision === other.revision && hasSameContent(one, other);
}

function hasSameContent(one: Plan, other: Plan): boolean {
  const [first, second] = [one, other].map((plan) => {
    const { own, things } = takeApart(plan);
    return { own, things: Object.values(things).map((each) => [...each.values()]) };
  });
  return equal(first, second);
}

function faultsOf(merge: MergedCopies): string[] {
  const { merged, copies } = merge;
  return [
    ...planFaults(merged),
    ...lostWork(merge, 'a'),
    ...lostWork(merge, 'b'),
    ...[copies.a, copies.b].flatMap((copy) =>
      relationOf(copy, merged, () => true).kind === 'theirsContinues' ? [] : [`it does not continue ${copy.revision}`],
    ),
  ];
}

/** Each costs a merge more, so they take turns: the merge on the other machine, and the three ways of only one having work. */
function inTurn(pair: Pair, merge: MergedCopies, seed: number): string[] {
  const { before, a, b } = pair;
  const turn = seed % 4;
  if (turn === 0) return faultsThere(pair, merge);
  return turn === 1 ? taken([a, before], a) : turn === 2 ? taken([before, b], b) : taken([a, a], a);

  /** What only one has changed is as that one has it, and nothing is asked. */
  function taken([one, other]: readonly [Plan, Plan], expected: Plan): string[] {
    const { merged, questions, notes } = mergePlans(before, one, other);
    const isQuiet = questions.length + notes.length === 0;
    return isQuiet && hasSameContent(merged, expected) ? [] : [`work of one side is not taken as it is (${turn})`];
  }
}

function faultsThere({ before, a, b }: Pair, merge: MergedCopies): string[] {
  const there = mergeCopies(reread(before), b, reread(a));
  const said = ({ questions, notes }: MergedCopies) => JSON.stringify([questions.map(({ id }) => id), notes]);
  const isSameThere = isSame(merge.merged, there.merged) && said(merge) === said(there);
  return isSameThere ? [] : ['the other side comes to another plan'];
}

function faultsOfAnswers({ before, a, b }: Pair, merge: MergedCopies, seed: number): string[] {
  if (merge.questions.length === 0) return [];
  const rng = seededRng(seed);
  const picked = merge.questions.flatMap(({ id, offers }): [string, Answer][] => {
    const answer = offers[Math.floor(rng() * (offers.length + 1))];
    return answer === undefined ? [] : [[id, answer]];
  });
  const answers = new Map(picked);
  const plan = answered(merge, answers);
  const there = answered(mergeCopies(reread(before), reread(b), a), answers);
  return [
    ...planFaults(plan).map((fault) => `answered: ${fault}`),
    ...planFaults(answered(merge, withLater(merge, answers))).map((fault) => `left for later: ${fault}`),
    ...(isSame(plan, there) ? [] : ['the same answers give another plan there']),
  ];
}
