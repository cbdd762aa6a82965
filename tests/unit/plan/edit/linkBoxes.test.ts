import { describe, expect, it } from 'vitest';
import { asLink, linkProblem } from '../../../../src/plan/ask/linkProblem';
import { addLink, removeLinks, setConfidence, setLinkNotes } from '../../../../src/plan/edit/linkBoxes';
import { linkProblemWords } from '../../../../src/plan/ask/words';
import { smallPlan } from '../../../fixtures/plans';
import { changed, linesFrom } from '../page';

const problems = [
  ['a box to itself', 'S1', 'S1', 'same-box'],
  ['two boxes of a column', 'S1', 'S2', 'same-column'],
  ['from left to right', 'P1', 'S1', 'wrong-direction'],
  ['the same two boxes twice', 'S1', 'P1', 'already-linked'],
  ['a box that is gone', 'gone', 'P1', 'no-such-box'],
] as const;

describe('linkProblem', () => {
  it.each(problems)('forbids a link of %s', (_, from, to, problem) => {
    expect(linkProblem(smallPlan(), from, to)).toBe(problem);
  });

  it.each([
    ['to the column before', 'S4', 'P1'],
    ['that skips columns', 'C1', 'aim-1'],
    ['to a second parent', 'C1', 'S3'],
  ])('allows a link %s', (_, from, to) => {
    expect(linkProblem(smallPlan(), from, to)).toBeNull();
  });

  it('takes two boxes in either order', () => {
    expect(asLink(smallPlan(), 'P1', 'S4')).toEqual({ from: 'S4', to: 'P1' });
    expect(asLink(smallPlan(), 'S4', 'P1')).toEqual({ from: 'S4', to: 'P1' });
  });
});

describe('links', () => {
  it('are added behind those that are there, so that the primary parent stays', () => {
    const plan = changed((draft) => addLink(draft, { id: 'line', from: 'C1', to: 'P2' }));
    expect(linesFrom(plan, 'C1')).toEqual(['C1→S1', 'C1→P2']);
  });

  it.each(problems)('are refused in words: %s', (_, from, to, problem) => {
    expect(() => changed((draft) => addLink(draft, { id: 'line', from, to }))).toThrow(linkProblemWords[problem]);
  });

  it('are removed alone; their boxes stay', () => {
    const plan = changed((draft) => removeLinks(draft, ['S1-P1', 'C2-S3']));
    expect(Object.keys(plan.nodes)).toEqual(Object.keys(smallPlan().nodes));
    expect([...linesFrom(plan, 'S1'), ...linesFrom(plan, 'C2')]).toEqual(['C2→S2']);
  });

  it('carry a confidence and notes, which can be cleared', () => {
    const plan = changed((draft) => {
      setConfidence(draft, 'S2-P1', 'low');
      setLinkNotes(draft, 'S2-P1', 'One study.');
      setConfidence(draft, 'S1-P1', undefined);
      setLinkNotes(draft, 'S1-P1', '');
    });
    expect(plan.links['S2-P1']).toMatchObject({ confidence: 'low', notes: 'One study.' });
    expect(Object.keys(plan.links['S1-P1'] ?? {})).toEqual(['id', 'order', 'from', 'to']);
  });

  it('that are gone are refused, and none of the others is touched', () => {
    expect(() => changed((draft) => removeLinks(draft, ['S1-P1', 'gone']))).toThrow('That line is no longer there.');
  });
});
