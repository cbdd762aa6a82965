import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../../src/exchange/write/markdown';
import { writePlainText } from '../../../../src/exchange/write/plainText';
import { writtenForms } from '../../../../src/exchange/write/forms';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

function withText(id: string, text: string): Plan {
  const plan = smallPlan();
  const node = plan.nodes[id];
  if (!node) throw new Error(`There is no box ${id}.`);
  return { ...plan, nodes: { ...plan.nodes, [id]: { ...node, text } } };
}

describe('plain text', () => {
  it('has a line for each box, and names what a box contributes to beside the line above', () => {
    expect(writePlainText(smallPlan()).split('\n')).toEqual([
      'Aim: Halve falls with harm on the ward',
      '\tPrimary driver: Risk is known',
      '\t\tSecondary driver: Assessment on admission',
      '\t\t\tChange idea: Risk tool in the admission pack',
      '\t\tSecondary driver: Review after every change',
      '\t\t\tChange idea: Risk on the handover sheet -> S3',
      '\tPrimary driver P2: The ward is safe',
      '\t\tSecondary driver S3: Clear floors',
      '\t\t\tChange idea: Walk round at 7 am',
      '\t\tChange idea: Night lights in every bay -> P2',
      '',
      'Secondary driver: Not yet placed',
      '',
    ]);
  });

  it('says of an empty box that it is empty', () => {
    expect(writePlainText(emptyPlan())).toBe('Aim: (empty)\n');
  });
});

describe('Markdown', () => {
  it('has the title as heading, the aim, a nested list with what is known of a box, and what is not placed', () => {
    expect(writeMarkdown(smallPlan()).split('\n')).toEqual([
      '# Falls on the ward',
      '',
      'Aim: Halve falls with harm on the ward',
      '',
      '- Primary driver: Risk is known',
      '  - Owner: Ama',
      '  - Secondary driver: Assessment on admission',
      '    - Change idea: Risk tool in the admission pack',
      '      - Status: Testing',
      '      - Owner: Ben',
      '  - Secondary driver: Review after every change',
      '    - Change idea: Risk on the handover sheet -> S3',
      '- Primary driver P2: The ward is safe',
      '  - Secondary driver S3: Clear floors',
      '    - Change idea: Walk round at 7 am',
      '  - Change idea: Night lights\\',
      '    in every bay -> P2',
      '',
      '## Not yet placed',
      '',
      '- Secondary driver: Not yet placed',
      '',
    ]);
  });

  it.each([
    ['*stars* and _lines_', String.raw`\*stars\* and \_lines\_`],
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['[a link](https://example.org)', String.raw`\[a link\](https://example.org)`],
    ['1. first', String.raw`1\. first`],
    ['- 5 °C', String.raw`\- 5 °C`],
    ['C:\\ward', String.raw`C:\\ward`],
  ])('takes nothing in a text for its own: %s', (text, written) => {
    expect(writeMarkdown(withText('P1', text))).toContain(`- Primary driver: ${written}\n`);
  });

  it('says what the user named the columns', () => {
    const plan = smallPlan();
    const { change } = plan.columns;
    if (!change) throw new Error('There is no such column.');
    const named = { ...plan, columns: { ...plan.columns, change: { ...change, title: 'Interventions' } } };
    expect(writeMarkdown(named)).toContain('\nColumns: Change idea = Interventions\n');
  });
});

describe('every form', () => {
  it.each(writtenForms.map((form) => [form.label, form] as const))('%s is written of any plan', async (_, form) => {
    const write = await form.load();
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(write(plan).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('has an id, a label and an ending of its own kind', () => {
    expect(new Set(writtenForms.map(({ id }) => id)).size).toBe(writtenForms.length);
    for (const { extension, type } of writtenForms) {
      expect(extension).toMatch(/^\.[a-z]{2,8}$/);
      expect(type).toMatch(/^[a-z]+\/[\w.+-]+$/);
    }
  });
});
