import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellForms } from '../../../../src/exchange/clipboard/cellForms';
import { readBlock } from '../../../../src/exchange/clipboard/readBlock';

describe('a block of cells from the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\t"two\nlines"\n', [['a', 'two\nlines']]],
    ['one', [['one']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['', []],
    ['\t', [['', '']]],
    ["'=1+1", [['=1+1']]],
  ])('as text: %j', (text, rows) => {
    expect(readBlock({ text })).toEqual(rows);
  });

  it('as HTML, where there is a table, whatever the text says', () => {
    const html = '<table><tr><td>a<td>b<br>c<tr><td colspan=2>d</table>';
    expect(readBlock({ html, text: 'x' })).toEqual([
      ['a', 'b\nc'],
      ['d', ''],
    ]);
    expect(readBlock({ html: '<p>a</p>', text: 'x' })).toEqual([['x']]);
  });

  it('comes back as it was copied, as text and as HTML', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abä=+\'"1 -'), maxLength: 6 }).map((text) => text.trim());
    const width = fc.integer({ min: 1, max: 3 });
    const rows = width.chain((cells) =>
      fc.array(fc.array(cell, { minLength: cells, maxLength: cells }), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(rows, (block) => {
        const { text, html } = cellForms(block, { hasHead: false });
        // A line break at the end begins no row, as in every spreadsheet.
        if (block.at(-1)?.join('') !== '') expect(readBlock({ text })).toEqual(block);
        expect(readBlock({ html })).toEqual(block.map((row) => row.map((words) => words.replace(/ +/g, ' '))));
      }),
    );
  });

  it('never runs as a formula elsewhere, and hands days over as days', () => {
    const { text, html } = cellForms([['=1+1', '2027-02-01']], { hasHead: false });
    expect(text).toBe("'=1+1\t2027-02-01");
    expect(html).toContain('<td>2027-02-01</td>');
  });
});
