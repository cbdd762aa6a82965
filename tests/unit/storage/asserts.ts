/** Assertions that run in any JavaScript: the storage contract is held in Node and inside a browser page alike. */

/** Fails unless both say the same; a member that is `undefined` is not the same as no member. */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  if (!equal(actual, expected)) throw new Error(`${what}: expected ${inWords(expected)}, found ${inWords(actual)}`);
}

/** Fails unless the work fails with an error of this name; gives the error. */
export async function failsWith(name: string, work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && error.name === name) return error;
  throw new Error(
    `expected a ${name}, found ${error instanceof Error ? `${error.name}: ${error.message}` : inWords(error)}`,
  );
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const members = Object.entries(a);
  const others = new Map<string, unknown>(Object.entries(b));
  return (
    members.length === others.size &&
    members.every(([name, value]) => others.has(name) && equal(value, others.get(name)))
  );
}

function inWords(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) => (member === undefined ? '(undefined)' : member)) ?? String(value)
  );
}
