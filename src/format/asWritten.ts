/**
 * What JSON.parse does not tell of a file: members of which no value says what was written (`verbatim.ts`), and names
 * that stand twice in one object. Walks text and schema side by side, once.
 *
 * Pass only text that JSON.parse has read and that is not nested deeper than a file may be.
 */
import type * as v from 'valibot';
import { own } from '../kit/own';
import { isShownName } from '../plan/model/show';
import { endOfString } from './jsonSyntax';
import { isObject, type Path } from './members';
import { compact, isFaithful, joinMembers, verbatim } from './verbatim';

export interface AsWritten {
  readonly kept: Kept | undefined;
  /** In the order of the file. */
  readonly repeated: readonly Repeated[];
}

/** What of an object, and of the objects and lists in it, has to be kept as it is written. */
export interface Kept {
  readonly names: readonly string[];
  readonly source: string;
  readonly within: ReadonlyMap<string | number, Kept>;
}

export interface Repeated {
  readonly path: Path;
  /** Where in the text it stands again. */
  readonly index: number;
  /** Both stay as they are, for the format does not know the name. */
  readonly isKept: boolean;
}

/** What of a schema says which names it knows. */
interface Shape {
  readonly type: string;
  readonly entries?: v.ObjectEntries;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
}

export function readAsWritten(text: string, schema: v.GenericSchema): AsWritten {
  const repeated: Repeated[] = [];
  const kept = readValue({ text, at: 0, path: [], repeated }, schema);
  return { kept, repeated };
}

interface Reader {
  readonly text: string;
  at: number;
  /** Where in the file `at` stands. */
  readonly path: (string | number)[];
  readonly repeated: Repeated[];
}

/** Goes behind the value that stands here. Without a schema nothing of it is known. */
function readValue(reader: Reader, schema: v.GenericSchema | undefined): Kept | undefined {
  const shape = schema as unknown as Shape | undefined;
  if (shape?.wrapped) return readValue(reader, shape.wrapped);
  skipSpace(reader);
  switch (reader.text.charCodeAt(reader.at)) {
    case 0x7b: // {
      return readObject(reader, shape);
    case 0x5b: // [
      return readList(reader, shape?.item);
    case 0x22: // "
      reader.at = endOfString(reader.text, reader.at) + 1;
      return undefined;
    default:
      skipWord(reader);
      return undefined;
  }
}

function readList(reader: Reader, item: v.GenericSchema | undefined): Kept | undefined {
  const within = new Map<number, Kept>();
  for (let index = 0; comesAnother(reader, 0x5d); index += 1) {
    reader.path.push(index);
    const kept = readValue(reader, item);
    reader.path.pop();
    if (kept) within.set(index, kept);
  }
  return within.size > 0 ? { names: [], source: '', within } : undefined;
}

function readObject(reader: Reader, shape: Shape | undefined): Kept | undefined {
  const { text, path, repeated } = reader;
  const seen = new Set<string>();
  const within = new Map<string, Kept>();
  const unknown: Written[] = [];
  const knows = shape?.entries !== undefined || shape?.type === 'record';
  while (comesAnother(reader, 0x7d)) {
    const start = reader.at;
    const name = readName(reader);
    const inner = shape?.entries ? own(shape.entries, name) : shape?.value;
    path.push(name);
    if (seen.has(name)) repeated.push({ path: [...path], index: start, isKept: !inner && !isShown(shape, name) });
    seen.add(name);
    const kept = readValue(reader, inner);
    path.pop();
    // Of two members with one name JSON.parse keeps the later.
    if (kept) within.set(name, kept);
    else within.delete(name);
    if (!inner && (knows || shape?.type === 'custom')) unknown.push({ name, text: text.slice(start, reader.at) });
  }
  const apart = unfaithful(unknown, shape);
  if (apart.length === 0 && within.size === 0) return undefined;
  return { names: apart.map(({ name }) => name), source: apart.length > 0 ? joinMembers(apart) : '', within };
}

interface Written {
  readonly name: string;
  readonly text: string;
}

/** Of the unknown members all or none, so that they keep their order; what the app shows by stays a value if it can. */
function unfaithful(unknown: readonly Written[], shape: Shape | undefined): readonly Written[] {
  if (unknown.length === 0) return [];
  const members = unknown.map(({ name, text }) => ({ name, text: compact(text) }));
  if (isFaithful(joinMembers(members)) && members.every(({ name }) => name !== verbatim)) return [];
  if (shape?.type !== 'custom') return members;
  const latest = new Map(members.map((member) => [member.name, member]));
  return members.filter(
    (member) => !isShown(shape, member.name) || (latest.get(member.name) === member && !isFaithful(`{${member.text}}`)),
  );
}

function isShown(shape: Shape | undefined, name: string): boolean {
  return shape?.type === 'custom' && isShownName(name);
}

function readName(reader: Reader): string {
  const end = endOfString(reader.text, reader.at);
  const written = reader.text.slice(reader.at, end + 1);
  reader.at = end + 1;
  skipSpace(reader);
  reader.at += 1;
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
}

/** Goes to the next item or member of what is open here, or behind its end. */
function comesAnother(reader: Reader, close: number): boolean {
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) !== close) {
    // What opened it, or a comma.
    reader.at += 1;
    skipSpace(reader);
  }
  if (reader.text.charCodeAt(reader.at) !== close) return true;
  reader.at += 1;
  return false;
}

function skipSpace(reader: Reader): void {
  while (reader.text.charCodeAt(reader.at) <= 0x20) reader.at += 1;
}

/** A number, `true`, `false` or `null`. */
function skipWord(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at += 1) {
    const unit = reader.text.charCodeAt(reader.at);
    if (unit <= 0x20 || unit === 0x2c || unit === 0x5d || unit === 0x7d) return;
  }
}

/** Puts what has to be kept as it is written in the place of its values. */
export function putAsWritten(value: unknown, kept: Kept | undefined): void {
  if (!kept || typeof value !== 'object' || value === null) return;
  const members = value as Record<string | number, unknown>;
  for (const [name, inner] of kept.within) {
    if (Object.hasOwn(members, name)) putAsWritten(members[name], inner);
  }
  if (kept.names.length === 0 || !isObject(value)) return;
  for (const name of kept.names) delete members[name];
  members[verbatim] = kept.source;
}
