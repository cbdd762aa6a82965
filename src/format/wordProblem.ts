/**
 * Says a problem to the person who opened the file: what is wrong, where, and what to do where that is not obvious.
 * One or two sentences of plain text; the address within the file stands in parentheses for whoever mends it.
 */
import { capital } from '../kit/english';
import type { Problem, Words } from './problem';
import { fileWords } from './wordFileProblem';
import { memberWords } from './wordMemberProblem';
import { ruleWords } from './wordRuleProblem';

const words: Words<Problem> = { ...fileWords, ...memberWords, ...ruleWords };

/** The problem in the user's words. Never fails. */
export function wordProblem(problem: Problem): string {
  // Of the table's entries, the one that is found takes a problem of this kind.
  const say = words[problem.kind] as (problem: Problem) => string;
  return capital(say(problem));
}
