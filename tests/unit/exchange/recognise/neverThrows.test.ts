/** Whatever is pasted or opened either becomes a sound plan or nothing; it never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { decidedRows } from '../../../../src/exchange/recognise/decided';
import { recogniseClipboard } from '../../../../src/exchange/recognise/recogniseClipboard';
import { recogniseFile } from '../../../../src/exchange/recognise/recogniseFile';
import { planOfIncoming } from '../../../../src/plan/edit/planOfIncoming';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { IncomingBox } from '../../../../src/plan/model/incoming';
import { counter } from '../../plan/page';

const options = { words: columnWords(), today: '2026-11-30' };
const identity = { id: 'p', revision: 'r', now: '2026-11-30T09:00:00.000Z' };
const soundPlanOf = (boxes: readonly IncomingBox[]) =>
  expect(planFaults(planOfIncoming({ boxes }, identity, counter()).plan)).toEqual([]);

const piece = fc.constantFrom(
  'Aim: ',
  'Primary driver 2: ',
  'Change ideas',
  'Owner',
  'Due',
  'KPI: ',
  '[KPI: ]',
  ' -> P1, P2',
  'P1: ',
  '\n',
  '\t',
  '  ',
  '- ',
  '1. ',
  '├─ ',
  '"',
  ',',
  ';',
  '31/01/2027',
  '__proto__',
  'constructor',
  'Risk',
  '<table>',
  '<tr>',
  '<td rowspan=3>',
  '</td>',
  '<li>',
  '<script>alert(1)</script>',
);
const mixture = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('what is recognised', () => {
  it('of any text or page makes a sound plan', () => {
    fc.assert(
      fc.property(mixture, fc.boolean(), (content, isPage) => {
        const recognised = recogniseClipboard(isPage ? { html: content, text: '' } : { text: content }, options);
        if (recognised) soundPlanOf(decidedRows(recognised));
      }),
      { numRuns: 300 },
    );
  });

  it('makes a sound plan whatever contributes to what', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', ''];
    const box = (key: string) =>
      fc.record({
        key: fc.constant(key),
        text: fc.string(),
        parents: fc.array(fc.constantFrom(...keys, 'gone').map((to) => ({ to }))),
      });
    const named = fc.constantFrom<IncomingBox['column']>(undefined, 'aim', 'change', 1, 2, 3, 7);
    const boxes = fc.tuple(...keys.slice(0, 5).map((key) => fc.tuple(box(key), named)));
    fc.assert(
      fc.property(boxes, (all) => {
        soundPlanOf(all.map(([made, column]) => (column === undefined ? made : { ...made, column })));
      }),
    );
  });
});

describe('a file', () => {
  const read = (name: string, content: string | Uint8Array) =>
    recogniseFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, options);
  const texts = async (name: string, content: string | Uint8Array) => {
    const reading = await read(name, content);
    return reading && 'recognised' in reading ? reading.recognised.rows.map(({ text }) => text) : reading;
  };
  const utf16 = (content: string) =>
    new Uint8Array([0xff, 0xfe, ...[...content].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);

  it.each([
    ['commas', 'Primary driver,Change idea\r\nKit,"Socks, ""warm"""\r\n'],
    ['semicolons', 'Primary driver;Change idea\nKit;"Socks, ""warm"""'],
    ['tabs', 'Primary driver\tChange idea\nKit\t"Socks, ""warm"""'],
    ['what its first line says', 'sep=;\nPrimary driver;Change idea\nKit;"Socks, ""warm"""'],
    ['a byte-order mark before it', '\ufeffPrimary driver,Change idea\nKit,"Socks, ""warm"""'],
  ])('of cells is read with %s', async (_, content) => {
    expect(await texts('a.csv', content)).toEqual(['Kit', 'Socks, "warm"']);
    expect(await texts('a.csv', utf16(content))).toEqual(['Kit', 'Socks, "warm"']);
  });

  it('is read as Windows writes, takes guards off formulas, and is refused where it is no text', async () => {
    const latin = Uint8Array.from('Primary driver,Change idea\nKit,Caf\xe9', (one) => one.charCodeAt(0));
    expect(await texts('a.csv', latin)).toEqual(['Kit', 'Café']);
    expect(await texts('a.csv', "Primary driver,Change idea\nKit,'=SUM(A1)")).toEqual(['Kit', '=SUM(A1)']);
    expect(await texts('a.txt', new Uint8Array([0xc0, 1, 2, 3]))).toMatchObject({ refused: expect.any(String) });
    expect(await texts('a.txt', ' \n ')).toEqual({ refused: 'There is no list and no table in it.' });
    expect(await read('a.bin', 'Kit')).toBeNull();
  });
});
