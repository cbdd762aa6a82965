/** Reads the `unicode-range` of a font face, and the names of families, as CSS writes them. */

/** First and last code point, both included. */
export type CodePoints = readonly [first: number, last: number];

/** `U+0-FF, U+131, U+4??` as pairs; what is no range is left out. */
export function parseUnicodeRange(range: string): CodePoints[] {
  return range.split(',').flatMap((part): CodePoints[] => {
    const [, from, to] = /^\s*U\+([\da-f?]{1,6})(?:-([\da-f]{1,6}))?\s*$/i.exec(part) ?? [];
    if (from === undefined) return [];
    const first = parseInt(from.replaceAll('?', '0'), 16);
    return [[first, parseInt(to ?? from.replaceAll('?', 'f'), 16)]];
  });
}

export function coversCharacter(ranges: readonly CodePoints[], character: string): boolean {
  const code = character.codePointAt(0);
  return code !== undefined && ranges.some(([first, last]) => first <= code && code <= last);
}

/** `"Inter Variable"` without its quotes and the spaces around it. */
export function unquoted(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, '$2');
}
