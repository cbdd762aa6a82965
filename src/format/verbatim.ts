/**
 * Members that are kept as their source text, because no value of JavaScript says the same: 9007199254740993, 1.0,
 * `{"2025": …, "2024": …}`, two members of one name. They stand in an object under one name that no file uses, as the
 * text of a JSON object without white space; the database, undo and other tabs take it for any other text.
 *
 * Must not know: which members a plan has.
 */
import { endOfString, jsonExtent } from './jsonSyntax';

/** Where the text stands. A file that uses this very name has that member kept under it, too. */
export const verbatim = '\u0000json';

/** Nested deeper no file can be opened again (`parse.ts`). */
const deepest = 190;

export interface SourceMember {
  readonly name: string;
  /** Name, colon and value, without white space. */
  readonly text: string;
}

/** Whether text without white space is what JSON.stringify would make of its value. */
export function isFaithful(text: string): boolean {
  return JSON.stringify(JSON.parse(text)) === text;
}

/** JSON without the white space outside its strings. */
export function compact(json: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === 0x22) at = endOfString(json, at);
    else if (unit <= 0x20) {
      parts.push(json.slice(from, at));
      from = at + 1;
    }
  }
  return from === 0 ? json : parts.join('') + json.slice(from);
}

/** The members in such a text; undefined where it is none, for a database may hold anything. */
export function sourceMembers(source: unknown): readonly SourceMember[] | undefined {
  if (typeof source !== 'string' || !source.startsWith('{') || !isJson(source)) return undefined;
  const text = compact(source);
  const found: SourceMember[] = [];
  let depth = 0;
  let from = 1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') at = endOfString(text, at);
    else if (unit === '{' || unit === '[') depth += 1;
    else if ((unit === ',' && depth === 1) || ((unit === '}' || unit === ']') && --depth === 0)) {
      if (at > from) found.push(memberOf(text.slice(from, at)));
      from = at + 1;
    }
  }
  return found;
}

function memberOf(text: string): SourceMember {
  return { name: JSON.parse(text.slice(0, endOfString(text, 0) + 1)) as string, text };
}

function isJson(text: string): boolean {
  if (jsonExtent(text).depth > deepest) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Members put together again as such a text. */
export function joinMembers(members: readonly Pick<SourceMember, 'text'>[]): string {
  return `{${members.map(({ text }) => text).join(',')}}`;
}

/** Text without white space on lines of its own, as JSON.stringify sets them. `line`: a newline and the indent here. */
export function onLines(text: string, line: string): string {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const breakAt = (end: number) => {
    parts.push(text.slice(from, end), line, '  '.repeat(depth));
    from = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '"') at = endOfString(text, at);
    else if (unit === ',') breakAt(at + 1);
    else if (unit === ':') {
      parts.push(text.slice(from, at + 1), ' ');
      from = at + 1;
    } else if (unit === '{' || unit === '[') {
      // Both units of `{}` stay together.
      if (text[at + 1] === '}' || text[at + 1] === ']') at += 1;
      else {
        depth += 1;
        breakAt(at + 1);
      }
    } else if (unit === '}' || unit === ']') {
      depth -= 1;
      breakAt(at);
    }
  }
  return parts.join('') + text.slice(from);
}
