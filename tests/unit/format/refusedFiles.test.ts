import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { wordProblem } from '../../../src/format/wordProblem';
import { spoilt, stored } from './files';

const bytes = (...values: number[]) => Uint8Array.from(values);
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
    'This is an XML file (a drawing, perhaps), not a plan. A plan’s file name ends in .aimtree.json.',
  ],
  [
    'a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    'otherFile',
    'This is a PNG picture, not a plan. Ask its sender for the plan file, which ends in .aimtree.json.',
  ],
  [
    'a document of Word or PowerPoint',
    bytes(0x50, 0x4b, 0x03, 0x04, 0x14),
    'otherFile',
    'This is a ZIP archive or an Office document, not a plan. If the plan is inside, unpack it first.',
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
  ['a file of 60 MB', new Uint8Array(60 * 1024 * 1024), 'tooLarge', 'The file has 60 MB; at most 50 MB can be opened.'],
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

  it('without end for a list of a million faults, in little time', () => {
    const start = performance.now();
    const result = parse(spoilt((file) => Object.assign(file, { cycles: Array(1_000_000).fill(0), measures: 7 })));
    expect(result.ok ? [] : [result.problems.length, result.more]).toEqual([20, 10_000]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
