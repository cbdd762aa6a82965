import { describe, expect, it } from 'vitest';
import * as relations from '../../../../src/plan/ask/relations';
import { removeLinks } from '../../../../src/plan/edit/linkBoxes';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../page';

const plan = smallPlan();
const set = (ids: Set<string>) => [...ids].sort().join(' ');

describe('how boxes hang together', () => {
  it('parents and children are given as they are read', () => {
    expect(relations.parentsOf(plan, 'C2')).toEqual(['S2', 'S3']);
    expect(relations.childrenOf(plan, 'P2')).toEqual(['S3', 'C4']);
    expect(relations.childrenOf(plan, 'C1')).toEqual([]);
    expect(relations.parentsOf(plan, 'gone')).toEqual([]);
  });

  it('the primary parent is the one of the first link', () => {
    expect(relations.primaryParent(plan, 'C2')).toBe('S2');
    expect(
      relations.primaryParent(
        changed((draft) => removeLinks(draft, ['C2-S2'])),
        'C2',
      ),
    ).toBe('S3');
    expect(relations.primaryParent(plan, 'S4')).toBeUndefined();
  });

  it.each([
    ['branchOf', 'P2', 'C2 C3 C4 P2 S3'],
    ['primaryBranchOf', 'P2', 'C3 C4 P2 S3'],
    ['primaryBranchOf', 'P1', 'C1 C2 P1 S1 S2'],
    ['ownBranchOf', 'P1', 'C1 P1 S1 S2'],
    ['ownBranchOf', 'aim-1', 'C1 C2 C3 C4 P1 P2 S1 S2 S3 aim-1'],
    ['branchOf', 'S4', 'S4'],
  ] as const)('%s of %s is %s', (question, id, ids) => {
    expect(set(relations[question](plan, id))).toBe(ids);
  });

  it('siblings share the primary parent and the column', () => {
    expect(relations.siblingsOf(plan, 'S1')).toEqual(['S1', 'S2']);
    expect(relations.siblingsOf(plan, 'S3')).toEqual(['S3']);
    expect(relations.siblingsOf(plan, 'S4')).toEqual(['S4']);
  });

  it('of several boxes the topmost are those that no other leads to', () => {
    expect(relations.topmostOf(plan, ['C1', 'P1', 'S3', 'S1', 'P1'])).toEqual(['P1', 'S3']);
  });

  it('orphans contribute to nothing; the aim is none', () => {
    expect(relations.orphans(plan).map(({ id }) => id)).toEqual(['S4']);
  });

  it('links are told by either end', () => {
    expect(relations.linksInto(plan, 'S3').map(({ id }) => id)).toEqual(['C2-S3', 'C3-S3']);
    expect(relations.linksOutOf(plan, 'C2').map(({ id }) => id)).toEqual(['C2-S2', 'C2-S3']);
  });
});
