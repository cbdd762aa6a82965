/** Reads what was kept as plain data, perhaps by other code or another hand: it counts only as far as it makes sense. */

const empty: Readonly<Record<string, unknown>> = {};

/** The same object where it is one; else one without members. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : empty;
}

/** Those that are known, each once. */
export function knownIn<T extends string>(all: readonly T[], stored: unknown): readonly T[] {
  if (!Array.isArray(stored)) return [];
  return [...new Set(stored.flatMap((each) => all.find((one) => one === each) ?? []))];
}

export function wordsIn(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}
