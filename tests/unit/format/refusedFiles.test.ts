import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { wordProblem } from '../../../src/format/wordProblem';
import { number } from '../../../src/kit/english';
import type { Member } from '../../../src/plan/model/declaration';
import { plan } from '../../../src/plan/model/kinds';
import { spoilt, stored } from './files';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** Names as an archive holds them: each behind the mark of an entry. */
const zipOf = (...names: string[]) =>
  Uint8Array.from(Buffer.from(names.map((name) => `PK\u0003\u0004${'\0'.repeat(26)}${name}`).join(''), 'latin1'));
const utf32 = (text: string) => {
  const out = new Uint8Array(new Uint32Array(Array.from(text, (letter) => letter.codePointAt(0) ?? 0)).buffer);
  return out;
};
const lines = (text: string) => text.split('\n');

/** What a file is, the file, and the one sentence for which it is refused. */
const table: [string, string | Uint8Array, string, string][] = [
  ['an empty file', '', 'empty', 'The file is empty. Save or download it again, or open another copy.'],
  ['a file of blanks', ' \r\n\t', 'empty', 'The file is empty. Save or download it again, or open another copy.'],
  [
    'an empty file with a byte-order mark',
    bytes(0xef, 0xbb, 0xbf),
    'empty',
    'The file is empty. Save or download it again, or open another copy.',
  ],
  [
    'half a download',
    lines(stored).slice(0, 120).join('\n'),
    'cutShort',
    'The file breaks off at line 120: the rest is missing, as after an interrupted download. Download or copy it again.',
  ],
  [
    'a download cut off within a text',
    stored.slice(0, stored.indexOf('trusting')),
    'cutShort',
    'The file breaks off at line 54: the rest is missing, as after an interrupted download. Download or copy it again.',
  ],
  [
    'a comma too many',
    stored.replace('"confidence": "high"', '"confidence": "high",'),
    'notJson',
    'The file cannot be read: at line 223, column 5 “}” stands where JSON does not allow it. If it was changed by hand, look there.',
  ],
  [
    'typographic quotation marks',
    '{\n  “format”: "aimtree" }',
    'notJson',
    'The file cannot be read: at line 2, column 3 the quotation mark “ stands where JSON does not allow it. If it was changed by hand, look there.',
  ],
  [
    'a no-break space',
    '{\u00a0"format": "aimtree" }',
    'notJson',
    'The file cannot be read: at line 1, column 2 the character U+00A0 stands where JSON does not allow it. If it was changed by hand, look there.',
  ],
  [
    'a line break within a text',
    '{"format": "aim\ntree" }',
    'notJson',
    'The file cannot be read: at line 1, column 16 a line break stands where JSON does not allow it. If it was changed by hand, look there.',
  ],
  [
    'a saved web page',
    '<!DOCTYPE html>\n<html><body>Sign in</body></html>',
    'otherFile',
    'This is a web page, not a plan. It was probably saved in place of the file: download the file itself.',
  ],
  [
    'a drawing',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    'otherFile',
    'This is an XML file (a drawing, perhaps) with no plan inside. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    'otherFile',
    'This is a PNG picture with no plan inside; mail and chat programs may have taken it out. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'an archive',
    zipOf('plan.aimtree.json'),
    'otherFile',
    'This is a ZIP archive, not a plan. If the plan is inside, unpack it first.',
  ],
  [
    'an empty archive',
    bytes(0x50, 0x4b, 0x05, 0x06),
    'otherFile',
    'This is a ZIP archive, not a plan. If the plan is inside, unpack it first.',
  ],
  [
    'a Word document',
    zipOf('[Content_Types].xml', 'word/document.xml'),
    'otherFile',
    'This is a Word document, not a plan. To bring its list in, copy it there, select a box here and paste.',
  ],
  [
    'an Excel workbook',
    zipOf('[Content_Types].xml', 'xl/workbook.xml'),
    'otherFile',
    'This is an Excel workbook, not a plan. To bring its rows in, copy them there, select a box here and paste.',
  ],
  [
    'a presentation',
    zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
    'otherFile',
    'This is a PowerPoint presentation, not a plan. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a document of an old Office',
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'otherFile',
    'This is a document of an older Word, Excel or PowerPoint. Save it as .docx, .xlsx or .pptx and open that.',
  ],
  [
    'a PDF',
    Uint8Array.from(Buffer.from('%PDF-1.7\n%âãÏÓ')),
    'otherFile',
    'This is a PDF document, not a plan. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a rich text',
    Uint8Array.from(Buffer.from('{\\rtf1\\ansi Falls}')),
    'otherFile',
    'This is a text document (RTF), not a plan. To bring its list in, copy it there, select a box here and paste.',
  ],
  [
    'a list in plain text',
    'Falls on the ward\n\tRisk is known\n',
    'plainText',
    'This is plain text, not a plan. To bring its lines in, give it a name that ends in .txt and open it again.',
  ],
  [
    'UTF-32',
    utf32(stored),
    'utf32',
    'The file is saved as UTF-32 text, which no plan is. Save it as UTF-8, or open another copy.',
  ],
  [
    'nothing but zeros',
    new Uint8Array(4_096),
    'notText',
    'This is not a text file, so it is no plan. A plan’s file name ends in .aimtree.json.',
  ],
  [
    'text in an old encoding',
    Uint8Array.from(Buffer.from(stored.replace('Aim', 'Zi\u00e9'), 'latin1')),
    'notUtf8',
    'The file is damaged or not saved as UTF-8 text. Save it as UTF-8, or open another copy.',
  ],
  ['a list', '[1, 2]', 'otherApp', 'This is not an Aimtree plan: its “format” is not “aimtree”.'],
  ['null', 'null', 'otherApp', 'This is not an Aimtree plan: its “format” is not “aimtree”.'],
  ['any other JSON', '{"name": "left-pad"}', 'otherApp', 'This is not an Aimtree plan: its “format” is not “aimtree”.'],
  [
    'an Excalidraw drawing',
    '{"type": "excalidraw", "elements": []}',
    'otherApp',
    'This is an Excalidraw file, not an Aimtree plan.',
  ],
  ['a tldraw drawing', '{"tldrawFileFormatVersion": 1}', 'otherApp', 'This is a tldraw file, not an Aimtree plan.'],
  ['a JSON Canvas', '{"nodes": [], "edges": []}', 'otherApp', 'This is a JSON Canvas file, not an Aimtree plan.'],
  [
    'a React Flow diagram',
    '{"nodes": [], "edges": [], "viewport": {}}',
    'otherApp',
    'This is a React Flow file, not an Aimtree plan.',
  ],
  [
    'a file without a version',
    spoilt((file) => delete file.version),
    'badVersion',
    'The file’s version is missing, but must be a whole number from 1 (version).',
  ],
  [
    'version 1.5',
    spoilt((file) => (file.version = 1.5)),
    'badVersion',
    'The file’s version is 1.5, but must be a whole number from 1 (version).',
  ],
  [
    'version 0',
    spoilt((file) => (file.version = 0)),
    'badVersion',
    'The file’s version is 0, but must be a whole number from 1 (version).',
  ],
  [
    'version "1"',
    spoilt((file) => (file.version = '1')),
    'badVersion',
    'The file’s version is “1”, but must be a whole number from 1 (version).',
  ],
  [
    'a plan of a newer app, whatever else is in it',
    spoilt((file) => Object.assign(file, { version: 3, nodes: 'elsewhere' })),
    'newerVersion',
    'This plan was saved by a newer Aimtree: the file has version 3, and this app reads up to version 1. Update the app to open it.',
  ],
  [
    'a TIFF picture, little end first',
    bytes(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0),
    'otherFile',
    'This is a TIFF picture, which carries no plan; a PNG or SVG may. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a TIFF picture, big end first',
    bytes(0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8),
    'otherFile',
    'This is a TIFF picture, which carries no plan; a PNG or SVG may. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a WebP picture',
    Uint8Array.from(Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1')),
    'otherFile',
    'This is a WebP picture, not a plan. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  ['a file of 60 MB', new Uint8Array(60 * 1024 * 1024), 'tooLarge', 'The file has 60 MB; at most 50 MB can be opened.'],
  [
    'a file of nothing but commas',
    `{"format":"aimtree","x":[0${',0'.repeat(5_000_000)}`,
    'tooLarge',
    'The file has 5,000,003 values; at most 5,000,000 can be opened.',
  ],
  [
    'a file of nothing but names',
    `{"format":"aimtree"${Array.from({ length: 300_000 }, (_, at) => `,"x${at}":1`).join('')}}`,
    'tooLarge',
    'The file has 300,001 members in one object; at most 300,000 can be opened.',
  ],
  [
    '20,001 boxes',
    spoilt((file) => (file.nodes = Array.from({ length: 20_001 }, () => ({})))),
    'tooLarge',
    'The plan has 20,001 boxes; at most 20,000 can be opened.',
  ],
  [
    '100,001 links',
    spoilt((file) => (file.links = Array.from({ length: 100_001 }, () => ({})))),
    'tooLarge',
    'The plan has 100,001 links; at most 100,000 can be opened.',
  ],
  [
    '20,001 PDSA cycles',
    spoilt((file) => (file.cycles = Array.from({ length: 20_001 }, () => ({})))),
    'tooLarge',
    'The plan has 20,001 PDSA cycles; at most 20,000 can be opened.',
  ],
  [
    '1,001 measures',
    spoilt((file) => (file.measures = Array.from({ length: 1_001 }, () => ({})))),
    'tooLarge',
    'The plan has 1,001 measures; at most 1,000 can be opened.',
  ],
  [
    '1,001 tags',
    spoilt((file) => (file.tags = Array.from({ length: 1_001 }, () => ({})))),
    'tooLarge',
    'The plan has 1,001 tags; at most 1,000 can be opened.',
  ],
  [
    '1,001 progress scores',
    spoilt((file) => (file.progress = Array.from({ length: 1_001 }, () => ({})))),
    'tooLarge',
    'The plan has 1,001 progress scores; at most 1,000 can be opened.',
  ],
  [
    '1,001 named versions',
    spoilt((file) => (file.versions = Array.from({ length: 1_001 }, () => ({})))),
    'tooLarge',
    'The plan has 1,001 named versions; at most 1,000 can be opened.',
  ],
  [
    '100,001 points in two measures',
    spoilt((file) => (file.measures = [{ points: Array(60_000).fill(0) }, { points: Array(40_001).fill(0) }])),
    'tooLarge',
    'The plan has 100,001 points of measures; at most 100,000 can be opened.',
  ],
  [
    '20,001 positions of boxes',
    spoilt(
      (file) =>
        (file.appearance.positions = Object.fromEntries(
          Array.from({ length: 20_001 }, (_, at) => [`n${at}`, { x: 0, y: 0 }]),
        )),
    ),
    'tooLarge',
    'The plan has 20,001 positions of boxes; at most 20,000 can be opened.',
  ],
  [
    '200,001 tags on boxes',
    spoilt((file) => (file.nodes = [{ tags: Array(150_000).fill('x') }, { tags: Array(50_001).fill('x') }])),
    'tooLarge',
    'The plan has 200,001 tags of boxes; at most 200,000 can be opened.',
  ],
  [
    'a file with much that nobody knows, at any depth',
    spoilt((file) => Object.assign(file.cycles[0] ?? {}, { more: Array.from({ length: 130_000 }, () => [0]) })),
    'tooMuchUnknown',
    'The file holds more than 250,000 values that Aimtree does not know, which is more than it can keep (cycles[0].more). Ask its sender for the plan without them.',
  ],
  [
    'a file whose show holds more than a picture can show',
    spoilt(
      (file) => (file.appearance.show = Object.fromEntries(Array.from({ length: 250_001 }, (_, at) => [`x${at}`, at]))),
    ),
    'tooMuchUnknown',
    'The file holds more than 250,000 values that Aimtree does not know, which is more than it can keep (appearance.show). Ask its sender for the plan without them.',
  ],
  [
    'a bottomless file',
    `{"a":${'['.repeat(300_000)}`,
    'tooDeep',
    'The file is nested more than 200 levels deep, which no plan is.',
  ],
];

describe('A file that is no plan is refused', () => {
  it.each(table)('%s', (_, source, kind, sentence) => {
    const result = parse(source);
    expect(result).toMatchObject({ ok: false, problems: [{ kind }], more: 0 });
    expect(result.ok ? [] : result.problems.map(wordProblem)).toEqual([sentence]);
  });
});

describe('Of every list of a plan', () => {
  const named = Object.entries<Member>(plan.members).filter(([, { holds }]) => holds && holds.is !== 'part');
  // How many columns there are is a rule of the diagram.
  const lists = named.filter(([name]) => name !== 'columns');

  it.each(lists)('a file holds a limited number: %s', (name, { limit = Infinity, holds }) => {
    const words = `The plan has ${number(limit + 1)} ${holds?.of.name.many}; at most ${number(limit)} can be opened.`;
    const result = parse(spoilt((file) => Object.assign(file, { [name]: Array(limit + 1).fill(0) })));
    expect(result.ok ? [] : result.problems.map(wordProblem)).toEqual([words]);
  });
});

describe('All that is wrong is listed', () => {
  it('up to 20 problems, and the rest counted', () => {
    const result = parse(
      spoilt(
        (file) =>
          (file.tags = Array.from({ length: 33 }, (_, index) => ({ id: `t${index}`, name: 'Later', colour: 'red' }))),
      ),
    );
    expect(result.ok ? [] : [result.problems.length, result.more]).toEqual([20, 13]);
  });

  it('shape and references in one go', () => {
    const result = parse(
      spoilt((file) => {
        delete file.title;
        Object.assign(file.links[0] ?? {}, { to: 'p1' });
      }),
    );
    expect(result.ok ? [] : result.problems.map((problem) => problem.kind)).toEqual(['missing', 'linkToItself']);
  });

  it('without end for the longest list of faults that is looked at, in little time', () => {
    const start = performance.now();
    const amended = Array(100_000).fill(0);
    const result = parse(spoilt((file) => Object.assign(file, { cycles: [{ plan: { amended } }], measures: 7 })));
    expect(result.ok ? [] : [result.problems.length, result.more]).toEqual([20, 10_000]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
