/** Writes a driver diagram as a table of a text document (WordprocessingML, ECMA-376 part 1, 17.4). */
import { directionOf } from '../../geometry/text/wrapText';
import type { Column, Plan } from '../../plan/model/schema';
import { columnKindName, oneLine, statusWords } from '../../plan/ask/words';
import { diagramTable, type TableCell } from './diagramTable';
import { element } from '../../kit/xmlElement';
import { textParagraph } from './wordText';

/** Of the columns of facts, in twentieths of a point. */
const factWidth = 1_250;

/** A column of the table: of the plan, or a fact about its change ideas. */
interface Shown {
  readonly heading: string;
  readonly width: number;
  readonly write: (row: readonly (TableCell | undefined)[]) => string;
}

/** The aim above it is not part of it. `width` in twentieths of a point. */
export function wordTable(plan: Plan, width: number): string {
  const { aim, columns, rows } = diagramTable(plan);
  if (rows.length === 0) return '';
  const shown = shownColumns(plan, columns, rows, width);
  const row = (cells: readonly string[], isHeading = false) =>
    element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit'), isHeading && element('w:tblHeader')), cells);
  const headings = shown.map((one) => cell(one.width, [textParagraph(one.heading, { style: 'TableHeading' })]));
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'Diagram' }),
      directionOf(aim.text) === 'rtl' && element('w:bidiVisual'),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1 }),
      element('w:tblCaption', { 'w:val': 'The driver diagram as a table' }),
    ),
    element(
      'w:tblGrid',
      {},
      shown.map((one) => element('w:gridCol', { 'w:w': one.width })),
    ),
    row(headings, true),
    rows.map((cells) => row(shown.map((one) => one.write(cells)))),
  );
}

function shownColumns(
  plan: Plan,
  columns: readonly Column[],
  rows: readonly (readonly (TableCell | undefined)[])[],
  width: number,
): readonly Shown[] {
  const change = columns.findIndex(({ kind }) => kind === 'change');
  const facts: readonly (readonly [heading: string, of: (cell: TableCell) => string])[] = [
    ['Status', ({ node }) => statusWords[node.status ?? 'proposed']],
    ['Owner', ({ node }) => oneLine(node.owner ?? '')],
  ];
  const ideas = change < 0 ? [] : rows.flatMap((row) => row[change] ?? []);
  const said = facts.filter(([heading, of]) =>
    heading === 'Status' ? ideas.some(({ node }) => node.status) : ideas.some((idea) => of(idea) !== ''),
  );
  const each = Math.floor((width - said.length * factWidth) / columns.length);
  return [
    ...columns.map(({ id, title }, at): Shown => ({
      heading: oneLine(title) || columnKindName(plan, id),
      width: each,
      write: (row) => boxCell(row[at], each, at !== change),
    })),
    ...said.map(([heading, of]): Shown => ({
      heading,
      width: factWidth,
      write: (row) => {
        const idea = row[change];
        return cell(factWidth, [textParagraph(idea ? of(idea) : '', { style: 'TableText' })]);
      },
    })),
  ];
}

/** A box that stands over several rows is written in the first. */
function boxCell(shown: TableCell | undefined, width: number, withOwner: boolean): string {
  if (!shown) return cell(width, [textParagraph('', { style: 'TableText' })]);
  const { node, starts, alone, also } = shown;
  const merge = element('w:vMerge', { 'w:val': starts ? 'restart' : undefined });
  if (!starts) return cell(width, [textParagraph('', { style: 'TableText' })], merge);
  const owner = oneLine(node.owner ?? '');
  const quiet = [
    ...(withOwner && owner !== '' ? [`Owner: ${owner}`] : []),
    ...(alone ? ['Not yet placed'] : []),
    ...also.map((text) => `Also contributes to “${text}”`),
  ];
  const paragraphs = [
    textParagraph(node.text.trim(), { style: 'TableText', struck: node.status === 'abandoned' }),
    ...quiet.map((text) => textParagraph(text, { style: 'TableNote' })),
  ];
  return cell(width, paragraphs, merge);
}

function cell(width: number, paragraphs: readonly string[], merge = ''): string {
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), merge),
    paragraphs,
  );
}
