/**
 * Merges the copy that is here with that of somebody else. The same two copies give the same plan on both machines: who is
 * “yours” and who is “theirs” is said apart from what is merged.
 */
import type { Plan } from '../../model/schema';
import { otherSide, type Side } from './living';
import { mergePlans } from './mergePlans';
import type { Answer, Merge, MergeQuestion } from './questions';

export interface MergedCopies extends Merge {
  /** Which of the two copies is the one that is here. */
  readonly mine: Side;
  readonly theirs: Side;
}

/** @param before the newest state that both have in common */
export function mergeCopies(before: Plan, mine: Plan, theirs: Plan): MergedCopies {
  const isFirst = mine.revision <= theirs.revision;
  const side: Side = isFirst ? 'a' : 'b';
  const merge = isFirst ? mergePlans(before, mine, theirs, side) : mergePlans(before, theirs, mine, side);
  return { ...merge, mine: side, theirs: otherSide(side) };
}

/** Where yours can hold while a question waits. What has gone in neither copy alone stays as the merge has left it. */
const canWait = new Set<MergeQuestion['kind']>(['field', 'lines', 'two-aims', 'columns']);

/** What holds while a question is left for later: yours; and what one has deleted stays. */
export function laterAnswer(
  { mine }: Pick<MergedCopies, 'mine'>,
  { kind, holds, offers }: MergeQuestion,
): Answer | null {
  return canWait.has(kind) && offers.includes(mine) ? mine : holds;
}

/** The answers as they are given, and for what is left for later what holds meanwhile. */
export function withLater(merge: MergedCopies, answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  const waiting = merge.questions.flatMap((question) => {
    const answer = answers.get(question.id) ?? laterAnswer(merge, question);
    return answer === null ? [] : [[question.id, answer] as const];
  });
  return new Map(waiting);
}

/**
 * Answers that were given to one merge, for another of the same two copies: the one that is here may have gone on since
 * under another revision, and so be the other side now.
 */
export function carriedAnswers(
  answers: ReadonlyMap<string, Answer>,
  from: Pick<MergedCopies, 'mine'>,
  to: Pick<MergedCopies, 'mine'>,
): ReadonlyMap<string, Answer> {
  if (from.mine === to.mine) return answers;
  return new Map(
    [...answers].map(([id, answer]) => [id, answer === 'a' || answer === 'b' ? otherSide(answer) : answer]),
  );
}
