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

/** The schema that `keeping` makes: an object schema whose output may carry `more`. */
export interface KeepingSchema<E extends v.ObjectEntries> extends v.BaseSchema<
  v.InferInput<v.ObjectSchema<E, undefined>>,
  Folded<E>,
  v.InferIssue<v.ObjectSchema<E, undefined>>
> {
  readonly type: 'object';
  readonly entries: E;
}

/**
 * A schema of an object whose unknown members end up in `more`. An array is not such an object.
 *
 * Wraps `v.object` instead of piping `v.looseObject`, which drops members named "__proto__", "prototype" and
 * "constructor" where this format promises to keep them.
 *
 * Where only the types of a schema are wanted, as in the viewer, the bundler leaves out what made it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function keeping<const E extends v.ObjectEntries>(entries: E): KeepingSchema<E> {
  const base = v.object(entries);
  return {
    ...base,
    '~run'(dataset, config) {
      const input = dataset.value;
      // `v.object` takes arrays for objects; null is what it refuses with the right issue.
      const result = base['~run'](Array.isArray(input) ? { value: null } : dataset, config);
      if (!result.issues) {
        const more = unknownMembers(input as object, entries);
        if (more) return { typed: true, value: { ...result.value, more } };
      }
      return result;
    },
  };
}

function unknownMembers(input: object, entries: v.ObjectEntries): More | undefined {
  const unknown = Object.keys(input).filter((name) => !Object.hasOwn(entries, name));
  if (unknown.length === 0) return undefined;
  // Object.fromEntries defines own members, so a member named "__proto__" stays a plain member.
  return Object.fromEntries(unknown.map((name) => [name, (input as Record<string, unknown>)[name]]));
}

/**
 * A schema of an object whose keys are ids. Wraps `v.record`, which drops what is named "prototype" and "constructor";
 * an array is not such an object.
 */
/* @__NO_SIDE_EFFECTS__ */
export function keyed<const K extends v.GenericSchema<string, string>, const V extends v.GenericSchema>(
  key: K,
  value: V,
): v.RecordSchema<K, V, undefined> {
  const base = v.record(key, value);
  return {
    ...base,
    '~run'(dataset, config) {
      const input = dataset.value;
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        return base['~run']({ value: null }, config);
      }
      const entries = Object.entries(input).map(([name, item]) => {
        const [named, held] = [key['~run']({ value: name }, config), value['~run']({ value: item }, config)];
        return { name, value: held.value, issues: [...(named.issues ?? []), ...(held.issues ?? [])] };
      });
      const issues = entries.flatMap((entry) => entry.issues);
      const [first, ...rest] = issues;
      const output = Object.fromEntries(entries.map((entry) => [entry.name, entry.value]));
      if (first) return { typed: false, value: output, issues: [first, ...rest] };
      return { typed: true, value: output } as never;
    },
  };
}
