/**
 * What a record holds under a key that may be any word: “constructor” and “toString” are inherited by every object and
 * would be taken for something that is there.
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string | undefined): T | undefined {
  return record !== undefined && key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
