/**
 * What an outline says of its boxes beside their texts, as items below them: `Owner: Ama`, `Due: 2027-03-01`; and the
 * heading below which boxes are not placed yet. Our own Markdown is written so.
 */
import { folded } from '../../kit/folded';
import { statusWords } from '../../plan/ask/words';
import { statuses } from '../../plan/model/choices';
import type { ListRow } from '../clipboard/rows';
import { joinedFields } from '../recognise/details';
import type { Recognised, RecognisedFields } from '../recognise/recognised';

export interface OutlineFacts {
  /** The rows that are boxes. */
  readonly boxes: readonly ListRow[];
  /** What is known of the box of each line. */
  readonly factsOf: ReadonlyMap<number, RecognisedFields>;
  /** The line of the heading above what is not placed yet. */
  readonly unplacedFrom: number | null;
}

export function withoutFacts(rows: readonly ListRow[]): OutlineFacts {
  const boxes: ListRow[] = [];
  const factsOf = new Map<number, RecognisedFields>();
  let unplacedFrom: number | null = null;
  for (const row of rows) {
    const box = boxes.at(-1);
    const fact = box && row.depth > box.depth ? factIn(row.text) : null;
    if (box && fact) factsOf.set(box.line, joinedFields(factsOf.get(box.line), fact) ?? {});
    else if (folded(row.text).trim() === 'not yet placed' && row.depth === 0) unplacedFrom = row.line;
    else if (!row.text.startsWith('Columns: ')) boxes.push(row);
  }
  return { boxes, factsOf, unplacedFrom };
}

const date = /^\d{4}-\d{2}-\d{2}$/u;

function factIn(text: string): RecognisedFields | null {
  const colon = text.indexOf(':');
  const [label, value] = [text.slice(0, Math.max(0, colon)).toLowerCase(), text.slice(colon + 1).trim()];
  if (value === '') return null;
  if (label === 'owner') return { owner: value };
  if (label === 'notes') return { notes: value };
  if ((label === 'start' || label === 'due') && date.test(value)) return { [label]: value };
  const status = label === 'status' ? statuses.find((each) => statusWords[each] === value) : undefined;
  return status ? { status } : null;
}

export function withFacts(recognised: Recognised, factsOf: OutlineFacts['factsOf']): Recognised {
  const rows = recognised.rows.map((row) => {
    const fields = joinedFields(row.fields, factsOf.get(row.at?.line ?? 0));
    return { ...row, ...(fields && { fields }) };
  });
  return { ...recognised, rows };
}

/** Boxes below that line keep what they contribute to below it. */
export function unplacedBelow(recognised: Recognised, line: number | null): Recognised {
  if (line === null) return recognised;
  const own = new Set(recognised.rows.flatMap(({ key, at }) => ((at?.line ?? 0) > line ? key : [])));
  const rows = recognised.rows.map((row) =>
    own.has(row.key) ? { ...row, parents: row.parents.filter(({ to }) => own.has(to)) } : row,
  );
  return { ...recognised, rows };
}
