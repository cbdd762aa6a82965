/**
 * A list whose rows have depths, as text, HTML, documents and slides give it, as boxes: labels such as “Primary driver 2:”
 * become columns, names such as `-> P1, P2` become links, “KPI: …” becomes a measure.
 *
 * Must not know: how the depths were found.
 */
import { count } from '../../kit/english';
import { limits } from '../../plan/model/limits';
import type { ColumnWords } from '../clipboard/columnWords';
import { namedRows } from '../clipboard/namedRows';
import type { OutlineRow } from '../clipboard/outlineRow';
import type { ListRow } from '../clipboard/rows';
import { withoutAsides } from './asides';
import { joinedFields, readDetails, readMeasure } from './details';
import { withDoubts } from './doubts';
import { target, type Recognised, type RecognisedLink, type RecognisedRow } from './recognised';

export function recogniseRows(source: readonly ListRow[], words: ColumnWords): Recognised {
  // More cannot be brought in anyway, and whoever wants to is told.
  const { rows, title, measures, asides } = withoutAsides(source.slice(0, limits.nodes + 2), words);
  const outline = namedRows(rows, words);
  const boxes = withOwnMeasures(linked(outline));
  const [first, ...others] = boxes;
  const aimed =
    first?.column === 'aim' && measures.length > 0
      ? [withFields(first, joinedFields(first.fields, { measures })), ...others]
      : boxes;
  return withDoubts({
    form: 'list',
    ...(title !== undefined && { title }),
    rows: aimed,
    doubts: [],
    done: doneWith(outline, boxes),
    ignored: asides.length > 0 ? [wordAsides(asides)] : [],
  });
}

/** Each row with what it contributes to: the row that it stands below, and those that it names. */
function linked(rows: readonly OutlineRow[]): RecognisedRow[] {
  const path: string[] = [];
  const keys = new Map<string, string>();
  for (const [index, { key }] of rows.entries())
    if (key !== undefined && !keys.has(key)) keys.set(key, `r${index + 1}`);
  return rows.map(({ depth, text, line, column, loose = false, to = [], notes }, index) => {
    const key = `r${index + 1}`;
    path.length = Math.min(path.length, depth);
    const above = path.at(-1) ?? target;
    path.push(key);
    const named = to.flatMap((name) => keys.get(name) ?? []).filter((other) => other !== key);
    // Primary drivers that are listed by themselves can only mean the aim.
    const isBelow = !loose || (named.length === 0 && column === 1);
    const parents = [...(isBelow ? [loose ? target : above] : []), ...named];
    const { text: bare, fields } = readDetails(text);
    return withFields(
      {
        key,
        text: bare,
        ...(column !== undefined && { column }),
        parents: column === 'aim' ? [] : linksTo(parents),
        at: { line },
      },
      joinedFields(fields, notes === undefined ? {} : { notes }),
    );
  });
}

function linksTo(keys: readonly string[]): RecognisedLink[] {
  return [...new Set(keys)].map((to) => ({ to }));
}

/** “KPI: …” on a line below a box is a measure of that box, unless something stands below it. */
function withOwnMeasures(rows: readonly RecognisedRow[]): RecognisedRow[] {
  const parents = new Set(rows.flatMap((row) => row.parents.map(({ to }) => to)));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const gone = new Set<string>();
  for (const row of rows) {
    const measure = row.column === undefined && !parents.has(row.key) ? readMeasure(row.text) : null;
    const of = byKey.get(row.parents[0]?.to ?? '');
    if (!measure || !of) continue;
    gone.add(row.key);
    byKey.set(of.key, withFields(of, joinedFields(of.fields, { measures: [measure] })));
  }
  return rows.flatMap(({ key }) => (gone.has(key) ? [] : (byKey.get(key) ?? [])));
}

function withFields({ fields: _fields, ...row }: RecognisedRow, fields: RecognisedRow['fields']): RecognisedRow {
  return { ...row, ...(fields && { fields }) };
}

function doneWith(outline: readonly OutlineRow[], boxes: readonly RecognisedRow[]): string[] {
  const named = outline.some(({ column }) => column !== undefined);
  const references = outline.some(({ to = [] }) => to.length > 0);
  const measures = boxes.reduce((sum, { fields }) => sum + (fields?.measures?.length ?? 0), 0);
  return [
    ...(named ? ['Names of columns taken off'] : []),
    ...(references ? ['Arrows made links'] : []),
    ...(measures > 0 ? [`${count(measures, 'measure')} taken out of the texts`] : []),
  ];
}

/** So much of a line is shown. */
const shown = 40;

function wordAsides([first = '', ...others]: readonly string[]): string {
  const words = first.length > shown ? `${first.slice(0, shown).trimEnd()}…` : first;
  return others.length === 0
    ? `The line “${words}” is no box and was left out.`
    : `${count(others.length + 1, 'line')} that are no boxes were left out, the first is “${words}”.`;
}
