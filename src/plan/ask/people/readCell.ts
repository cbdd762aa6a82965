/**
 * Reads what was typed or pasted into a cell of a list of stakeholders, as people write it. What cannot be read comes back
 * with the reason, and is never made into something else.
 */
import { enumerate, number, quote } from '../../../kit/english';
import { folded } from '../../../kit/folded';
import { tidyName } from '../../../kit/names';
import { engagementLevels, stakeholderClasses, stakeholderKinds, stances } from '../../model/choices';
import { limits } from '../../model/limits';
import type { EngagementLevel, StakeholderClass, StakeholderKind, Stance } from '../../model/schema';
import { sizeOf, type Size } from '../readWords';
import type { WrittenPeopleColumn } from './columns';
import { classWords, levelWords, stakeholderKindWords, stanceWords } from './words';

type Words =
  | 'role'
  | 'organisation'
  | 'matters'
  | 'gains'
  | 'loses'
  | 'promise'
  | 'owner'
  | 'channel'
  | 'next'
  | 'notes';

/** What a cell holds; `undefined` for nothing. */
export type PeopleCell =
  | { readonly column: 'name'; readonly value: string }
  | { readonly column: 'kind'; readonly value: StakeholderKind }
  | { readonly column: Words; readonly value: string | undefined }
  | { readonly column: 'classes'; readonly value: readonly StakeholderClass[] }
  | { readonly column: 'voice'; readonly value: boolean }
  | { readonly column: 'stance'; readonly now: Stance | undefined; readonly needed: Stance | undefined | 'as it is' }
  | { readonly column: 'power' | 'impact'; readonly value: Size | undefined }
  | { readonly column: 'level'; readonly value: EngagementLevel | undefined }
  | { readonly column: 'every'; readonly value: number | undefined };

/** `problem`: a sentence. */
export type PeopleReading = { readonly cell: PeopleCell } | { readonly problem: string };

const lines: ReadonlySet<WrittenPeopleColumn> = new Set(['name', 'role', 'organisation', 'owner', 'channel']);

export function readPeopleCell(column: WrittenPeopleColumn, typed: string): PeopleReading {
  const words = typed.trim();
  const isNothing = words === '' || /^[-–—]$/u.test(words);
  switch (column) {
    case 'kind':
      return chosen(words, stakeholderKinds, stakeholderKindWords, 'a kind', (value) => ({ column, value }));
    case 'level':
      return isNothing
        ? { cell: { column, value: undefined } }
        : chosen(words, engagementLevels, levelWords, 'a level', (value) => ({ column, value }));
    case 'classes':
      return readClasses(isNothing ? '' : words);
    case 'voice':
      return isNothing ? { cell: { column, value: false } } : readYes(words);
    case 'stance':
      return isNothing ? { cell: { column, now: undefined, needed: undefined } } : readStance(words);
    case 'power':
    case 'impact': {
      if (isNothing || words === '0') return { cell: { column, value: undefined } };
      const value = sizeOf(words);
      return value === undefined ? { problem: `${quote(words)} is not from 1 to 5.` } : { cell: { column, value } };
    }
    case 'every':
      return isNothing ? { cell: { column, value: undefined } } : readEvery(words);
    case 'name':
      return fitting(tidyName(typed), limits.text, (value) => ({ column, value }));
    default: {
      const text = lines.has(column) ? tidyName(typed) : typed.replace(/\r\n?/gu, '\n').trim();
      const limit = lines.has(column) ? limits.text : limits.notes;
      return fitting(text, limit, (value) => ({ column, value: value === '' ? undefined : value }));
    }
  }
}

function fitting(text: string, limit: number, cell: (text: string) => PeopleCell): PeopleReading {
  return text.length > limit
    ? { problem: `This text is too long: up to ${number(limit)} characters fit.` }
    : { cell: cell(text) };
}

/** The one whose words begin so. */
function known<T extends string>(typed: string, all: readonly T[], words: Readonly<Record<T, string>>): T | undefined {
  const wanted = folded(typed).trim();
  return wanted === '' ? undefined : all.find((each) => folded(words[each]).startsWith(wanted) || each === wanted);
}

function chosen<T extends string>(
  typed: string,
  all: readonly T[],
  words: Readonly<Record<T, string>>,
  what: string,
  cell: (value: T) => PeopleCell,
): PeopleReading {
  const value = known(typed, all, words);
  if (value !== undefined) return { cell: cell(value) };
  const allowed = all.map((each) => words[each]);
  return { problem: `${quote(typed)} is not ${what}. Type ${enumerate(allowed, 'or')}.` };
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'x', 'true', '1', '✓', '✔']);
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0']);

function readYes(typed: string): PeopleReading {
  const word = folded(typed).trim();
  if (!yes.has(word) && !no.has(word)) return { problem: `${quote(typed)} is neither yes nor no.` };
  return { cell: { column: 'voice', value: yes.has(word) } };
}

function readClasses(typed: string): PeopleReading {
  const parts = typed.split(/[,;/\n]/u).map((part) => part.trim());
  const found: StakeholderClass[] = [];
  for (const part of parts.filter((each) => each !== '')) {
    // “Customers” is one of them too.
    const value = known(part.replace(/s$/iu, ''), stakeholderClasses, classWords);
    if (value === undefined) {
      const allowed = stakeholderClasses.map((each) => classWords[each]);
      return { problem: `${quote(part)} is not a class. Type ${enumerate(allowed, 'or')}.` };
    }
    if (!found.includes(value)) found.push(value);
  }
  return { cell: { column: 'classes', value: found } };
}

/** “Let”, “let → make”, “3”, “3 5”: where they stand, and behind it where they are needed. */
function readStance(typed: string): PeopleReading {
  const parts = typed.split(/→|->|>|,|(?<=\d)\s+(?=\d)/u).map((part) => part.trim());
  const [first = '', second] = parts;
  const now = first === '' ? undefined : stanceNamed(first);
  const needed = second === undefined || second === '' ? undefined : stanceNamed(second);
  const unknown =
    first !== '' && now === undefined ? first : second !== undefined && needed === undefined ? second : '';
  if (unknown !== '' || parts.length > 2) {
    const allowed = stances.map((each) => stanceWords[each]);
    return { problem: `${quote(unknown || typed)} is no commitment. Type ${enumerate(allowed, 'or')}.` };
  }
  return { cell: { column: 'stance', now, needed: second === undefined ? 'as it is' : needed } };
}

function stanceNamed(typed: string): Stance | undefined {
  return /^[1-5]$/.test(typed) ? stances[Number(typed) - 1] : known(typed, stances, stanceWords);
}

const units: Readonly<Record<string, number>> = { week: 1, fortnight: 2, month: 4, quarter: 13, year: 52 };

/** In weeks: “6”, “every 6 weeks”, “weekly”, “monthly”, “every 2 months”. */
function readEvery(typed: string): PeopleReading {
  const words = tidyName(typed)
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '' && word !== 'every');
  const digits = words.find((word) => /^\d{1,3}$/.test(word));
  const others = words.filter((word) => word !== digits);
  const [unit = digits === undefined ? '' : 'week'] = others;
  const name = unit.endsWith('ly') ? unit.slice(0, -2) : unit.endsWith('s') ? unit.slice(0, -1) : unit;
  const each = others.length < 2 && Object.hasOwn(units, name) ? units[name] : undefined;
  const weeks = each === undefined ? undefined : each * Number(digits ?? 1);
  return weeks === undefined || weeks < 1
    ? { problem: `${quote(typed)} is not how often. Type a number of weeks, such as 6.` }
    : { cell: { column: 'every', value: weeks } };
}
