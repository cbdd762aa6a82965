/** What every sentence about a file owes its reader: a whole sentence, no internals, nothing that garbles it, the place. */

interface Said {
  readonly kind: string;
  readonly words: string;
}

/** These concern a file as a whole; two of them name a line, the others say what the file is. */
const wholeFile =
  /^(?:empty|tooLarge|otherFile|notUtf8|utf32|notText|plainText|cutShort|notJson|tooDeep|otherApp|newerVersion)$/;

/** Controls, overrides of direction, halves of pairs: what would make the words around them unreadable. */
const garbling = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export function sentenceFaults(said: readonly Said[], places = false): string[] {
  return said.flatMap(({ kind, words }) => {
    const faults: string[] = [];
    if (!/^[^a-z].*[.)]$/s.test(words)) faults.push('is no sentence');
    if (/undefined|\[object|NaN/.test(words)) faults.push('speaks of internals');
    if (garbling.test(words)) faults.push('holds characters that garble it');
    if (words.length > 700) faults.push(`is ${words.length} characters long`);
    const place = /^(?:cutShort|notJson)$/.test(kind)
      ? /line \d/
      : wholeFile.test(kind) || !places
        ? /./
        : /\([^)]*\w[^)]*\)/;
    if (!place.test(words)) faults.push('names no place');
    return faults.map((fault) => `A sentence (${kind}) ${fault}: ${JSON.stringify(words.slice(0, 300))}`);
  });
}
