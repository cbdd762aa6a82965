import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipBomb, zipOf } from '../../../fixtures/zips';
import { broughtIn, read, readingOf, said } from './reading';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const listed = (level: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const restart = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

const styles = `<w:styles ${w}>
  <w:style w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
  <w:style w:styleId="Listed"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
</w:styles>`;

const docx = (body: string) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': styles,
  });

const texts = async (name: string, bytes: Uint8Array) => said(broughtIn(await read(name, bytes)));

describe('a Word document', () => {
  it('gives its nested list as boxes', async () => {
    const bytes = docx(listed(0, 'Risk known') + listed(1, 'Scored') + listed(2, 'Tool') + listed(0, 'Safe ward'));
    expect(await texts('plan.docx', bytes)).toEqual([
      'Aim: ',
      'Change idea: Tool -> Secondary driver: Scored',
      'Primary driver: Risk known -> Aim: ',
      'Primary driver: Safe ward -> Aim: ',
      'Secondary driver: Scored -> Primary driver: Risk known',
    ]);
  });

  it('gives its headings and what stands below them, styles that are lists too', async () => {
    const bytes = docx(
      styled('Heading1', 'Risk known') +
        styled('Heading2', 'Scored') +
        styled('Listed', 'Tool') +
        styled('Heading1', 'Safe ward'),
    );
    expect(await texts('plan.docx', bytes)).toContain('Change idea: Tool -> Secondary driver: Scored');
  });

  it('gives its table with merged cells, and leaves out what was deleted', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del></w:p>';
    const bytes = docx(
      `<w:tbl><w:tr>${cell('Primary drivers')}${cell('Secondary drivers')}${cell('Change ideas')}</w:tr>` +
        `<w:tr>${cell('Risk known', restart)}${cell('Scored')}${cell('Tool')}</w:tr>` +
        `<w:tr>${cell('', goesOn)}${cell('Reviewed')}${cell('Round')}</w:tr></w:tbl>${deleted}`,
    );
    expect(await texts('plan.docx', bytes)).toEqual([
      'Aim: ',
      'Change idea: Round -> Secondary driver: Reviewed',
      'Change idea: Tool -> Secondary driver: Scored',
      'Primary driver: Risk known -> Aim: ',
      'Secondary driver: Reviewed -> Primary driver: Risk known',
      'Secondary driver: Scored -> Primary driver: Risk known',
    ]);
  });
});

describe('a Word document with several tables', () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(text)).join('')}</w:tr>`;
  const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
  const diagram = table(row('Primary drivers', 'Change ideas'), row('Risk known', 'Tool'));
  const values = table(row('Date', 'Value', 'Note'), row('6 April 2026', '12', ''), row('13 April 2026', '9', 'Bay'));
  const told = '1 other table left out, the first begins with “Date, Value, Note”.';

  it.each([
    ['in front', diagram + styled('Text', 'Falls') + values],
    ['behind', values + styled('Text', 'Falls') + diagram],
  ])('gives the one that is headed as a diagram is, the others are told of: %s', async (_, body) => {
    const recognised = await read('plan.docx', docx(body));
    expect(said(broughtIn(recognised))).toEqual([
      'Aim: ',
      'Change idea: Tool -> Primary driver: Risk known',
      'Primary driver: Risk known -> Aim: ',
    ]);
    expect(recognised.ignored).toContain(told);
  });

  it('gives all that are headed alike', async () => {
    const further = table(row('Primary drivers', 'Change ideas'), row('Safe ward', 'Lights'));
    expect(await texts('plan.docx', docx(diagram + styled('Text', 'Falls') + further))).toContain(
      'Change idea: Lights -> Primary driver: Safe ward',
    );
  });

  it('gives the first where none is headed so', async () => {
    const first = table(row('Risk known', 'Scored'), row('Safe ward', 'Clear floors'));
    const recognised = await read('plan.docx', docx(first + styled('Text', 'Falls') + values));
    expect(said(broughtIn(recognised))).toHaveLength(5);
    expect(recognised.ignored).toContain(told);
  });

  it('takes the aim from a frame around it', async () => {
    const framed = table(row('Aim: Halve falls'));
    expect(await texts('plan.docx', docx(framed + styled('Text', '') + diagram))).toContain(
      'Primary driver: Risk known -> Aim: Halve falls',
    );
  });
});

const p =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const shape = (id: number, x: number, y: number, text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="s"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="2000000" cy="500000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const glued = (from: number, to: number) =>
  `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${from * 100 + to}" name="c"/><p:cNvCxnSpPr><a:stCxn id="${from}" idx="3"/><a:endCxn id="${to}" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>`;
const pptx = (...slides: string[]) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation ${p}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${slides.map((_, at) => `<Relationship Id="r${at}" Target="slides/slide${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((tree, at) => [
        `ppt/slides/slide${at + 1}.xml`,
        `<p:sld ${p}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  });

