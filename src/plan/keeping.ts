/**
 * Objects that keep what they do not know. A member that this version of the format has no name for is folded into
 * `more` on the way in and unfolded behind the known members on the way out, at every level of a plan file.
 *
 * Knows nothing of plans: only how one declaration gives a schema, a type and an order of members.
 */
import * as v from 'valibot';

/** The unknown members of one object of the file, as they came. */
export type More = Readonly<Record<string, unknown>>;

type Folded<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>> & { more?: More };

/** A schema of an object whose unknown members end up in `more`. */
export function keeping<const E extends v.ObjectEntries>(entries: E) {
  const known = new Set(Object.keys(entries));
  return v.pipe(
    v.looseObject(entries),
    v.transform((input): Folded<E> => {
      const names = Object.keys(input);
      if (names.every((name) => known.has(name))) return input as Folded<E>;
      // Object.fromEntries defines own members, so a member named "__proto__" stays a plain member.
      const pick = (wanted: boolean) =>
        Object.fromEntries(Object.entries(input).filter(([name]) => known.has(name) === wanted));
      return { ...pick(true), more: pick(false) } as Folded<E>;
    }),
  );
}
