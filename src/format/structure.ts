/**
 * Lists what is wrong with each member of a file by itself, by walking schema and file side by side. Lazy: whoever
 * listens decides how many problems are enough, so that a hostile list of a million faults costs nothing.
 *
 * Only called for a file that the schema refused; what it finds is what the schema refuses, no more and no less.
 */
import * as v from 'valibot';
import { idSchema, instantSchema } from '../plan/model/values';
import { describe, describeId } from './phrases';
import { isObject, placeMaker, writePath, type Path } from './members';
import type { JsonType, MemberProblem, Place } from './problem';

/** The kinds of schema that a plan file is declared with. */
type Known =
  | { type: 'object'; entries: v.ObjectEntries }
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | v.OptionalSchema<v.GenericSchema, undefined>
  | v.NullableSchema<v.GenericSchema, undefined>
  | v.PicklistSchema<readonly (string | number)[], undefined>
  | v.LiteralSchema<string | number, undefined>
  | v.UnionSchema<v.GenericSchema[], undefined>
  | v.CustomSchema<unknown, undefined>
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.BooleanSchema<undefined>;

/** Every member of `file` that `schema` refuses, in the order of the file's declaration. */
export function* structureProblems(schema: v.GenericSchema, file: unknown): Generator<MemberProblem> {
  yield* walk(schema, file, [], placeMaker(file));
}

type PlaceOf = (path: Path) => Place;

function* walk(schema: v.GenericSchema, value: unknown, path: Path, place: PlaceOf): Generator<MemberProblem> {
  const known = schema as unknown as Known;
  switch (known.type) {
    case 'optional':
      yield* walk(known.wrapped, value, path, place);
      return;
    case 'nullable':
      if (value !== null) yield* walk(known.wrapped, value, path, place);
      return;
    case 'object':
      if (!isObject(value)) yield wrongType('object', value, place(path));
      else yield* walkMembers(known.entries, value, path, place);
      return;
    case 'array':
      if (!Array.isArray(value)) yield wrongType('list', value, place(path));
      else yield* walkItems(schema, known.item, value, path, place);
      return;
    case 'record':
      if (!isObject(value)) yield wrongType('object', value, place(path));
      else yield* walkRecord(known.key, known.value, value, path, place);
      return;
    default: {
      const issue = v.safeParse(schema, value, { abortPipeEarly: true }).issues?.[0];
      if (issue) yield leafProblem(schema, known, issue, place(path));
    }
  }
}

function* walkMembers(
  entries: v.ObjectEntries,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  place: PlaceOf,
): Generator<MemberProblem> {
  for (const [name, entry] of Object.entries(entries)) {
    const inner = [...path, name];
    if (Object.hasOwn(value, name)) yield* walk(entry, value[name], inner, place);
    // What is not there is looked for where it should be: the address is the object's.
    else if (entry.type !== 'optional')
      yield { kind: 'missing', at: { ...place(inner), path: writePath(path) || name } };
  }
}

function* walkItems(
  schema: v.GenericSchema,
  item: v.GenericSchema,
  value: readonly unknown[],
  path: Path,
  place: PlaceOf,
): Generator<MemberProblem> {
  const limit = lengthLimit(schema);
  if (value.length > limit) yield { kind: 'tooLong', at: place(path), of: 'items', found: value.length, limit };
  for (let index = 0; index < value.length; index += 1) yield* walk(item, value[index], [...path, index], place);
}

function* walkRecord(
  key: v.GenericSchema<string>,
  item: v.GenericSchema,
  value: object,
  path: Path,
  place: PlaceOf,
): Generator<MemberProblem> {
  for (const [name, inner] of Object.entries(value)) {
    if (!v.is(key, name)) yield { kind: 'badId', at: place([...path, name]), found: describeId(name) };
    yield* walk(item, inner, [...path, name], place);
  }
}

/** How many items the schema of a list allows. */
function lengthLimit(schema: v.GenericSchema): number {
  const steps = 'pipe' in schema ? (schema.pipe as readonly { type: string; requirement?: unknown }[]) : [];
  const limit = steps.find((step) => step.type === 'max_length')?.requirement;
  return typeof limit === 'number' ? limit : Infinity;
}

const jsonTypes: Readonly<Record<string, JsonType>> = { string: 'text', number: 'number', boolean: 'boolean' };

function wrongType(expected: JsonType, value: unknown, at: Place): MemberProblem {
  return { kind: 'wrongType', at, expected, found: describe(value) };
}

/** What valibot says of a single value, as one of our kinds. */
function leafProblem(schema: v.GenericSchema, known: Known, issue: v.BaseIssue<unknown>, at: Place): MemberProblem {
  const found = describe(issue.input);
  const limit = typeof issue.requirement === 'number' ? issue.requirement : 0;
  switch (issue.type) {
    case 'picklist':
      return { kind: 'notAllowed', at, found, allowed: known.type === 'picklist' ? known.options : [] };
    case 'literal':
      return { kind: 'notAllowed', at, found, allowed: known.type === 'literal' ? [known.literal] : [] };
    case 'max_length':
      return { kind: 'tooLong', at, of: 'characters', found: String(issue.input).length, limit };
    case 'min_value':
      return { kind: 'outOfRange', at, found, min: limit };
    case 'max_value':
      return { kind: 'outOfRange', at, found, max: limit };
    case 'finite':
      return { kind: 'outOfRange', at, found };
    case 'regex':
      if (schema === idSchema) return { kind: 'badId', at, found: describeId(issue.input) };
      return { kind: schema === instantSchema ? 'badInstant' : 'badColour', at, found };
    case 'iso_date':
    case 'check':
    case 'union':
      return { kind: 'badDate', at, found };
    default:
      return wrongType(jsonTypes[issue.type] ?? 'object', issue.input, at);
  }
}
