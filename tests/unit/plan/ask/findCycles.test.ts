import { describe, expect, it } from 'vitest';
import { cyclesWith, foundInCycle } from '../../../../src/plan/ask/findCycles';
import { cycleOf, discharge } from '../../../fixtures/goodPlans';

const one = cycleOf('P1S1C1', {
  id: 'one',
  title: 'One nurse, one shift',
  scale: '1 shift',
  owner: 'Ward sister',
  plan: { objective: 'Learn whether it is used', prediction: 'Nine of ten' },
  do: { observations: 'The printer failed on Tuesday' },
  study: { learning: 'Keep a spare cartridge' },
  act: { next: 'Two nurses' },
});
const two = cycleOf('P2S1C1', { id: 'two', title: 'All nurses' });
const plan = { ...discharge, cycles: { one, two } };
const found = (query: string) => cyclesWith(plan, [two, one], query).map(({ id }) => id);

describe('Cycles are found', () => {
  it.each([
    ['nurse', ['two', 'one']],
    ['ONE NURSE', ['one']],
    ['ward sister', ['one']],
    ['printer', ['one']],
    ['cartridge', ['one']],
    ['two nurses', ['one']],
    ['expected date on the board', ['one']],
    ['shift ward', []],
    ['  ', []],
  ])('by “%s”', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('with the words that were looked for and where they stand', () => {
    expect(foundInCycle(one, 'tuesday')).toEqual({
      label: 'What happened',
      before: 'The printer failed on ',
      match: 'Tuesday',
      after: '',
    });
    expect(foundInCycle(one, 'nurse')).toMatchObject({ label: '', match: 'nurse' });
    expect(foundInCycle(one, 'expected date')).toBeNull();
  });
});