describe('a PowerPoint presentation', () => {
  const boxes =
    shape(2, 0, 3e6, 'Halve falls') +
    shape(3, 3e6, 1e6, 'Risk known') +
    shape(4, 3.1e6, 5e6, 'Safe ward') +
    shape(5, 6e6, 3e6, 'Handover sheet');

  it('gives shapes in columns with the glued connectors as links, many-to-many', async () => {
    const recognised = await read('talk.pptx', pptx(boxes + glued(2, 3) + glued(4, 2) + glued(3, 5) + glued(4, 5)));
    expect(said(broughtIn(recognised))).toEqual([
      'Aim: Halve falls',
      'Primary driver: Risk known -> Aim: Halve falls',
      'Primary driver: Safe ward -> Aim: Halve falls',
      'Secondary driver: Handover sheet -> Primary driver: Risk known -> Primary driver: Safe ward',
    ]);
  });

  it('asks where boxes belong that no connector joins, and says which slides were left out', async () => {
    const recognised = await read('talk.pptx', pptx(shape(2, 0, 0, 'Welcome') + shape(3, 9e6, 0, 'Us'), boxes));
    expect(recognised.doubts.map(({ kind }) => kind)).toContain('unplaced');
    expect(recognised.ignored.join()).toContain('slide');
  });

  it('takes headings above the columns for their titles', async () => {
    const headings = shape(8, 3e6, 0, 'Primary drivers') + shape(9, 6e6, 0, 'Change ideas');
    const recognised = await read('talk.pptx', pptx(boxes + headings + glued(3, 2) + glued(4, 2) + glued(5, 3)));
    expect(recognised.columnTitles).toEqual([
      { column: 1, title: 'Primary drivers' },
      { column: 'change', title: 'Change ideas' },
    ]);
    expect(recognised.rows.find(({ text }) => text === 'Handover sheet')?.column).toBe('change');
  });

  it('moves shapes within groups to where the group puts them', async () => {
    const group = `<p:grpSp><p:nvGrpSpPr/><p:grpSpPr><a:xfrm><a:off x="6000000" y="0"/><a:ext cx="2000000" cy="500000"/><a:chOff x="0" y="0"/><a:chExt cx="2000000" cy="500000"/></a:xfrm></p:grpSpPr>${shape(7, 0, 0, 'Grouped')}</p:grpSp>`;
    const recognised = await read('talk.pptx', pptx(boxes + group + glued(3, 2) + glued(7, 3)));
    expect(recognised.rows.find(({ text }) => text === 'Grouped')?.column).toBe(2);
  });
});

describe('an Excel workbook', () => {
  const sheet = (rows: string, more = '') =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`;
  const xlsx = (data: string, more = '') =>
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Plan" r:id="a"/><sheet name="Secret" state="hidden" r:id="b"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="worksheets/sheet2.xml"/><Relationship Id="c" TargetMode="External" Target="https://example.org/x"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet(data, more),
      'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>hidden</t></is></c></row>'),
      'xl/sharedStrings.xml':
        '<sst><si><t>Primary drivers</t></si><si><t>Change ideas</t></si><si><t>Due</t></si><si><r><t>Risk </t></r><r><t>known</t></r></si><si><t>Tool</t></si><si><t>Round</t></si></sst>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
  const head = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>';

  it('gives shared texts, real dates, merged cells, values of formulas; hidden sheets stay hidden', async () => {
    const rows = `${head}<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="C2" s="1"><v>46388</v></c></row><row r="3"><c r="B3" t="str"><f>CONCAT("Ro","und")</f><v>Round</v></c></row>`;
    const recognised = await read('plan.xlsx', xlsx(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'));
    const plan = broughtIn(recognised);
    expect(said(plan)).toEqual([
      'Aim: ',
      'Change idea: Round -> Primary driver: Risk known',
      'Change idea: Tool -> Primary driver: Risk known',
      'Primary driver: Risk known -> Aim: ',
    ]);
    expect(Object.values(plan.nodes).find(({ text }) => text === 'Tool')?.due).toBe('2027-01-01');
    expect(recognised.ignored).toContain('1 formula came in as the values that they had.');
  });
});

describe('a file that means harm', () => {
  it.each([
    ['plan.docx', zipBomb(200_000_000)],
    ['plan.xlsx', strToU8('PK nothing behind it')],
    ['plan.pptx', new Uint8Array(0)],
    [
      'plan.docx',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body>&b;</w:body></w:document>' }),
    ],
    ['plan.docx', zipOf({ 'word/document.xml': '<w:document><w:body><w:p>' })],
    ['plan.xlsx', zipOf({ 'xl/workbook.xml': '<a>'.repeat(100_000) })],
    [
      'plan.opml',
      strToU8(
        '<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>',
      ),
    ],
    ['plan.opml', strToU8('<opml><body><outline')],
    ['plan.mm', strToU8('<map version="1.0.1"></map>')],
    ['plan.canvas', strToU8(`{"nodes":${'['.repeat(100_000)}`)],
    ['plan.canvas', strToU8('{"nodes":[{"type":"file","file":"/etc/passwd"}]}')],
    ['plan.mmd', strToU8('sequenceDiagram\n A->>B: hello')],
  ])('%s is refused with a sentence (%#)', async (name, bytes) => {
    const reading = await readingOf(name, bytes);
    if (!reading || !('refused' in reading)) throw new Error('It was read.');
    expect(reading.refused).toMatch(/^[A-Z].*\.$/u);
  });
});
