import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIdeas } from '../../../../src/geometry/boxes/ideaGroups';
import { visibleParts } from '../../../../src/geometry/boxes/visibility';
import { isChangeIdea } from '../../../../src/plan/ask/queries';
import { linksOutOf } from '../../../../src/plan/ask/relations';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { smallPlan } from '../../../fixtures/plans';

const grouped = (plan: Plan, collapsed: readonly string[] = []) =>
  groupIdeas(plan, visibleParts(plan, new Set(collapsed)));
const link = (id: string, from: string, to: string) => ({ id, from, to, order: `z${id}` });

describe('change ideas in groups', () => {
  it('stand with the driver that they serve first, from the top', () => {
    const { groups } = grouped(smallPlan());
    expect(groups.map(({ parent, members }) => [parent, members])).toEqual([
      ['S1', ['C1']],
      ['S2', ['C2']],
      ['S3', ['C3']],
      ['P2', ['C4']],
    ]);
  });

  it('are named by a letter at the other drivers that they serve', () => {
    const plan = smallPlan();
    plan.links['more'] = link('more', 'C2', 'S4');
    const { groups, letters } = grouped(plan);
    expect([...letters]).toEqual([['C2', 'a']]);
    expect(groups.find(({ parent }) => parent === 'S4')).toMatchObject({ members: [], also: 'Also (a)' });
  });

  it('have one line to the driver, which says what all of theirs say', () => {
    const plan = smallPlan();
    for (const one of Object.values(plan.links)) one.confidence = 'high';
    plan.links['more'] = { ...link('more', 'C1', 'S3'), confidence: 'low' };
    const confidences = grouped(plan).links.filter(({ from }) => from.startsWith('ideas of'));
    expect(confidences.map(({ to, confidence }) => [to, confidence])).toEqual([
      ['S1', 'high'],
      ['S2', 'high'],
      ['S3', 'medium'],
      ['P2', 'high'],
    ]);
  });

  it('stand by themselves where they serve nothing, and are not there where they are folded away', () => {
    const plan = smallPlan();
    delete plan.links[linksOutOf(plan, 'C1')[0]?.id ?? ''];
    expect(grouped(plan).groups.find(({ members }) => members.includes('C1'))?.parent).toBeUndefined();
    expect(grouped(smallPlan(), ['S3']).groups.flatMap(({ members }) => members)).toEqual(['C1', 'C2', 'C4']);
  });

  it('each stand in one group, whose id no box has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(9_999), (boxes, seed) => {
        const plan = diagramPlan(boxes, seed);
        const ideas = Object.keys(plan.nodes).filter((id) => isChangeIdea(plan, id));
        const { groups, visible } = grouped(plan);
        expect(groups.flatMap(({ members }) => members).toSorted()).toEqual(ideas.toSorted());
        expect(groups.filter(({ id }) => Object.hasOwn(plan.nodes, id))).toEqual([]);
        expect(visible.columns.at(-1)?.nodes).toEqual(groups.map(({ id }) => id));
      }),
      { numRuns: 30 },
    );
  });
});
