import fc from 'fast-check';
import { freeze, produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { trimmed } from '../../../src/exchange/clipboard/invisible';
import { parseOutline, writeOutline } from '../../../src/exchange/outline';
import { bringIn } from '../../../src/plan/edit/bringIn';
import { setText } from '../../../src/plan/edit/boxFields';
import type { OutlineItem } from '../../../src/plan/model/outlineItem';
import { boxesOf } from '../../fixtures/incoming';
import { emptyPlan, smallPlan } from '../../fixtures/plans';

/** An outline as nested lists, `['A', ['A1', 'A2'], 'B']`, which a test can show. */
type Nested = (string | Nested)[];

function nested(items: readonly OutlineItem[]): Nested {
  return items.flatMap(({ text, children }) => (children.length > 0 ? [text, nested(children)] : [text]));
}

const read = (...lines: string[]) => nested(parseOutline(lines.join('\n')).items);

describe('parseOutline', () => {
  const tree = ['A', ['A1', ['A11'], 'A2'], 'B'];

  it.each([
    ['tabs', ['A', '\tA1', '\t\tA11', '\tA2', 'B']],
    ['two spaces', ['A', '  A1', '    A11', '  A2', 'B']],
    ['spaces and tabs mixed', ['A', '    A1', '\t\tA11', '\tA2', 'B']],
    ['a ragged indentation', ['A', '     A1', '       A11', '  A2', 'B']],
    ['an indentation of the whole', ['    A', '      A1', '        A11', '      A2', '    B']],
    ['no-break spaces', ['A', '\u00a0\u00a0A1', '\u00a0\u00a0\u00a0\u00a0A11', '\u00a0\u00a0A2', 'B']],
    ['bullets of all kinds', ['- A', '  * A1', '    • A11', '  o A2', '– B']],
    ['bullets of Word', ['·\tA', 'o\tA1'.padStart(8), '\t\t\uf0a7\tA11', 'o\tA2'.padStart(8), '\uf0b7\u00a0B']],
    ['bullets without a space behind', ['•A', '  ‣A1', '    ◦A11', '  ‣A2', '•B']],
    ['numbers', ['1. A', '   1.1. A1', '      a) A11', '   (2) A2', '2) B']],
    ['Markdown headings', ['# A', '## A1', '- A11', '## A2', '# B']],
    ['blank lines between', ['A', '', '  A1', '   ', '    A11', '  A2', '', '', 'B']],
    ['a byte-order mark and CRLF', ['\ufeffA\r', '\tA1\r', '\t\tA11\r', '\tA2\r', 'B\r']],
    ['a tree drawn beside it', ['├─ A', '│  ├─ A1', '│  │  └─ A11', '│  └─ A2', '└─ B']],
    ['a tree drawn with ASCII', ['|-- A', '|   |-- A1', '|   |   `-- A11', '|   `-- A2', '`-- B']],
  ])('reads %s', (_, lines) => {
    expect(read(...lines)).toEqual(tree);
  });

  it('reads a drawn tree below its root', () => {
    expect(read('Root', '├── A', '│\u00a0\u00a0 └── A1', '│', '└── B')).toEqual(['Root', ['A', ['A1'], 'B']]);
  });

  it.each([
    '>80%',
    '≥ 95 %',
    '1:3:5 ratio',
    '2.5 mg dose',
    'J. Smith leads',
    '-5 °C',
    'E. coli',
    'on call',
    '#1 priority',
    '95\u00a0%',
  ])('takes nothing away from %s', (text) => {
    expect(read(text)).toEqual([text]);
  });

  it('leaves out bullets without a text unless something hangs below them', () => {
    expect(read('- A', '-', '-', '  - B', '*')).toEqual(['A', '', ['B']]);
  });

  it('counts its items and finds none in nothing', () => {
    expect(parseOutline('A\n B\n\nC').lines).toBe(3);
    expect(parseOutline(' \n\u00a0\n')).toEqual({ items: [], lines: 0 });
  });
});

describe('writeOutline', () => {
  it('writes a branch with tabs, and what is reached twice where it is met first', () => {
    expect(writeOutline(smallPlan(), ['S3', 'P1']).split('\n')).toEqual([
      'Risk is known',
      '\tAssessment on admission',
      '\t\tRisk tool in the admission pack',
      '\tReview after every change',
      '\t\tRisk on the handover sheet',
      'Clear floors',
      '\tWalk round at 7 am',
    ]);
  });

  it('writes what lies in the branch of another selected box only there, and line breaks as spaces', () => {
    expect(writeOutline(smallPlan(), ['C4', 'P2', 'S3']).split('\n')).toEqual([
      'The ward is safe',
      '\tClear floors',
      '\t\tRisk on the handover sheet',
      '\t\tWalk round at 7 am',
      '\tNight lights in every bay',
    ]);
  });

  it('writes nothing for nothing', () => {
    expect(writeOutline(smallPlan(), ['gone'])).toBe('');
  });

  it('is read back as the same tree, whatever the texts look like', () => {
    const beginning = fc.constantFrom('', '- ', '• ', '1. ', 'a) ', '# ', '├─ ', '|-- ', 'o ', '   ', '\u00a0', '- - ');
    const text = fc
      .tuple(beginning, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
      .map((parts) => parts.join(''))
      .map((raw) =>
        raw
          .replace(/[\s\u2028\u2029]+/gu, ' ')
          .replace(/\ufeff/gu, '')
          .trim(),
      )
      // What nobody sees at the ends of a text is no part of what is read.
      .filter((line) => line !== '' && trimmed(line) === line);
    const leaf = text.map((line): OutlineItem => ({ text: line, children: [] }));
    const item = (children: fc.Arbitrary<OutlineItem>) =>
      fc.record({ text, children: fc.array(children, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(item(item(leaf)), { minLength: 1, maxLength: 3 }), (lines) => {
        let next = 0;
        const plan = produce(freeze(emptyPlan(), true), (draft) => {
          setText(draft, 'aim-1', 'Fewer falls');
          bringIn(draft, { parent: 'aim-1', boxes: boxesOf(lines), newId: () => `n${(next += 1)}` });
        });
        const roots = Object.values(plan.nodes).flatMap(({ id, column }) => (column === 'primary' ? id : []));
        expect(parseOutline(writeOutline(plan, roots)).items).toEqual(lines);
      }),
    );
  });
});
