/**
 * The small parts that English sentences are made of: numbers, lists, quoted words.
 *
 * Must not know: what is spoken of.
 */
const longest = 60;
const british = new Intl.NumberFormat('en-GB');

/** Turns the order of the letters around it; within a sentence of ours it would make a riddle of the rest. */
const overrides = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words from anywhere as they may stand in a sentence: on one line, nothing in them that garbles what follows. */
export function legible(words: string): string {
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

/** The sentence with a capital; one that begins with a quotation stays as it is. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
