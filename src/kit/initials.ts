/** A name in so few letters that they fit into a small disc. */

const letter = /[\p{L}\p{N}]/u;

/** The first letters of the first and the last word: “AS” of “Ana Souza”; of a single word its first two: “An”. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/\s/u)
    .map(lettersOf)
    .filter((letters) => letters.length > 0);
  const [first = [], last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (!last) return capitalOf(first[0]) + (first[1] ?? '');
  return capitalOf(first[0]) + capitalOf(last[0]);
}

/** At most two are asked for. A letter keeps the marks that are written with it. */
function lettersOf(word: string): string[] {
  const letters: string[] = [];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word.slice(0, 40))) {
    if (letter.test(segment)) letters.push(segment);
    if (letters.length === 2) break;
  }
  return letters;
}

const capitalOf = (grapheme = '') => grapheme.toLocaleUpperCase('en-GB');
