import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardedCell, unguardedCell } from '../../../../src/exchange/guardedCell';
import { csvText } from '../../../../src/exchange/write/csvText';
import { writeCsvBoxes } from '../../../../src/exchange/write/csvBoxes';
import { writeCsvFreespc } from '../../../../src/exchange/write/csvFreespc';
import { writeCsvPaths } from '../../../../src/exchange/write/csvPaths';
import { smallPlan } from '../../../fixtures/plans';

describe('a cell', () => {
  it.each(['=1+1', '+44 20', '-5 °C', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠x', "'=1", "''=1"])(
    'that would be a formula is text: %j',
    (text) => {
      expect(guardedCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'a = b', "'tis", '5 - 4', '“=”'])('that is text is left alone: %j', (text) => {
    expect(guardedCell(text)).toBe(text);
  });

  it('is read as it was before it was guarded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', "'", '-', '@', 'a', '\t', ' ') }), (text) => {
        expect(unguardedCell(guardedCell(text))).toBe(text);
      }),
    );
  });
});

describe('CSV', () => {
  it('quotes what it must, doubles quotation marks, ends rows as Excel does', () => {
    expect(csvText([['a', 'b, c', 'say "so"', 'two\nlines', ' ']], { mark: true })).toBe(
      '\ufeffa,"b, c","say ""so""","two\nlines"," "\r\n',
    );
  });

  it('has one row a box, which names what it contributes to', () => {
    const rows = writeCsvBoxes(smallPlan()).split('\r\n');
    expect(rows).toHaveLength(1 + 11 + 1);
    expect(rows[0]).toBe('\ufeffID,Kind,Text,Contributes to,Status,Owner,Start,Due,Impact,Effort,Tags,Measures,Notes');
    expect(rows[8]).toBe('C1,Change idea,Risk tool in the admission pack,S1,Testing,Ben,,,4,2,Quick win,,');
    expect(rows[9]).toBe('C2,Change idea,Risk on the handover sheet,"S2; S3",Proposed,,,,,,,,');
  });

  it('has one row a path, a box with two parents in two', () => {
    const rows = writeCsvPaths(smallPlan()).split('\r\n');
    expect(rows.slice(1, -1)).toEqual([
      'Halve falls with harm on the ward,Risk is known,Assessment on admission,Risk tool in the admission pack,Testing,Ben,,',
      'Halve falls with harm on the ward,Risk is known,Review after every change,Risk on the handover sheet,Proposed,,,',
      'Halve falls with harm on the ward,The ward is safe,Clear floors,Risk on the handover sheet,Proposed,,,',
      'Halve falls with harm on the ward,The ward is safe,Clear floors,Walk round at 7 am,Proposed,,,',
      'Halve falls with harm on the ward,The ward is safe,,"Night lights\nin every bay",Proposed,,,',
      ',,Not yet placed,,,,,',
    ]);
  });

  it('for FreeSPC has no byte-order mark, counted ids, further parents and the palette in every row', () => {
    const [head, ...rows] = writeCsvFreespc(smallPlan()).split('\r\n');
    expect(head?.startsWith('id,level,parent_id,text,color,auto_size,extra_parents,')).toBe(true);
    expect(rows[7]).toMatch(/^8,change,4,Risk tool in the admission pack,#2f7d5b,1,,32,8,13,,0,Aim,Primary drivers,/);
    expect(rows[8]).toMatch(/^9,change,5,Risk on the handover sheet,,1,6,/);
    for (const row of rows.slice(0, 9)) expect(row).toContain('{""label"":""Quick win"",""value"":""#2f7d5b""}');
  });
});
