/** Writes a plain table of texts in a text document (WordprocessingML, ECMA-376 part 1, 17.4). */
import { element } from '../../kit/xmlElement';
import { textParagraph } from './wordText';

/** `widths` in twentieths of a point; the headings repeat on every page. */
export function wordGrid(
  headings: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const row = (cells: readonly string[], style: string, isHeading = false) =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit'), isHeading && element('w:tblHeader')),
      cells.map((text, at) =>
        element(
          'w:tc',
          {},
          element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[at] ?? 0, 'w:type': 'dxa' })),
          textParagraph(text, { style }),
        ),
      ),
    );
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': 'Diagram' }),
      element('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1 }),
    ),
    element(
      'w:tblGrid',
      {},
      widths.map((width) => element('w:gridCol', { 'w:w': width })),
    ),
    row(headings, 'TableHeading', true),
    rows.map((cells) => row(cells, 'TableText')),
  );
}
