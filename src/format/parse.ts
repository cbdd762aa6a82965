/**
 * Reads a plan file. A file is data from a stranger: whatever it holds, this never throws, never touches a prototype,
 * and either gives a plan that keeps every rule of the format or says everything that is wrong with the file.
 */
import * as v from 'valibot';
import { limits, type Plan } from '../plan/model/schema';
import { decodeText } from './decodeText';
import { fileSchema, formatName, formatVersion } from './fileSchema';
import { putAsWritten, readAsWritten, type Repeated } from './asWritten';
import { breaksOffEarly, jsonExtent, lineAndColumn, whereJsonBreaks } from './jsonSyntax';
import type { Mend } from './mend';
import { mendFile } from './mendFile';
import { migrate } from './migrate';
import { recogniseApp, recogniseText } from './otherFiles';
import { describe, nameCharacter } from './phrases';
import { isObject, member, placeMaker } from './members';
import { planOf } from './planFile';
import type { FileProblem, Problem } from './problem';
import { referenceProblems } from './references';
import { tooManyItems, tooMuchUnknown } from './sizes';
import { structureProblems } from './structure';

export type Opened = { ok: true; plan: Plan; mended: Mend[] };
/** `more` is how many problems there are beyond those listed; it stops counting at 10,000. */
export type Refused = { ok: false; problems: Problem[]; more: number };

const listed = 20;
const counted = 10_000;
/** More than a plan has whose every list is as long as may be: what is only made of commas is not even parsed. */
const valueLimit = 5_000_000;
/** More than any object of a plan has, with all that may be unknown in it. Each name costs much time to be parsed. */
const memberLimit = 300_000;
/** Far deeper than any plan, far shallower than what exhausts a stack when the plan is written or copied. */
const deepest = 200;

/**
 * The plan in a file's bytes or text, with what was mended, or the problems for which it is refused. `onProgress` hears
 * from 0 to 1 how far it has come: a large file takes seconds.
 */
export function parse(source: string | Uint8Array, onProgress: (share: number) => void = () => {}): Opened | Refused {
  if (source.length > limits.bytes)
    return refuse([{ kind: 'tooLarge', of: 'bytes', found: source.length, limit: limits.bytes }]);
  const decoded = decodeText(source);
  if (!decoded.ok) return refuse([decoded.problem]);
  onProgress(0.1);
  const read = readJson(decoded.text);
  onProgress(0.5);
  if (!read.ok) return refuse([read.problem]);
  const problem = refusal(read.file);
  if (problem) return refuse([problem]);

  const file = migrate(read.file, Number(read.file.version), formatVersion);
  const unknown = tooMuchUnknown(fileSchema, file);
  if (unknown) return refuse([unknown]);
  const { kept, repeated } = readAsWritten(decoded.text, fileSchema);
  putAsWritten(file, kept);
  const told = mendRepeated(decoded.text, file, repeated);
  const mended = [...decoded.mended, ...mendSpelling(decoded.text), ...told, ...mendFile(file)];
  onProgress(0.6);
  // One problem is enough to know that all must be looked for, and they are looked for lazily.
  const checked = v.safeParse(fileSchema, file, { abortEarly: true });
  onProgress(0.85);
  const broken = collect(checked.success ? [] : structureProblems(fileSchema, file), referenceProblems(file));
  onProgress(0.95);
  return checked.success && broken.problems.length === 0 ? { ok: true, plan: planOf(checked.output), mended } : broken;
}

type Read = { ok: true; file: Record<string, unknown> } | { ok: false; problem: FileProblem };

function readJson(text: string): Read {
  const problem = /\S/.test(text) ? recogniseText(text) : ({ kind: 'empty' } as const);
  if (problem) return { ok: false, problem };
  const { depth, values, members } = jsonExtent(text);
  if (depth > deepest) return { ok: false, problem: { kind: 'tooDeep', limit: deepest } };
  if (values > valueLimit)
    return { ok: false, problem: { kind: 'tooLarge', of: 'values', found: values, limit: valueLimit } };
  if (members > memberLimit)
    return {
      ok: false,
      problem: { kind: 'tooLarge', of: 'members in one object', found: members, limit: memberLimit },
    };
  try {
    const file: unknown = JSON.parse(text);
    return isObject(file) ? { ok: true, file: file } : { ok: false, problem: { kind: 'otherApp' } };
  } catch {
    return { ok: false, problem: syntaxProblem(text) };
  }
}

function syntaxProblem(text: string): FileProblem {
  const index = whereJsonBreaks(text);
  const { line, column } = lineAndColumn(text, index);
  if (breaksOffEarly(text, index)) return { kind: 'cutShort', line };
  return { kind: 'notJson', line, column, found: nameCharacter(text.codePointAt(index) ?? 0) };
}

/** Why a file is refused before its parts are looked at, or undefined. */
function refusal(file: Readonly<Record<string, unknown>>): FileProblem | undefined {
  if (member(file, 'format') !== formatName) {
    const app = recogniseApp(file);
    return app ? { kind: 'otherApp', app } : { kind: 'otherApp' };
  }
  const version = member(file, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'badVersion', found: version === undefined ? 'missing' : describe(version) };
  }
  if (version > formatVersion) return { kind: 'newerVersion', found: version, known: formatVersion };
  return tooManyItems(file);
}

function mendSpelling(text: string): Mend[] {
  const mended: Mend[] = [];
  if (text.includes('\r\n')) mended.push({ kind: 'crlf', quiet: true });
  if (!text.endsWith('\n')) mended.push({ kind: 'noFinalNewline', quiet: true });
  return mended;
}

/** So many names that stand twice are told one by one. */
const repeatedTold = 5;

function mendRepeated(text: string, file: unknown, repeated: readonly Repeated[]): Mend[] {
  const place = placeMaker(file);
  const told = repeated.slice(0, repeatedTold).map(({ path, index, isKept }): Mend => {
    const { line } = lineAndColumn(text, index);
    return { kind: 'repeatedMember', at: place(path), line, isKept, quiet: false };
  });
  const others = repeated.length - told.length;
  return others > 0 ? [...told, { kind: 'repeatedMembers', count: others, quiet: false }] : told;
}

function refuse(problems: Problem[]): Refused {
  return { ok: false, problems, more: 0 };
}

/** The first 20 of all problems and how many more there are. */
function collect(...sources: Iterable<Problem>[]): Refused {
  const problems: Problem[] = [];
  let more = 0;
  for (const source of sources) {
    for (const problem of source) {
      if (problems.length < listed) problems.push(problem);
      else more += 1;
      if (more === counted) return { ok: false, problems, more };
    }
  }
  return { ok: false, problems, more };
}
