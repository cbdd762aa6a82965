/** Walks a plan file as the JSON that it is: every member at every depth, and setting one whatever its name. */

export type Members = Record<string, unknown>;

/** A member of the file: of which object or list, and its name or index. */
export interface Spot {
  readonly owner: Members;
  readonly name: string;
}

/** Every member, in the order of the file. */
export function spotsOf(file: unknown): Spot[] {
  const spots: Spot[] = [];
  const visit = (inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const name of Object.keys(inner)) {
      spots.push({ owner: inner as Members, name });
      visit((inner as Members)[name]);
    }
  };
  visit(file);
  return spots;
}

/** Every object (no list), in the order of the file. */
export function objectsOf(file: unknown): Members[] {
  const inner = spotsOf(file).map(({ owner, name }) => owner[name]);
  return [file, ...inner].filter(
    (value): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
}

/** Sets an own member, also one named `__proto__`. */
export function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The objects in a list of the file; none where it has been spoilt. */
export function itemsOf(file: Members, list: string): Members[] {
  const items = file[list];
  return Array.isArray(items) ? items.filter((item): item is Members => typeof item === 'object' && item !== null) : [];
}
