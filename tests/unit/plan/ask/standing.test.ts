import { describe, expect, it } from 'vitest';
import { wordLink, wordStanding } from '../../../../src/plan/ask/standing';
import type { Link } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();

describe('how a box stands to others', () => {
  it.each([
    ['aim-1', 'Level 1 of 4; 2 contribute to it'],
    ['P1', 'Level 2 of 4; contributes to “Halve falls with harm on the ward”; 2 contribute to it; 1 of 2'],
    ['S3', 'Level 3 of 4; contributes to “The ward is safe”; 2 contribute to it; 1 of 1'],
    ['S1', 'Level 3 of 4; contributes to “Risk is known”; 1 contributes to it; 1 of 2'],
    ['C2', 'Level 4 of 4; contributes to “Review after every change” and “Clear floors”; 1 of 1'],
    ['S4', 'Level 3 of 4; contributes to nothing yet; 1 of 1'],
    ['gone', ''],
  ])('%s: %s', (id, words) => expect(wordStanding(plan, id)).toBe(words));
});

describe('a line', () => {
  const link = (id: string): Link => plan.links[id] ?? { id, order: '', from: '', to: '' };

  it('says what contributes to what, and how sure the team is', () => {
    expect(wordLink(plan, link('S1-P1'))).toBe(
      '“Assessment on admission” contributes to “Risk is known”, high confidence',
    );
    expect(wordLink(plan, link('S2-P1'))).toBe('“Review after every change” contributes to “Risk is known”');
  });
});
