/** The words for what is wrong with one member of a file by itself. */
import { enumerate, number, quote } from '../kit/english';
import { nameOwner } from './phrases';
import type { JsonType, MemberProblem, Place, Words } from './problem';

const typeNames: Record<JsonType, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
};

export const memberWords: Words<MemberProblem> = {
  missing: (problem) => `${nameOwner(problem.at.owner)} has no “${problem.at.member}” (${problem.at.path}).`,
  wrongType: (problem) =>
    `${nameMember(problem.at)} is ${problem.found} where ${typeNames[problem.expected]} belongs (${problem.at.path}).`,
  tooLong: (problem) =>
    `${nameMember(problem.at)} has ${number(problem.found)} ${problem.of}; at most ${number(problem.limit)} are allowed (${problem.at.path}).`,
  notAllowed: (problem) => {
    const allowed = problem.allowed.map((value) => (typeof value === 'string' ? quote(value) : String(value)));
    return `${nameMember(problem.at)} is ${problem.found}; it must be ${enumerate(allowed, 'or')} (${problem.at.path}).`;
  },
  outOfRange: (problem) => {
    const bounds = [
      ...(problem.min === undefined ? [] : [`at least ${number(problem.min)}`]),
      ...(problem.max === undefined ? [] : [`at most ${number(problem.max)}`]),
    ];
    return `${nameMember(problem.at)} is ${problem.found}; it must be ${bounds.length ? enumerate(bounds, 'and') : 'a number that can be written out'} (${problem.at.path}).`;
  },
  badId: (problem) =>
    problem.found === quote('__proto__')
      ? `${nameMember(problem.at)} is ${problem.found}, a name that browsers keep for themselves: give it another one, everywhere in the file (${problem.at.path}).`
      : `${nameMember(problem.at)} is ${problem.found}, which is no id: 1 to 64 of the characters A-Z, a-z, 0-9, _ and - (${problem.at.path}).`,
  badDate: (problem) =>
    `${nameMember(problem.at)} is ${problem.found}, which is no date: write it like 2026-11-23 (${problem.at.path}).`,
  badInstant: (problem) =>
    `${nameMember(problem.at)} is ${problem.found}, which is no time: write it like 2026-11-23T09:00:00.000Z (${problem.at.path}).`,
  badColour: (problem) =>
    `${nameMember(problem.at)} is ${problem.found}, which is no colour: write it like #1a2b3c (${problem.at.path}).`,
};

function nameMember(at: Place): string {
  return `${quote(at.member)} of ${nameOwner(at.owner)}`;
}
