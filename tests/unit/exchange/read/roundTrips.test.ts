import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenForms } from '../../../../src/exchange/write/forms';
import type { Plan, PlanNode } from '../../../../src/plan/model/schema';
import { pointsById } from '../../../../src/plan/model/points';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { smallPlan } from '../../../fixtures/plans';
import { broughtIn, read, said } from './reading';

async function written(id: string, plan: Plan): Promise<string | Uint8Array> {
  const form = writtenForms.find((one) => one.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return (await form.load())(plan);
}

const extensionOf = (id: string) => writtenForms.find((one) => one.id === id)?.extension ?? '';

async function again(id: string, plan: Plan): Promise<Plan> {
  return broughtIn(await read(`plan${extensionOf(id)}`, await written(id, plan)));
}

/** Texts of their own, so that no two boxes of a column are alike, with what such forms have trouble with. */
const words = fc.constantFrom(
  'Ask ""why""',
  '= 5 % more',
  'rounds, twice; daily',
  '≥ 95 %',
  'ล้างมือ',
  '<b>bold</b> & more',
  '#hash *star* _line_',
  '[brackets] {braces} (round)',
  '1:3 ratio',
  "o'clock",
);

const plans = fc
  .tuple(fc.integer({ min: 8, max: 40 }), fc.nat(10_000), fc.array(words, { minLength: 40, maxLength: 40 }))
  .map(([boxes, seed, texts]): Plan => {
    const plan = diagramPlan(boxes, seed, 0.3);
    const nodes = Object.values(plan.nodes).map((node, index): PlanNode => ({
      ...node,
      text: `Box number ${index} ${texts[index % texts.length]}`,
    }));
    return { ...plan, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) };
  });

const whole = ['opml', 'csv-boxes', 'csv-freespc', 'mermaid', 'canvas', 'markdown', 'text'];

describe('what is exported and imported again', () => {
  it.each(whole)('has the same boxes and links: %s', async (id) => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        expect(said(await again(id, plan))).toEqual(said(plan));
      }),
      { numRuns: 12 },
    );
  });

  it.each(whole.filter((id) => id !== 'text'))('is the small plan, with its many-to-many links: %s', async (id) => {
    expect(said(await again(id, smallPlan()))).toEqual(said(smallPlan()));
  });

  it.each(whole)('keeps a text that begins as a heading of Markdown does: %s', async (id) => {
    const { C1, ...nodes } = smallPlan().nodes;
    if (!C1) throw new Error('There is no such box.');
    const plan = { ...smallPlan(), nodes: { ...nodes, C1: { ...C1, text: '# of falls \\# each week' } } };
    expect(said(await again(id, plan))).toContain(
      'Change idea: # of falls \\# each week -> Secondary driver: Assessment on admission',
    );
  });

  it('keeps a link that skips a column in plain text', async () => {
    const { S4: _unplaced, ...nodes } = smallPlan().nodes;
    const back = said(await again('text', { ...smallPlan(), nodes })).find((line) => line.includes('Night lights'));
    expect(back).toBe('Change idea: Night lights in every bay -> Primary driver: The ward is safe');
  });

  it.each(['csv-paths', 'xlsx'])('has what rows of cells can hold: %s', async (id) => {
    const { C4: _lights, S4: _unplaced, ...nodes } = smallPlan().nodes;
    const { 'C4-P2': _link, ...links } = smallPlan().links;
    const plan = { ...smallPlan(), nodes, links };
    expect(said(await again(id, plan))).toEqual(said(plan));
  });

  it.each(['markdown', 'csv-boxes'])('has owners, status and dates: %s', async (id) => {
    const back = Object.values((await again(id, smallPlan())).nodes);
    expect(back.find(({ text }) => text === 'Risk is known')).toMatchObject({ owner: 'Ama' });
    expect(back.find(({ text }) => text.startsWith('Risk tool'))).toMatchObject({ owner: 'Ben', status: 'testing' });
  });

  it('has owners, dates, tags and notes in OPML', async () => {
    const plan = smallPlan();
    const { C1 } = plan.nodes;
    if (!C1) throw new Error('There is no such box.');
    const known = { start: '2027-02-01', due: '2027-03-01', notes: 'Two lines\nof notes & more' };
    const full = { ...plan, nodes: { ...plan.nodes, C1: { ...C1, ...known } } };
    const back = Object.values((await again('opml', full)).nodes).find(({ text }) => text === C1.text);
    expect(back).toMatchObject({ ...known, owner: 'Ben', status: 'testing', impact: 4, effort: 2 });
    expect(back?.tags).toHaveLength(1);
  });

  it('has tags by their colours and measures by their kinds in the form of FreeSPC', async () => {
    const measures: Plan['measures'] = {
      m1: {
        id: 'm1',
        order: 'a0',
        name: 'Falls, with "harm"',
        kind: 'balancing',
        nodes: ['C1', 'P1'],
        points: pointsById([]),
      },
    };
    const back = await again('csv-freespc', { ...smallPlan(), measures });
    expect(Object.values(back.tags)).toMatchObject([{ name: 'Quick win', colour: '#2f7d5b' }]);
    const [measure, ...others] = Object.values(back.measures);
    expect(others).toEqual([]);
    expect(measure).toMatchObject({ name: 'Falls, with "harm"', kind: 'balancing' });
    expect(measure?.nodes.map((id) => back.nodes[id]?.text).toSorted()).toEqual([
      'Risk is known',
      'Risk tool in the admission pack',
    ]);
  });
});
