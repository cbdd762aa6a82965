/** How the things of a plan are checked in memory: as the file’s schema has them, with ids, order keys and records by id. */
import * as v from 'valibot';
import type { Declaration, Member } from './declaration';
import { keyed } from './keeping';
import { idSchema } from './values';

const moreSchema = v.optional(v.custom<object>((value) => typeof value === 'object' && value !== null));

const made = new WeakMap<Declaration, v.GenericSchema>();

/** The schema of one record of this kind. Nothing but what is declared may stand in it; what is unknown is in `more`. */
export function recordSchema(of: Declaration): v.GenericSchema {
  const known = made.get(of);
  if (known) return known;
  const entries = Object.entries(of.members).map(([name, member]) => [name, memorySchema(member)] as const);
  const schema = v.strictObject({
    ...Object.fromEntries(entries),
    id: idSchema,
    order: v.string(),
    more: moreSchema,
  });
  made.set(of, schema);
  return schema;
}

/** The schema of a member. Objects and lists that are declared by themselves hold no records. */
export function memorySchema({ schema, holds }: Member): v.GenericSchema {
  return holds?.is === 'records' ? keyed(idSchema, recordSchema(holds.of)) : schema;
}
