/** Whether two values say the same. A member that is `undefined` says as much as none. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => equal(item, b[at]));
  }
  const others = new Map<string, unknown>(Object.entries(b));
  return (
    Object.entries(a).every(([name, value]) => equal(value, others.get(name))) &&
    [...others].every(([name, value]) => value === undefined || Object.hasOwn(a, name))
  );
}
