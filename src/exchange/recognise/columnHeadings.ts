/**
 * What the heading of a table's column means: boxes of a column of the diagram, or something about them.
 *
 * Must not know: the cells below it.
 */
import { readColumnLabel, upTo, type ColumnWords } from '../clipboard/columnWords';
import type { NamedColumn } from '../../plan/model/outlineItem';
import type { ColumnMeaning, FieldMeaning } from './recognisedTable';

const boxWords: readonly (readonly [NamedColumn, string])[] = [
  ['aim', 'objective|vision|purpose|outcome'],
  [1, 'driver|key driver|primary drivers and factors'],
  [2, 'sub driver|sub-driver|subdriver|contributing factor'],
  [
    'change',
    'action|what|what we will do|what will we do|what will be done|project|initiative|test of change|change to test|change package|solution|improvement',
  ],
];

const fieldWords: readonly (readonly [FieldMeaning, string])[] = [
  [
    'owner',
    'owner|who|lead|responsible|responsibility|person responsible|by whom|action owner|assigned to|accountable',
  ],
  ['status', 'status|state|progress|rag|stage'],
  ['start', 'start|start date|from|begin|begins|starts|started'],
  [
    'due',
    'due|due date|by when|when|deadline|end|end date|finish|target date|completion date|complete by|completed by|due by|by',
  ],
  ['impact', 'impact|benefit|value'],
  ['effort', 'effort|cost|work|difficulty'],
  ['notes', 'note|comment|remark|description|detail|evidence|rationale|update'],
  ['tags', 'tag|theme|label|category|colour|color'],
  ['measure', 'measure|kpi|metric|indicator|how we will know|how will we know'],
];

const countWords = new Set(['', '#', 'no', 'nr', 'id', 'ref', 'reference', 'number', 'row']);

const boxes = byWord(boxWords);
const fields = byWord(fieldWords);

function byWord<T>(table: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(table.flatMap(([meaning, words]) => words.split('|').map((word) => [word, meaning] as const)));
}

/** A heading is short and on one line, or names its measures on a second. */
const longest = 60;

/** What the heading means; null when it says nothing that is known. */
export function readColumnHeading(heading: string, words: ColumnWords): ColumnMeaning | null {
  if (heading.length > longest) return null;
  const label = readColumnLabel(upTo(heading.replace(/[?*:.]$/u, ''), /[&+/(\n]|\band\b/iu), words);
  if (label) return { kind: 'boxes', column: label.column };
  const plain = heading
    .toLowerCase()
    .replace(/[\s?:*.]+/gu, ' ')
    .trim();
  if (countWords.has(plain)) return { kind: 'ignored' };
  const measured = /^(?:outcome|process|balancing|structure) (?:measures?|kpis?)$/u.test(plain);
  if (measured) return { kind: 'field', field: 'measure' };
  for (const name of [plain, plain.replace(/s$/u, ''), upTo(plain, /[/(&]/u)]) {
    const field = fields.get(name);
    if (field) return { kind: 'field', field };
    const column = boxes.get(name);
    if (column !== undefined) return { kind: 'boxes', column };
  }
  return null;
}
