/** What is said after a paste: how much came in, and what did not go where it was. */
import type { BroughtIn } from '../plan/edit/bringIn';
import type { LongLine } from '../plan/edit/fittingBox';
import { count, enumerate, number } from '../kit/english';
import type { PastedBranch } from '../plan/edit/pasteBranch';
import { limits } from '../plan/model/schema';
import { wordBranch } from './copying';

type Aim = PastedBranch['aim'];

export function wordPastedBranch({ added, cycles, folded, moved, lost, aim }: PastedBranch): string {
  const words =
    lost === 0
      ? ''
      : `${count(lost, 'line')} to other boxes could not come back: the box is gone or stands on the wrong side.`;
  return sentences(
    `${moved ? 'Moved' : 'Pasted'} ${wordBranch(added.length, cycles)}.`,
    wordAim(aim),
    folded === 0 ? '' : `${wasWere(folded, 'box', 'boxes')} deeper than the columns and went into the last one.`,
    words,
  );
}

export function wordOutline({ added, folded, lost, long, aim }: BroughtIn, done = 'Pasted'): string {
  return sentences(
    added.length === 0 ? '' : `${done} ${count(added.length, 'box', 'boxes')}.`,
    wordAim(aim),
    folded === 0 ? '' : `${wasWere(folded, 'line')} deeper than the columns and went into the last one.`,
    lost === 0 ? '' : `${wasWere(lost, 'line')} left out: a line goes from a box to one left of it.`,
    ...wordLong(long),
  );
}

function wordAim(aim: Aim): string {
  if (aim === 'filled') return 'The first line became the aim.';
  return aim === 'left out' ? 'The aim of what was pasted was left out: a plan has one.' : '';
}

const named = 5;

/** `Line 7 is 2,310 characters long; 2,000 fit. The rest was put in its notes.` */
function wordLong(long: readonly LongLine[]): string[] {
  const [first] = long;
  if (!first) return [];
  const only = long.length === 1;
  const lines = enumerate(
    long.slice(0, named).map(({ line }) => number(line)),
    'and',
  );
  const more = long.length > named ? ` (and ${number(long.length - named)} more)` : '';
  const lost = long.filter((each) => each.lost > 0);
  return [
    only
      ? `Line ${number(first.line)} is ${number(first.length)} characters long; ${number(limits.text)} fit.`
      : `Lines ${lines}${more} are longer than the ${number(limits.text)} characters that fit.`,
    only ? 'The rest was put in its notes.' : 'The rest of each was put in its notes.',
    ...lost.map(
      ({ line, lost: left }) =>
        `The last ${number(left)} characters of line ${number(line)} fit nowhere and were left out.`,
    ),
  ].slice(0, 2 + named);
}

function wasWere(value: number, one: string, many?: string): string {
  return `${count(value, one, many)} ${value === 1 ? 'was' : 'were'}`;
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
