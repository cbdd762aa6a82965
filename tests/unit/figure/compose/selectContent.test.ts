import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, selectContent, type Content } from '../../../../src/figure/compose/selectContent';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import { smallPlan } from '../../../fixtures/plans';
import { generatedPlan } from '../figureOf';

const all: Content = { branch: '', changeIdeas: true, abandoned: true };
const ids = (content: Partial<Content>, plan = smallPlan()) =>
  Object.keys(selectContent(plan, { ...all, ...content }).nodes);

describe('the content of a figure', () => {
  it('is the plan itself when nothing is left out', () => {
    const plan = smallPlan();
    expect(selectContent(plan, all)).toBe(plan);
    expect(selectContent(plan, { ...all, branch: 'gone' })).toBe(plan);
    expect(selectContent(plan, { ...all, branch: 'aim-1' })).toBe(plan);
  });

  it('can be a branch, with what leads from it to the aim', () => {
    expect(ids({ branch: 'P1' })).toEqual(['aim-1', 'P1', 'S1', 'S2', 'C1', 'C2']);
    expect(ids({ branch: 'S3' })).toEqual(['aim-1', 'P2', 'S3', 'C2', 'C3']);
  });

  it('can be without change ideas; their column goes with them', () => {
    const part = selectContent(smallPlan(), { ...all, changeIdeas: false });
    expect(Object.keys(part.columns)).toEqual(['aim', 'primary', 'secondary']);
    expect(Object.keys(part.nodes).some((id) => id.startsWith('C'))).toBe(false);
  });

  it('can be without what was abandoned', () => {
    const plan = smallPlan();
    Object.assign(plan.nodes['C3'] ?? {}, { status: 'abandoned' });
    expect(ids({ abandoned: false }, plan)).not.toContain('C3');
  });

  it('keeps a column that was empty before, and the aim of an empty plan', () => {
    const plan = { ...smallPlan(), nodes: {}, links: {} };
    plan.nodes = { 'aim-1': smallPlan().nodes['aim-1'] as never };
    expect(Object.keys(selectContent(plan, { ...all, abandoned: false }).columns)).toHaveLength(4);
  });

  it('is a sound plan whatever is chosen, and together its parts show every linked box', () => {
    const content = fc.record({ changeIdeas: fc.boolean(), abandoned: fc.boolean(), at: fc.nat() });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(), content, (boxes, seed, { at, ...chosen }) => {
        const plan = generatedPlan(boxes, seed);
        const branch = Object.keys(plan.nodes)[at % boxes] ?? '';
        const part = selectContent(plan, { ...chosen, branch });
        // The shape of the columns is the only rule of plans that a part may break.
        expect(planFaults(part).filter((fault) => !fault.startsWith('the columns are'))).toEqual([]);
        const together = new Set(partsOf(plan).flatMap((id) => ids({ branch: id }, plan)));
        expect(together.size).toBe(boxes);
      }),
      { numRuns: 60 },
    );
  });
});
