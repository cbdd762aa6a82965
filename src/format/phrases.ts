/**
 * The small phrases that sentences about a file are made of: quoted words, numbers, lists, places.
 * Words from the file are shortened here and nowhere else.
 */
import { legible, quote } from '../kit/english';
import type { Item, Owner } from './problem';

/** Whether anything would be seen between the quotation marks. */
function isLegible(words: string | undefined): words is string {
  return words !== undefined && legible(words) !== '';
}

/** What a value of the file is, for “… where text belongs”: its text in quotes, or what kind of thing it is. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

/** What stands where an id belongs; what could not be seen in it is named. */
export function describeId(value: unknown): string {
  const found = describe(value);
  const strange = typeof value === 'string' ? /[^\w-]/u.exec(value)?.[0] : undefined;
  if (strange === undefined || !/[\s\p{C}]/u.test(strange) || (strange === ' ' && found.includes(' '))) return found;
  return `${found} with ${nameCharacter(strange.codePointAt(0) ?? 0)}`;
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
    case 'link': {
      const from = isLegible(owner.from) && ` from ${quote(owner.from)}`;
      const to = isLegible(owner.to) && ` to ${quote(owner.to)}`;
      return from || to ? `the link${from || ''}${to || ''}` : 'a link';
    }
    case 'thing':
      return owner.kind === 'box' ? nameBox(owner) : nameThing(owner.kind, owner);
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
