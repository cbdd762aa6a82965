/**
 * What was put right while a file was read. A closed union, each kind told once with its count; `quiet` marks what takes
 * nothing away and cannot mislead, which nobody needs to be bothered with.
 */
import { count, enumerate, quote } from '../kit/english';
import type { Member, Members } from '../plan/model/declaration';
import { plan as table } from '../plan/model/kinds';
import { kindOf, mentions } from '../plan/model/mentions';
import { nameOwner } from './phrases';
import type { Place } from './problem';

/** Where a mend was made: a member of the plan, and a member of its things. `count` says how often. */
export type Mend =
  | { readonly kind: 'byteOrderMark' | 'utf16' | 'crlf' | 'noFinalNewline'; readonly quiet: true }
  | { readonly kind: 'missingParts'; readonly parts: readonly string[]; readonly quiet: true }
  | { readonly kind: 'missingMembers'; readonly of: string; readonly count: number; readonly quiet: true }
  | {
      readonly kind: 'unknownMentions';
      readonly of: string;
      readonly member: string;
      readonly count: number;
      readonly quiet: false;
    }
  | {
      readonly kind: 'unsorted';
      readonly of: string;
      readonly member: string;
      readonly count: number;
      readonly quiet: true;
    }
  /** A name stands again in one object. `isKept`: both stay, for the format does not know it. */
  | {
      readonly kind: 'repeatedMember';
      readonly at: Place;
      readonly line: number;
      readonly isKept: boolean;
      readonly quiet: false;
    }
  | { readonly kind: 'repeatedMembers'; readonly count: number; readonly quiet: false }
  | { readonly kind: 'strayTies' | 'repeatedTies'; readonly count: number; readonly quiet: false }
  | {
      readonly kind: 'repeatedIds' | 'strayAppearance' | 'oldAncestors';
      readonly count: number;
      readonly quiet: true;
    };

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
    case 'missingMembers':
      return `${count(mend.count, 'missing part')} of ${kind(mend.of).many} (${enumerate(addedWhenMissing(mend.of), 'or')}) ${was(mend.count)} added, empty.`;
    case 'unknownMentions': {
      const { one, many } = kind(mend.of);
      const { one: end, many: ends } = mentionedIn(mend.of, mend.member);
      return `${count(mend.count, end, ends)} that the plan does not have ${was(mend.count)} taken off ${mend.count === 1 ? `its ${one}` : `their ${many}`}.`;
    }
    case 'unsorted': {
      const { one, many } = kind(mend.of);
      return `The ${plain(membersOf(mend.of)[mend.member])} of ${count(mend.count, one, many)} were put in the order of their dates.`;
    }
    case 'repeatedMember': {
      const { member, owner, path } = mend.at;
      const what = mend.isKept ? 'Both were kept as they are' : 'The last one was taken';
      return `${quote(member)} of ${nameOwner(owner)} stands more than once in the file (line ${mend.line}, ${path}). ${what}.`;
    }
    case 'repeatedMembers':
      return `So ${mend.count === 1 ? 'does' : 'do'} ${count(mend.count, 'other name')} in the file.`;
    case 'repeatedIds':
      return `${count(mend.count, 'repetition')} in lists of ${enumerate(listed, 'or')} ${was(mend.count)} left out.`;
    case 'strayAppearance':
      return `${count(mend.count, 'position or width', 'positions or widths')} of boxes or columns that the plan does not have ${was(mend.count)} left out.`;
    case 'strayTies':
      return `${count(mend.count, 'tie')} that ${mend.count === 1 ? 'leads' : 'lead'} to nobody, or back to where ${mend.count === 1 ? 'it begins' : 'they begin'}, ${was(mend.count)} left out.`;
    case 'repeatedTies':
      return `${count(mend.count, 'tie')} that stood there twice ${was(mend.count)} joined with the first of them.`;
    case 'oldAncestors':
      return `The ${count(mend.count, 'oldest ancestor')} of the plan ${was(mend.count)} left out.`;
  }
}

function was(number: number): string {
  return number === 1 ? 'was' : 'were';
}

const declared: Members = table.members;

function kind(list: string) {
  return declared[list]?.holds?.of.name ?? { one: 'thing', many: 'things' };
}

function membersOf(list: string): Members {
  return declared[list]?.holds?.of.members ?? {};
}

function mentionedIn(list: string, member: string) {
  const mention = mentions.find((each) => each.holder === list && each.member === member);
  return mention ? kindOf(mention.to).name : kind('');
}

/** What a list may mention, each once. */
const listed = [...new Set(mentions.flatMap(({ shape, to }) => (shape === 'list' ? [kindOf(to).name.many] : [])))];

function addedWhenMissing(list: string): string[] {
  return Object.values(membersOf(list)).flatMap((member) => (member.absent.is === 'filled' ? [plain(member)] : []));
}

/** The words for a member without their article. */
function plain(member: Member | undefined): string {
  return (member?.words ?? '').replace(/^the /, '');
}
