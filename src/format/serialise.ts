/**
 * Writes a plan as the text of its file. The same plan always gives the same bytes: members in the order of the
 * schema, what the format does not know behind them, lists in the order of the page, two spaces, a final newline.
 *
 * Written member by member instead of by JSON.stringify over a copy: an object would move unknown members with
 * numbers for names before all others. What has to come out as it was written is kept as its text (`verbatim.ts`).
 */
import type * as v from 'valibot';
import type { Plan } from '../plan/model/schema';
import { fileSchema } from './fileSchema';
import { fileOf } from './planFile';
import { onLines, sourceMembers, verbatim } from './verbatim';

/** The plan as the text of a `.aimtree.json` file. */
export function serialise(plan: Plan): string {
  return `${write(fileSchema, fileOf(plan), '\n')}\n`;
}

/** What of a schema says how a value is written. */
type Shape =
  | { type: 'object'; entries: v.ObjectEntries }
  | { type: 'array'; item: v.GenericSchema }
  | { type: 'record'; value: v.GenericSchema }
  | { type: 'optional'; wrapped: v.GenericSchema }
  | { type: 'custom' | 'string' };

/** `line` is what begins a line at this depth: a newline and the indent. */
function write(schema: v.GenericSchema, value: unknown, line: string): string {
  const shape = schema as unknown as Shape;
  const inner = `${line}  `;
  switch (shape.type) {
    case 'optional':
      return write(shape.wrapped, value, line);
    case 'array':
      return enclose(
        '[',
        (value as unknown[]).map((item) => write(shape.item, item, inner)),
        ']',
        line,
      );
    case 'record':
      return enclose(
        '{',
        Object.entries(value as object).map(
          ([name, item]) => `${JSON.stringify(name)}: ${write(shape.value, item, inner)}`,
        ),
        '}',
        line,
      );
    case 'object':
      return enclose('{', members(shape.entries, value as Members, inner), '}', line);
    case 'custom':
      return enclose('{', unknownMembers({}, value as Unknown, inner), '}', line);
    default:
      return writeAny(value, line);
  }
}

type Unknown = Readonly<Record<string, unknown>>;
type Members = Unknown & { more?: Unknown };

function members(entries: v.ObjectEntries, value: Members, line: string): string[] {
  const written: string[] = [];
  for (const name in entries) {
    if (value[name] !== undefined)
      written.push(`"${name}": ${write(entries[name] as v.GenericSchema, value[name], line)}`);
  }
  return [...written, ...unknownMembers(entries, value.more ?? {}, line)];
}

function unknownMembers(entries: v.ObjectEntries, more: Unknown, line: string): string[] {
  return Object.entries(more).flatMap(([name, unknown]) => {
    const source = name === verbatim ? sourceMembers(unknown) : undefined;
    if (source) {
      const others = source.filter((each) => !Object.hasOwn(entries, each.name) && isOnlySource(more, each.name));
      return others.map(({ text }) => onLines(text, line));
    }
    if (Object.hasOwn(entries, name) || unknown === undefined) return [];
    return `${JSON.stringify(name)}: ${writeAny(unknown, line)}`;
  });
}

/** What was set after it had been kept as it was written counts. */
function isOnlySource(more: Unknown, name: string): boolean {
  return name === verbatim || !Object.hasOwn(more, name);
}

/** Any JSON; its strings hold no newlines, so that every newline is one between members. */
function writeAny(value: unknown, line: string): string {
  return typeof value === 'object' ? JSON.stringify(value, null, 2).replaceAll('\n', line) : JSON.stringify(value);
}

function enclose(open: string, parts: readonly string[], close: string, line: string): string {
  return parts.length === 0 ? open + close : `${open}${line}  ${parts.join(`,${line}  `)}${line}${close}`;
}
