import { describe, expect, it } from 'vitest';
import { followedFromLink, followedFromNode } from '../../../../src/plan/ask/followed';
import { smallPlan } from '../../../fixtures/plans';

describe('Following lines', () => {
  const plan = smallPlan();

  it('comes from a box to all that hangs on it and all that it leads to', () => {
    const { links, nodes } = followedFromNode(plan, 'S2');
    expect([...nodes].sort()).toEqual(['C2', 'P1', 'S2', 'aim-1']);
    expect([...links].sort()).toEqual(['C2-S2', 'P1-aim-1', 'S2-P1']);
  });

  it('comes from a box with two parents to both', () => {
    expect([...followedFromNode(plan, 'C2').links].sort()).toEqual([
      'C2-S2',
      'C2-S3',
      'P1-aim-1',
      'P2-aim-1',
      'S2-P1',
      'S3-P2',
    ]);
  });

  it('comes from the aim to its own lines alone, and from a line to both of its ends', () => {
    expect(followedFromNode(plan, 'aim-1').links).toEqual(['P1-aim-1', 'P2-aim-1']);
    expect(followedFromLink(plan, 'C4-P2')).toEqual({ links: ['C4-P2'], nodes: ['P2', 'C4'] });
  });

  it('comes to nothing from what is not there, and to the same lists as long as no link has changed', () => {
    expect(followedFromNode(plan, 'gone').nodes).toEqual([]);
    expect(followedFromNode(plan, 'S2')).toBe(followedFromNode({ ...plan, title: 'Another' }, 'S2'));
  });
});
