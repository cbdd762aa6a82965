/**
 * Lines around a diagram that are no boxes: what stands before an aim that is named, and lines that begin with a word in
 * capitals (“SOURCE: …”, “NOTE: …”) beside lines that all say which column they are of.
 *
 * Must not know: what becomes of the boxes.
 */
import { readColumnLabel, type ColumnWords } from '../clipboard/columnWords';
import type { ListRow } from '../clipboard/rows';
import { kindOf } from './details';
import type { RecognisedMeasure } from './recognised';

export interface WithoutAsides {
  readonly rows: readonly ListRow[];
  readonly title?: string;
  readonly measures: readonly RecognisedMeasure[];
  /** The lines that say something else, as they are written. */
  readonly asides: readonly string[];
}

/** So many lines may stand before the aim. */
const longestPreface = 20;
/** `SOURCE:`, `RUN DATA:`, `CHECKER SHOULD SAY:`, or such words alone on their line. */
const inCapitals = /^[A-Z][A-Z ]{3,40}(?=[:：]|$)/u;

export function withoutAsides(rows: readonly ListRow[], words: ColumnWords): WithoutAsides {
  const nothing = { rows, measures: [], asides: [] };
  const label = ({ text }: ListRow) => labelOf(text, words);
  const aim = rows.slice(0, longestPreface).findIndex((row) => label(row)?.column === 'aim' && /[:：]/u.test(row.text));
  const depth = rows[aim]?.depth ?? 0;
  if (aim < 0 || !rows.slice(aim + 1).some((row) => label(row))) return nothing;
  const preface = rows.slice(0, aim);
  if (preface.some((row) => label(row))) return nothing;
  const measures: RecognisedMeasure[] = [];
  const asides: string[] = [];
  let title: string | undefined;
  const put = ({ text }: ListRow) => {
    const [start = ''] = inCapitals.exec(text) ?? [];
    const name = start.trim();
    const rest = text.slice(start.length + 1).trim();
    if (/^TITLE$/u.test(name) && rest !== '') title = rest;
    else if (/^(?:MEASURES|KPIS)$/u.test(name)) measures.push(...listedMeasures(rest));
    else asides.push(text);
  };
  for (const row of preface) put(row);
  const kept = rows.slice(aim).filter((row, index, all) => {
    const isAside =
      index > 0 &&
      row.depth <= depth + 1 &&
      inCapitals.test(row.text) &&
      !label(row) &&
      // A word in capitals above boxes that have no other place is one of them.
      !isAbove(row, all[index + 1], label);
    if (isAside) put(row);
    return !isAside;
  });
  return { rows: kept, ...(title !== undefined && { title }), measures, asides };
}

function isAbove(row: ListRow, next: ListRow | undefined, label: (row: ListRow) => unknown): boolean {
  return next !== undefined && next.depth > row.depth && !label(next);
}

function labelOf(text: string, words: ColumnWords) {
  const before = text.slice(0, 80).split(/[:：]|->|→|\(/u, 1)[0] ?? '';
  return readColumnLabel(before.trim(), words);
}

/** `outcome Falls; process Time to screening, Kit at hand`. */
function listedMeasures(text: string): RecognisedMeasure[] {
  return text.split(';').flatMap((part) => {
    const [first = ''] = part.trim().split(/\s/u, 1);
    const kind = kindOf(first);
    const names = (kind ? part.trim().slice(first.length) : part).split(/,(?![^(]*\))/u);
    return names.flatMap((name) => (name.trim() === '' ? [] : { name: name.trim(), ...(kind && { kind }) }));
  });
}
