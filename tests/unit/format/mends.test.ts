import { describe, expect, it } from 'vitest';
import { type Mend, wordMend } from '../../../src/format/mend';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { pointsInOrder } from '../../../src/plan/model/points';
import { spoilt, stored, the, type Spoilable } from './files';

const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(`\uFEFF${stored}`, 'utf16le');
  return Uint8Array.from(bigEndian ? bytes.swap16() : bytes);
};

/** What is wrong, the file, what is told of it and whether quietly. All of them give the stored plan back. */
const spelling: [string, string | Uint8Array, string][] = [
  ['a byte-order mark', `\uFEFF${stored}`, 'A byte-order mark at the start of the file was left out.'],
  [
    'a byte-order mark in bytes',
    Uint8Array.from(Buffer.from(`\uFEFF${stored}`)),
    'A byte-order mark at the start of the file was left out.',
  ],
  ['UTF-16, little end first', utf16(false), 'The file was saved as UTF-16; the next save is UTF-8.'],
  ['UTF-16, big end first', utf16(true), 'The file was saved as UTF-16; the next save is UTF-8.'],
  ['UTF-16 without a mark', utf16(false).slice(2), 'The file was saved as UTF-16; the next save is UTF-8.'],
  [
    'UTF-16 without a mark, big end first',
    utf16(true).slice(2),
    'The file was saved as UTF-16; the next save is UTF-8.',
  ],
  [
    'Windows line ends',
    stored.replaceAll('\n', '\r\n'),
    'The file has Windows line ends; the next save has plain ones.',
  ],
  ['no final newline', stored.trimEnd(), 'The file did not end in a new line; the next save does.'],
];

const faults: [string, (file: Spoilable) => unknown, Mend, string][] = [
  [
    'missing lists',
    (file) => ['cycles', 'versions'].forEach((name) => delete file[name]),
    { kind: 'missingParts', parts: ['cycles', 'versions'], quiet: true },
    'The file has no “cycles” and “versions”; the plan begins without.',
  ],
  [
    'missing parts of a cycle',
    (file) => ['do', 'study', 'act'].forEach((name) => delete the(file.cycles, 'y2')[name]),
    { kind: 'missingMembers', of: 'cycles', count: 3, quiet: true },
    '3 missing parts of PDSA cycles (plan, do, study or act) were added, empty.',
  ],
  [
    'a measure without points',
    (file) => delete the(file.measures, 'm1').points,
    { kind: 'missingMembers', of: 'measures', count: 1, quiet: true },
    '1 missing part of measures (boxes or points) was added, empty.',
  ],
  [
    'a score without a note',
    (file) => delete file.progress[0]?.note,
    { kind: 'missingMembers', of: 'progress', count: 1, quiet: true },
    '1 missing part of progress scores (note) was added, empty.',
  ],
  [
    'tags that are not there',
    (file) => Object.assign(the(file.nodes, 'c4'), { tags: ['t9', 't1', 't8'] }),
    { kind: 'unknownMentions', of: 'nodes', member: 'tags', count: 2, quiet: false },
    '2 tags that the plan does not have were taken off their boxes.',
  ],
  [
    'a tag twice on one box',
    (file) => Object.assign(the(file.nodes, 'c4'), { tags: ['t1', 't1'] }),
    { kind: 'repeatedIds', count: 1, quiet: true },
    '1 repetition in lists of tags, measures, boxes, stakeholders or PDSA cycles was left out.',
  ],
  [
    'points out of order',
    (file) => (the(file.measures, 'm1').points as unknown[]).reverse(),
    { kind: 'unsorted', of: 'measures', member: 'points', count: 1, quiet: true },
    'The points of 1 measure were put in the order of their dates.',
  ],
  [
    'targets out of order',
    (file) =>
      Object.assign(the(file.measures, 'm1'), {
        targets: [
          { from: '2027-01-01', value: 90 },
          { from: '2026-01-01', value: 80 },
        ],
      }),
    { kind: 'unsorted', of: 'measures', member: 'targets', count: 1, quiet: true },
    'The targets of 1 measure were put in the order of their dates.',
  ],
  [
    'positions and widths of nothing',
    (file) =>
      Object.assign(file.appearance, {
        positions: { aim: { x: 1, y: 2 }, gone: { x: 3, y: 4 } },
        columnWidths: { gone: 200 },
      }),
    { kind: 'strayAppearance', count: 2, quiet: true },
    '2 positions or widths of boxes or columns that the plan does not have were left out.',
  ],
  [
    'too long a line of ancestors',
    (file) => (file.ancestors = Array.from({ length: 103 }, (_, index) => `r${index}`)),
    { kind: 'oldAncestors', count: 3, quiet: true },
    'The 3 oldest ancestors of the plan were left out.',
  ],
];

describe('What cannot mislead is mended', () => {
  it.each(spelling)('%s, quietly, and the next save is as it should be', (_, source, sentence) => {
    const result = parse(source);
    expect(result.ok && result.mended.map(wordMend)).toEqual([sentence]);
    expect(result.ok && result.mended.every((mend) => mend.quiet)).toBe(true);
    expect(result.ok && serialise(result.plan)).toBe(stored);
  });

  it.each(faults)('%s, told once, and the next save has nothing to mend', (_, spoil, mend, sentence) => {
    const result = parse(spoilt(spoil));
    expect(result).toMatchObject({ ok: true, mended: [mend] });
    expect(wordMend(mend)).toBe(sentence);
    expect(result.ok && parse(serialise(result.plan))).toEqual({
      ok: true,
      plan: result.ok && result.plan,
      mended: [],
    });
  });

  it('leaving points of one day as they came', () => {
    const points = [
      { date: '2026-02-01', value: 1 },
      { date: '2026-01-01', value: 2 },
      { date: '2026-02-01', value: 3 },
    ];
    const result = parse(spoilt((file) => (the(file.measures, 'm1').points = points)));
    const inMemory = result.ok ? pointsInOrder(result.plan.measures.m1?.points ?? {}) : [];
    expect(inMemory.map(({ id, value }) => [id, value])).toEqual([
      ['p1', 2],
      ['p2', 1],
      ['p3', 3],
    ]);
  });

  it('leaving the ancestors that are newest', () => {
    const result = parse(spoilt((file) => (file.ancestors = Array.from({ length: 103 }, (_, index) => `r${index}`))));
    expect(result.ok && [result.plan.ancestors.length, result.plan.ancestors[0]]).toEqual([100, 'r0']);
  });

  it('down to a plan of nothing but columns and an aim', () => {
    const least = {
      format: 'aimtree',
      version: 1,
      id: 'p',
      title: '',
      revision: 'r',
      created: '2026-11-23T09:00:00.000Z',
      modified: '2026-11-23T09:00:00.000Z',
      columns: ['aim', 'driver', 'change'].map((kind) => ({ id: kind, kind, title: kind })),
      nodes: [{ id: 'a', column: 'aim', text: '' }],
    };
    expect(parse(`${JSON.stringify(least)}\n`)).toMatchObject({
      ok: true,
      plan: { description: '', links: {}, appearance: {} },
      mended: [
        {
          parts: [
            'description',
            'ancestors',
            'links',
            'cycles',
            'measures',
            'tags',
            'progress',
            'versions',
            'appearance',
          ],
        },
      ],
    });
  });
});
