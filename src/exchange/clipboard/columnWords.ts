/**
 * How a list or table names the columns of a diagram: “Aim:”, “Primary driver 2:”, “Change ideas”, and the titles that
 * the plan itself gives its columns.
 */
import type { NamedColumn } from '../../plan/model/outlineItem';
import { columnsOf } from '../../plan/ask/queries';
import type { Plan } from '../../plan/model/schema';

export type ColumnWords = ReadonlyMap<string, NamedColumn>;

const english: readonly (readonly [NamedColumn, string])[] = [
  ['aim', 'aim|overall aim|our aim|project aim|smart aim|global aim|specific aim|aim statement|goal|overall goal'],
  [1, 'primary driver|key driver|main driver|primary|driver'],
  [2, 'secondary driver|sub-driver|sub driver|subdriver|secondary'],
  [3, 'tertiary driver|tertiary'],
  ['change', 'change idea|change concept|change|idea|intervention|activity'],
];

/** Words that also begin ordinary sentences: they count beside clearer ones. */
const weak: ReadonlySet<string> = new Set([
  'goal',
  'change',
  'idea',
  'intervention',
  'activity',
  'driver',
  'primary',
  'secondary',
  'tertiary',
]);

/** The words for columns in this plan, or in a new one. */
export function columnWords(plan?: Plan): ColumnWords {
  const words = new Map<string, NamedColumn>();
  for (const [column, names] of english) for (const name of names.split('|')) words.set(name, column);
  const columns = plan ? columnsOf(plan) : [];
  for (const [level, { kind, title }] of columns.entries()) {
    const name = singular(plainWords(title));
    if (name !== '') words.set(name, kind === 'driver' ? level : kind);
  }
  return words;
}

export interface ColumnLabel {
  readonly column: NamedColumn;
  /** Its number or name in the list: `2` of “Primary driver 2”, `pd1`. */
  readonly key: string | undefined;
  readonly weak: boolean;
}

const longest = 60;
const ownKey = /^[a-z]{0,3}\d{1,3}(?:\.\d{1,3}){0,4}[a-z]?$/u;

/** What column the words name, if they name one and say nothing else. */
export function readColumnLabel(label: string, known: ColumnWords): ColumnLabel | null {
  if (label.length > longest) return null;
  const words = plainWords(label).split(' ');
  const last = words.at(-1) ?? '';
  const key = words.length > 1 && ownKey.test(last) ? last : undefined;
  const name = singular(words.slice(0, key === undefined ? undefined : -1).join(' '));
  const column = known.get(name);
  return column === undefined ? null : { column, key, weak: weak.has(name) };
}

/** The words before a mark behind which no column is named any more. */
export function upTo(text: string, mark: RegExp): string {
  const at = text.search(mark);
  return (at < 0 ? text : text.slice(0, at)).trim();
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();
}

function singular(words: string): string {
  return /(?:activities)$/u.test(words) ? words.replace(/ies$/u, 'y') : words.replace(/s$/u, '');
}
