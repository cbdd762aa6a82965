/** Texts as words: each in small letters, with where it stands in the text. */

export interface Token {
  /** In small letters, with plain apostrophes. */
  readonly word: string;
  /** As it is written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&-]*/gu;

/** In small letters, without an apostrophe at its end. */
function plain(raw: string): string {
  const word = raw.toLowerCase().replaceAll('’', "'");
  return word.endsWith("'") ? word.slice(0, -1) : word;
}

/** Of a text that is longer than any box should be, the beginning tells enough. */
const longest = 400;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(words)) {
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

/** A list of phrases, one a line. */
export function phrases(list: string): readonly (readonly string[])[] {
  return list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
}

/** Whether the words from `at` on are those of the phrase. */
export function startsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => words[at + index] === word);
}

/** Where one of the phrases begins within the first so many words; -1 where none does. */
export function phraseAt(
  words: readonly string[],
  list: readonly (readonly string[])[],
  within = words.length,
): number {
  const last = Math.min(within, words.length);
  for (let at = 0; at < last; at += 1) if (list.some((phrase) => startsAt(words, at, phrase))) return at;
  return -1;
}
