/** Texts as words: each in small letters, with where it stands in the text. */
import { groupBy } from '../../kit/groupBy';

export interface Token {
  /** In small letters, with plain apostrophes. */
  readonly word: string;
  /** As it is written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const wordLike = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*/gu;

/** In small letters, without an apostrophe at its end. */
function plain(raw: string): string {
  const word = raw.toLowerCase().replaceAll('’', "'");
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

/** Of a text that is longer than any box should be, the beginning tells enough. */
const longest = 400;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(wordLike)) {
    const word = plain(raw);
    tokens.push({ word, raw, start: index, end: index + raw.length });
    if (tokens.length === longest) break;
  }
  return tokens;
}

/** A list of words that stands in the code as one text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s/u).filter((word) => word !== ''));
}

/** Phrases by their first words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A list of phrases, one a line. */
export function phrases(list: string): Phrases {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return groupBy(
    lines.map((line) => line.split(' ')),
    ([first = '']) => first,
  );
}

/** Whether one of the phrases begins at that word. */
export function startsAt(words: readonly string[], at: number, list: Phrases): boolean {
  const candidates = list.get(words[at] ?? '');
  return candidates?.some((phrase) => phrase.every((word, index) => words[at + index] === word)) ?? false;
}

/** Where one of the phrases begins within the first so many words; -1 where none does. */
export function phraseAt(words: readonly string[], list: Phrases, within = words.length): number {
  const last = Math.min(within, words.length);
  for (let at = 0; at < last; at += 1) if (startsAt(words, at, list)) return at;
  return -1;
}
