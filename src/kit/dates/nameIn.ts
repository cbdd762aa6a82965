/** Names of months and days as people shorten them. */

/** The place of the name that `word` is, or is short for by its first three letters or more (“Sept”); else undefined. */
export function nameIn(names: readonly string[], word: string): number | undefined {
  if (word.length < 3) return undefined;
  const place = names.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()));
  return place < 0 ? undefined : place;
}
