/**
 * Derived things that are worked out once for each state of what they are derived from.
 *
 * Relies on what Immer gives: a record that has changed is another object. A plan is therefore never changed in place
 * outside of an Immer recipe.
 */
import { current, isDraft, type Draft } from 'immer';

/**
 * Remembers what `derive` gave for as long as its source lives. A draft is read as it stands now; inside a loop take
 * `settled` first, or each call reads the draft anew.
 */
export function perIdentity<S extends object, T>(derive: (source: S) => T): (source: S) => T {
  const known = new WeakMap<S, T>();
  return (source) => {
    const key = settled(source);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = derive(key);
    known.set(key, made);
    return made;
  };
}

/** What a draft looks like now, as a plain value: the parts that the recipe has not changed keep their identity. */
export function settled<S extends object>(source: S): S {
  return isDraft(source) ? current(source as Draft<S>) : source;
}
