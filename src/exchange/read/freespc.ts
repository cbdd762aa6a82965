/**
 * Reads the CSV of the FreeSPC driver diagram tool, all of it, as that tool reads it: columns by their names, rows without
 * id, level or text dropped, parents and extra parents as links, the palette as tags, measures. Sizes and fonts are left out.
 */
import { count } from '../../kit/english';
import { isObject } from '../../format/members';
import { freespcColour, freespcLevels, type FreespcColumn, type FreespcLevel } from '../freespc';
import { unguardedCell } from '../guardedCell';
import type {
  ColumnTitle,
  Recognised,
  RecognisedFields,
  RecognisedMeasure,
  RecognisedRow,
  RecognisedTag,
} from '../recognise/recognised';

type Cells = (column: FreespcColumn) => string;

interface Row {
  readonly at: Cells;
  readonly id: string;
  readonly key: string;
  readonly line: number;
}

/** Rows of cells, the first of which names the columns. Null where it does not name those that a box needs. */
export function readFreespc(cells: readonly (readonly string[])[]): Recognised | null {
  const [heading = [], ...body] = cells;
  const names = heading.map((name) => name.replace(/^\ufeff/u, '').trim());
  if (!['id', 'level', 'text'].every((name) => names.includes(name))) return null;
  const found = body.map((row, index) => rowOf(names, row, index + 2));
  const rows = found.filter(({ at, id }) => id !== '' && at('level') !== '' && at('text') !== '');
  const used = new Set<string>();
  const distinct = rows.filter(({ at }) => freespcLevels.some((level) => level === at('level')));
  // Links to an id that two boxes have go to the first of them.
  const keys = new Map(distinct.toReversed().map(({ id, key }) => [id, key]));
  const tags = tagsByColour(rows);
  let lost = 0;
  const boxes = distinct.map((row): RecognisedRow => {
    const wanted = [row.at('parent_id'), ...row.at('extra_parents').split(/[;,]/u)]
      .map((id) => id.trim())
      .filter(Boolean);
    const parents = [...new Set(wanted)].flatMap((id) => {
      const to = keys.get(id);
      if (to === undefined || to === row.key) lost += 1;
      return to === undefined || to === row.key ? [] : [{ to }];
    });
    used.add(row.at('color'));
    const fields = fieldsOf(row.at, tags);
    const column = columnOf(row.at('level'));
    return {
      key: row.key,
      text: row.at('text'),
      ...(column !== undefined && { column }),
      parents: column === 'aim' ? [] : parents,
      ...(fields && { fields }),
      at: { line: row.line },
    };
  });
  const columnTitles = titlesIn(rows);
  return {
    form: 'table',
    ...(columnTitles.length > 0 && { columnTitles }),
    rows: boxes,
    doubts: [],
    done: tags.size > 0 ? ['Colours made tags'] : [],
    ignored: ignoredIn(body.length, rows, distinct.length, lost),
  };
}

function rowOf(names: readonly string[], cells: readonly string[], line: number): Row {
  const at: Cells = (column) => unguardedCell((cells[names.indexOf(column)] ?? '').trim()).trim();
  return { at, id: at('id'), key: `r${line - 1}`, line };
}

function columnOf(level: string): RecognisedRow['column'] {
  if (level === 'aim' || level === 'change') return level;
  return level === 'primary' ? 1 : 2;
}

/** The palette of the first row that has one; without it each colour gets a name by its number, as in the tool. */
function tagsByColour(rows: readonly Row[]): ReadonlyMap<string, RecognisedTag> {
  for (const { at } of rows) {
    const palette = listIn(at('palette_json')).flatMap(({ label, value }) =>
      typeof label === 'string' && typeof value === 'string' && freespcColour.test(value) && label.trim() !== ''
        ? [{ name: label.trim(), colour: value.toLowerCase() }]
        : [],
    );
    if (palette.length > 0) return new Map(palette.toReversed().map((tag) => [tag.colour, tag]));
  }
  const colours = [...new Set(rows.map(({ at }) => at('color').toLowerCase()))].filter((one) =>
    freespcColour.test(one),
  );
  return new Map(colours.map((colour, index) => [colour, { name: `Colour ${index + 1}`, colour }]));
}

function fieldsOf(at: Cells, tags: ReadonlyMap<string, RecognisedTag>): RecognisedFields | undefined {
  const colour = at('color').toLowerCase();
  const tag = tags.get(colour) ?? (freespcColour.test(colour) ? { name: colour, colour } : undefined);
  const measures = listIn(at('measures_json')).flatMap(({ type, text }): RecognisedMeasure[] => {
    if (typeof text !== 'string' || text.trim() === '') return [];
    const kind = (['outcome', 'process', 'balancing'] as const).find((each) => each === type);
    return [{ name: text.trim(), kind: kind ?? 'structure' }];
  });
  if (!tag && measures.length === 0) return undefined;
  return { ...(tag && { tags: [tag] }), ...(measures.length > 0 && { measures }) };
}

/** A JSON array of objects; what is none is passed over, as in the tool. */
function listIn(json: string): Readonly<Record<string, unknown>>[] {
  if (!json.startsWith('[') || json.length > 100_000) return [];
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isObject) : [];
  } catch {
    return [];
  }
}

const titleColumns: Readonly<Record<FreespcLevel, FreespcColumn>> = {
  aim: 'title_aim',
  primary: 'title_primary',
  secondary: 'title_secondary',
  change: 'title_change',
};

/** Those of the first row that has any. */
function titlesIn(rows: readonly Row[]): ColumnTitle[] {
  for (const { at } of rows) {
    const titles = freespcLevels.flatMap((level): ColumnTitle[] => {
      const title = at(titleColumns[level]);
      return title === '' ? [] : [{ column: columnOf(level) ?? 2, title }];
    });
    if (titles.length > 0) return titles;
  }
  return [];
}

function ignoredIn(all: number, rows: readonly Row[], boxes: number, lost: number): string[] {
  const said: string[] = [];
  const empty = all - rows.length;
  if (empty > 0) said.push(`${count(empty, 'row')} without id, level or text left out.`);
  if (rows.length > boxes) said.push(`${count(rows.length - boxes, 'row')} of a level that is unknown left out.`);
  if (lost > 0) said.push(`${count(lost, 'link')} to boxes that are not in the file left out.`);
  const sizes: readonly FreespcColumn[] = ['box_height', 'vertical_gap', 'font_size', 'font_family', 'font_bold'];
  if (rows.some(({ at }) => sizes.some((size) => at(size) !== '')))
    said.push('The sizes and the typeface of the boxes were left out: the diagram is laid out anew.');
  return said;
}
