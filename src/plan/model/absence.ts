/** What it means that a member is missing, and what stands for it. Every member of the table says so. */

/** Optional: nothing is said. */
export interface Unsaid {
  readonly is: 'unsaid';
}
/** Optional: its absence says the same as this value. */
export interface Means<T> {
  readonly is: 'means';
  readonly value: T;
}
/** Required: a file without it gets this instead, and the user is told. */
export interface Filled<T> {
  readonly is: 'filled';
  readonly make: () => T;
}
/** Required: a file without it is refused. In a plan of our own that has been damaged, this stands for it. */
export interface Refused<T> {
  readonly is: 'refused';
  readonly make: () => T;
}
/** Required, and nothing can stand for it: without it the thing is not there. */
export interface Needed {
  readonly is: 'needed';
}

export type Absence = Unsaid | Means<unknown> | Filled<unknown> | Refused<unknown> | Needed;

export const unsaid: Unsaid = { is: 'unsaid' };
export const needed: Needed = { is: 'needed' };
/* @__NO_SIDE_EFFECTS__ */
export function means<const T>(value: T): Means<T> {
  return { is: 'means', value };
}
/* @__NO_SIDE_EFFECTS__ */
export function filled<T>(make: () => T): Filled<T> {
  return { is: 'filled', make };
}
/* @__NO_SIDE_EFFECTS__ */
export function refused<T>(make: () => T): Refused<T> {
  return { is: 'refused', make };
}
