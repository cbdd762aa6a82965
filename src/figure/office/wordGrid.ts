/** Writes a plain table of texts in a text document (WordprocessingML, ECMA-376 part 1, 17.4). */
import { element } from '../../kit/xmlElement';
import { isLongRow } from '../compose/document/planDocument';
import { textParagraph } from './wordText';

/**
 * `widths` in twentieths of a point; the headings repeat on every page. A row may be a heading over those that follow.
 * `caption` is what the table is called for those who do not see it.
 */
export function wordGrid(
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[] | { readonly heading: string })[],
  caption?: string,
): string {
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'Diagram' }),
      element('w:tblW', { 'w:w': wholeOf(widths), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1 }),
      caption !== undefined && element('w:tblCaption', { 'w:val': caption }),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    cellsRow(headings, widths, true),
    rows.map((cells) => ('heading' in cells ? headingRow(cells.heading, widths) : cellsRow(cells, widths))),
  );
}

const wholeOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

function cellsRow(cells: readonly string[], widths: readonly number[], isHeading = false): string {
  const looks = [!isLongRow(cells) && element('w:cantSplit'), isHeading && element('w:tblHeader')];
  const style = isHeading ? 'TableHeading' : 'TableText';
  return element(
    'w:tr',
    {},
    // The schema has no empty one.
    looks.some(Boolean) && element('w:trPr', {}, looks),
    cells.map((text, at) =>
      element(
        'w:tc',
        {},
        element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[at] ?? 0, 'w:type': 'dxa' })),
        textParagraph(text, { style }),
      ),
    ),
  );
}

/** One cell over all columns, on the page of the row that follows. */
function headingRow(text: string, widths: readonly number[]): string {
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': wholeOf(widths), 'w:type': 'dxa' }),
    element('w:gridSpan', { 'w:val': widths.length }),
    element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F7F6F2' }),
  );
  const words = textParagraph(text, { style: 'TableHeading', keepNext: true });
  return element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit')), element('w:tc', {}, properties, words));
}
