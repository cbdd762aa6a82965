import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnWords } from '../../../../src/exchange/clipboard/columnWords';
import { formOf, readForms } from '../../../../src/exchange/read/forms';
import type { ReadingNeeds } from '../../../../src/exchange/read/readForm';
import { csvRows } from '../../../../src/exchange/recognise/commaRows';
import { recogniseCells } from '../../../../src/exchange/recognise/recogniseCells';
import { recogniseRows } from '../../../../src/exchange/recognise/recogniseRows';
import { zipOf } from '../../../fixtures/zips';

const words = columnWords();
const needs: ReadingNeeds = {
  words,
  ofRows: (rows) => recogniseRows(rows, words),
  ofCells: (cells, merged) => recogniseCells(cells, { words, today: '2027-01-01', merged }),
  ofHtml: () => null,
  csvCells: csvRows,
  textOf: (bytes) => ({ text: new TextDecoder().decode(bytes) }),
};

/** Pieces of all forms, put together as nobody means them. */
const piece = fc.constantFrom(
  ...'<opml><body><outline text="a" _id="P1" _also="P1 X">|<outline>|</outline></body></opml>|<map><node TEXT="a" ID="1">|</node></map>'.split(
    '|',
  ),
  ...'<arrowlink DESTINATION="1"/>|flowchart LR\n|A --> B & C\n|A[("x")] -- y --> A|end\n|subgraph |; |mindmap\n|  ((|root|&#x0;|<!--|]]>|"|\\'.split(
    '|',
  ),
  ...'{"nodes":[{"id":"a","type":"text","text":1,"x":"0"}],"edges":[{"fromNode":"a","toNode":"a"}]}|{"nodes":null,"edges":[]}'.split(
    '|',
  ),
  ...'id,level,text,parent_id\n|1,aim,a,1\n|1,primary,b,"1;1"\n|ID,Kind,Text,Contributes to\n|P1,Aim,x,P1\n'.split('|'),
  ...'# a\n|- b\n|    - [x] **c**\\\n|```\n|![a](b)|__proto__|constructor'.split('|'),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('whatever a file holds', () => {
  it.each(readForms.map((form) => [form.id, form] as const))(
    'is read or refused as %s and never throws',
    async (_, form) => {
      const read = await form.load();
      fc.assert(
        fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
          const reading = read({ name: 'x', bytes: strToU8(text) }, needs);
          if ('refused' in reading) expect(reading.refused).toMatch(/\.$/u);
          else expect(new Set(reading.recognised.rows.map(({ key }) => key)).size).toBe(reading.recognised.rows.length);
        }),
      );
    },
  );

  it.each(['docx', 'pptx', 'xlsx'])('in the parts of a package is read or refused: %s', async (id) => {
    const read = await readForms.find((form) => form.id === id)?.load();
    const paths = [
      'word/document.xml',
      'word/styles.xml',
      'ppt/presentation.xml',
      'ppt/_rels/presentation.xml.rels',
      'ppt/slides/slide1.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
    ];
    const names =
      'w:document w:body w:p w:tbl w:tr w:tc p:presentation p:sldIdLst p:sldId p:sld p:cSld p:spTree p:sp p:grpSp p:cxnSp workbook sheets sheet worksheet sheetData row c v is t mergeCells mergeCell Relationships Relationship sst si'.split(
        ' ',
      );
    const values = ['', ' r="B2"', ' ref="A1:ZZZ9999999"', ' Id="r" Target="../../../x"', ' r:id="r"', ' val="-1"'];
    const xml = (depth: number): fc.Arbitrary<string> =>
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(...values),
          depth === 0 ? fc.constant(['text']) : fc.array(xml(depth - 1), { maxLength: 3 }),
        )
        .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join('')}</${name}>`);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), xml(4)), { maxLength: 5 }), (parts) => {
        expect(read?.({ name: 'x', bytes: zipOf(Object.fromEntries(parts)) }, needs)).toBeDefined();
      }),
    );
  });

  it.each([
    [
      'many outlines',
      'x.opml',
      `<opml><body>${'<outline text="a">'.repeat(200)}${'</outline>'.repeat(200)}${'<outline text="some words of a line"/>'.repeat(60_000)}</body></opml>`,
    ],
    ['open brackets', 'x.mmd', `flowchart LR\n${'a[ '.repeat(500_000)}`],
    [
      'boxes that multiply',
      'x.mmd',
      `flowchart LR\n${Array.from({ length: 3_000 }, (_, at) => `a${at}`).join(' & ')} --> ${Array.from({ length: 3_000 }, (_, at) => `b${at}`).join(' & ')}`,
    ],
    ['a list without end', 'x.md', '- [ ] **a** _b_ `c\n'.repeat(100_000)],
    ['spaces', 'x.md', `- ${' '.repeat(1_000_000)}x`],
    [
      'circles within circles',
      'x.mmd',
      `flowchart LR\n${Array.from({ length: 300 }, (_, at) => `a${at}`).join(' & ')} --> ${Array.from({ length: 300 }, (_, at) => `b${at}`).join(' & ')}\n${Array.from({ length: 300 }, (_, at) => `b${at} --> a${(at + 1) % 300}x --> a${at}`).join('\n')}`,
    ],
    ['arrows back and forth', 'x.mmd', `flowchart LR\n${'a --> b\nb --> a\n'.repeat(50_000)}`],
  ])(
    'is read in seconds: %s',
    async (_, name, text) => {
      const read = await formOf(name, '')?.load();
      const began = performance.now();
      read?.({ name, bytes: strToU8(text) }, needs);
      expect(performance.now() - began).toBeLessThan(15_000);
    },
    60_000,
  );
});

describe('a form', () => {
  it.each([
    ['plan.docx', 'PK', 'docx'],
    ['plan', 'PK…xl/workbook.xml', 'xlsx'],
    ['driver-diagram.csv', '\u00ef\u00bb\u00bfid,level,parent_id,text', 'freespc'],
    ['boxes.csv', 'ID,Kind,Text,Contributes to,Status', 'csv-boxes'],
    ['list.csv', 'Primary drivers,Change ideas', undefined],
    ['plan.txt', '<?xml version="1.0"?><opml version="2.0">', 'opml'],
    ['plan.json', '{"nodes":[', 'canvas'],
    ['plan.json', '{"format":"aimtree"', undefined],
    ['plan.txt', 'graph LR\nA-->B', 'mermaid'],
    ['notes.txt', 'Our graph of falls', undefined],
  ])('is known by name or content: %s', (name, start, id) => {
    expect(formOf(name, start)?.id).toBe(id);
  });
});
