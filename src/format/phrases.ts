/**
 * The small phrases that sentences about a file are made of: quoted words, numbers, lists, places.
 * Words from the file are shortened here and nowhere else.
 */
import type { Item, Owner } from './problem';

const longest = 60;
const british = new Intl.NumberFormat('en-GB');

/** Turns the order of the letters around it; within a sentence of ours it would make a riddle of the rest. */
const overrides = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words from the file as they may stand in a sentence: on one line, nothing in them that garbles what follows. */
function legible(words: string): string {
  return words
    .slice(0, 40 * longest)
    .replace(overrides, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .trim();
}

/** `words` in curly quotes (quotes within become single), on one line, at most 60 characters. */
export function quote(words: string): string {
  const line = legible(words);
  // Cut by code points, so that no half of a surrogate pair is left over.
  const start = Array.from(line.slice(0, 2 * longest))
    .slice(0, longest)
    .join('')
    .trimEnd();
  return `“${start}${start.length < line.length ? '…' : ''}”`;
}

/** Whether anything would be seen between the quotation marks. */
function isLegible(words: string | undefined): words is string {
  return words !== undefined && legible(words) !== '';
}

/** A whole or decimal number with thousands set apart: `20,000`. */
export function number(value: number): string {
  return british.format(value);
}

/** `3 boxes`, `1 box`; the plural is given where it is not formed with an s. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** `a, b or c` (or with another last word). */
export function enumerate(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** What a value of the file is, for “… where text belongs”: its text in quotes, or what kind of thing it is. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

/** A character that can be seen in quotes, others by what they are: `a line break`, `the character U+00A0`. */
export function nameCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  if (character === '\n' || character === '\r') return 'a line break';
  if (/["\p{Pi}\p{Pf}„]/u.test(character)) return `the quotation mark ${character}`;
  if (!/[\s\p{C}]/u.test(character)) return quote(character);
  return `the character U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A thing of the plan in the middle of a sentence: `“Hand hygiene”`, `the tag “Later”`, `the link from “A” to “B”`. */
export function nameOwner(owner: Owner): string {
  switch (owner.is) {
    case 'plan':
    case 'appearance':
      return `the ${owner.is}`;
    case 'progress score':
    case 'named version':
      return `a ${owner.is}`;
    case 'link': {
      const from = isLegible(owner.from) && ` from ${quote(owner.from)}`;
      const to = isLegible(owner.to) && ` to ${quote(owner.to)}`;
      return from || to ? `the link${from || ''}${to || ''}` : 'a link';
    }
    case 'box':
      return nameBox(owner);
    default:
      return nameThing(owner.is, owner);
  }
}

/** A box by its own words. */
export function nameBox(box: Pick<Item, 'words'>): string {
  return isLegible(box.words) ? quote(box.words) : 'a box without text';
}

/** A thing by its kind and words: `the measure “Falls”`, or `a measure` where it has no words. */
export function nameThing(kind: string, thing: Pick<Item, 'words'>): string {
  return isLegible(thing.words) ? `the ${kind} ${quote(thing.words)}` : `a ${kind}`;
}

/** The sentence with a capital; one that begins with a quotation stays as it is. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
