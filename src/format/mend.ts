/**
 * What was put right while a file was read: faults that cannot mislead. A closed union, each kind told once with its
 * count; `quiet` marks what concerns only the file's spelling, which nobody needs to be bothered with.
 */
import { count, enumerate, quote } from '../kit/english';

/** Mends that are made in several places of a file; `count` says in how many. */
export type CountedMend =
  | 'missingCycleParts'
  | 'missingMeasureLists'
  | 'missingNotes'
  | 'unknownTags'
  | 'repeatedIds'
  | 'unsortedPoints'
  | 'strayAppearance'
  | 'oldAncestors';

export type Mend =
  | { readonly kind: 'byteOrderMark' | 'utf16' | 'crlf' | 'noFinalNewline'; readonly quiet: true }
  | { readonly kind: 'missingParts'; readonly parts: readonly string[]; readonly quiet: false }
  | { readonly kind: CountedMend; readonly count: number; readonly quiet: boolean };

/** The mend in the user's words, one sentence. Never fails. */
export function wordMend(mend: Mend): string {
  switch (mend.kind) {
    case 'byteOrderMark':
      return 'A byte-order mark at the start of the file was left out.';
    case 'utf16':
      return 'The file was saved as UTF-16; the next save is UTF-8.';
    case 'crlf':
      return 'The file has Windows line ends; the next save has plain ones.';
    case 'noFinalNewline':
      return 'The file did not end in a new line; the next save does.';
    case 'missingParts':
      return `The file has no ${enumerate(mend.parts.map(quote), 'and')}; the plan begins without.`;
    case 'missingCycleParts':
      return `${count(mend.count, 'missing part')} of PDSA cycles (plan, do, study or act) ${was(mend.count)} added, empty.`;
    case 'missingMeasureLists':
      return `${count(mend.count, 'missing list')} of boxes or points of measures ${was(mend.count)} added, empty.`;
    case 'missingNotes':
      return `${count(mend.count, 'missing note')} of progress scores or named versions ${was(mend.count)} added, empty.`;
    case 'unknownTags':
      return `${count(mend.count, 'tag')} that the plan does not have ${was(mend.count)} taken off ${mend.count === 1 ? 'its box' : 'their boxes'}.`;
    case 'unsortedPoints':
      return `The points of ${count(mend.count, 'measure')} were put in the order of their dates.`;
    case 'repeatedIds':
      return `${count(mend.count, 'repetition')} in lists of tags, boxes or measures ${was(mend.count)} left out.`;
    case 'strayAppearance':
      return `${count(mend.count, 'position or width', 'positions or widths')} of boxes or columns that the plan does not have ${was(mend.count)} left out.`;
    case 'oldAncestors':
      return `The ${count(mend.count, 'oldest ancestor')} of the plan ${was(mend.count)} left out.`;
  }
}

function was(number: number): string {
  return number === 1 ? 'was' : 'were';
}
