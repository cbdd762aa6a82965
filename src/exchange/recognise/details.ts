/**
 * What people write into the text of a box though it is no part of it: “KPI: …” on a line of its own or in brackets
 * becomes a measure, a PDSA record in brackets a note.
 *
 * Must not know: which box it is.
 */
import type { RecognisedFields, RecognisedMeasure } from './recognised';

/** The words before the colon by which a measure is known, with the kind that they may name. */
const measureStart =
  /^(?:(outcome|process|balancing|structure|purpose)\s+)?(?:kpis?|measures?|indicators?|metrics?|ตัวชี้วัด)\s*(?:\d{1,2}\s*)?[:：]/iu;
const record = /^PDSA\b/u;

/** A text without its details, and what they say. */
export function readDetails(source: string): { readonly text: string; readonly fields: RecognisedFields } {
  const measures: RecognisedMeasure[] = [];
  const notes: string[] = [];
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    const measure = readMeasure(line);
    if (measure) measures.push(measure);
    else if (!isUnfilled(line)) lines.push(withoutBrackets(line, measures, notes));
  }
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  // A box that is nothing but its measure keeps it for its text.
  if (text === '') return { text: source, fields: {} };
  return {
    text,
    fields: {
      ...(measures.length > 0 && { measures }),
      ...(notes.length > 0 && { notes: notes.join('\n') }),
    },
  };
}

function withoutBrackets(source: string, measures: RecognisedMeasure[], notes: string[]): string {
  const line = source.trimEnd();
  const start = line.endsWith(']') ? line.lastIndexOf('[') : -1;
  if (start < 0) return line;
  const inside = line.slice(start + 1, -1).trim();
  const measure = readMeasure(inside);
  if (measure) measures.push(measure);
  else if (record.test(inside)) notes.push(inside);
  // A form that asks for a measure and was not filled in.
  else if (!measureStart.test(inside)) return line;
  return line.slice(0, start);
}

/** `KPI:` and nothing behind it. */
function isUnfilled(line: string): boolean {
  const [start] = measureStart.exec(line.trim()) ?? [];
  return start !== undefined && /^[-–—.\s]*$/u.test(line.trim().slice(start.length));
}

/** `KPI: no-shows < 5 %`, `Process measure: …`; null for another line, and for one that names no measure. */
export function readMeasure(line: string): RecognisedMeasure | null {
  const [start, word = ''] = measureStart.exec(line.trim()) ?? [];
  if (start === undefined) return null;
  const name = line.trim().slice(start.length).trim();
  const kind = kindOf(word);
  return /^[-–—.\s]*$/u.test(name) ? null : { name, ...(kind && { kind }) };
}

/** The kind of a measure by its name in words. */
export function kindOf(word: string): RecognisedMeasure['kind'] {
  const plain = word.trim().toLowerCase();
  if (plain === 'purpose') return 'outcome';
  return (['outcome', 'process', 'balancing', 'structure'] as const).find((kind) => kind === plain);
}

/** Two records of what is known of one box. */
export function joinedFields(
  first: RecognisedFields = {},
  second: RecognisedFields = {},
): RecognisedFields | undefined {
  const notes = [...new Set([first.notes, second.notes])].filter((note) => note !== undefined && note !== '');
  const tags = distinct([...(first.tags ?? []), ...(second.tags ?? [])]);
  const measures = distinct([...(first.measures ?? []), ...(second.measures ?? [])]);
  const joined: RecognisedFields = {
    ...second,
    ...first,
    ...(notes.length > 0 && { notes: notes.join('\n') }),
    ...(tags.length > 0 && { tags }),
    ...(measures.length > 0 && { measures }),
  };
  return Object.keys(joined).length > 0 ? joined : undefined;
}

function distinct<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return items.filter(({ name }, index) => items.findIndex((other) => other.name === name) === index);
}
