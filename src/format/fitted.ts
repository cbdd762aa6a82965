/**
 * Makes single values fit the schema of their member where that loses nothing that can be kept: a number where a text
 * belongs, a text that is too long, a list with something unreadable in it.
 *
 * Must not know: whose member it is, and what stands for a value that cannot be made to fit.
 */
import type * as v from 'valibot';
import { isObject } from './members';
import { isPlainObject, jsonValue } from './jsonValue';

export function fits(value: unknown, schema: v.GenericSchema): boolean {
  return schema['~run']({ value }, { abortEarly: true }).issues === undefined;
}

/** The value, or one that is nearer to the schema. Whether it fits is for the caller to ask. `depth`: as in `jsonValue`. */
export function fitted(value: unknown, schema: v.GenericSchema, depth: number): unknown {
  const shape = schema as unknown as Shape;
  if (shape.type === 'optional' || shape.type === 'nullable') {
    return value === null && shape.type === 'nullable' ? null : fitted(value, shape.wrapped, depth);
  }
  if (shape.type === 'array' && Array.isArray(value)) return fittedList(value, shape.item, longest(schema));
  if (shape.type === 'record' && isObject(value)) return fittedRecord(value, shape.key, shape.value, depth + 1);
  if (fits(value, schema)) return value;
  if (shape.type === 'string') return fittedText(value, schema);
  return shape.type === 'number' && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

type Shape =
  | { type: 'optional' | 'nullable'; wrapped: v.GenericSchema }
  | { type: 'array'; item: v.GenericSchema }
  | { type: 'record'; key: v.GenericSchema; value: v.GenericSchema }
  | { type: 'string' | 'number' };

function fittedList(list: readonly unknown[], item: v.GenericSchema, most: number): readonly unknown[] {
  const kept = list.filter((each) => fits(each, item)).slice(0, most);
  return kept.length === list.length ? list : kept;
}

function fittedRecord(
  record: Readonly<Record<string, unknown>>,
  key: v.GenericSchema,
  value: v.GenericSchema,
  depth: number,
): unknown {
  const kept = Object.entries(record).flatMap(([name, held]) => {
    const clean = jsonValue(held, depth);
    return fits(name, key) && fits(clean, value) ? [[name, clean] as const] : [];
  });
  const isSame = isPlainObject(record) && kept.every(([name, held]) => record[name] === held);
  return isSame && kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
}

function fittedText(value: unknown, schema: v.GenericSchema): unknown {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof text !== 'string') return value;
  return text.slice(0, longest(schema));
}

function longest(schema: v.GenericSchema): number {
  const steps = 'pipe' in schema ? (schema.pipe as readonly { type: string; requirement?: unknown }[]) : [];
  const limit = steps.find((step) => step.type === 'max_length')?.requirement;
  return typeof limit === 'number' ? limit : Infinity;
}
