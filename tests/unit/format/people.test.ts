import { describe, expect, it } from 'vitest';
import { wordMend } from '../../../src/format/mend';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { wordProblem } from '../../../src/format/wordProblem';
import { mendPlan } from '../../../src/plan/change/mendPlan';
import { startTrail } from '../../../src/plan/change/trail';
import { planFaults } from '../../../src/plan/model/checkPlan';
import { emptyPlan, peoplePlan } from '../../fixtures/plans';

type Lists = Record<'stakeholders' | 'ties' | 'contacts' | 'heard', Record<string, unknown>[]>;

function spoilt(spoil: (file: Lists) => unknown): string {
  const file = JSON.parse(serialise(peoplePlan())) as Lists;
  spoil(file);
  return `${JSON.stringify(file, null, 2)}\n`;
}

const first = (list: Record<string, unknown>[]) => list[0] ?? {};

describe('People in a file', () => {
  it('come back as they went, in the places that the format gives them', () => {
    const text = serialise({ ...peoplePlan(), redacted: true });
    expect(parse(text)).toMatchObject({ ok: true, plan: { ...peoplePlan(), redacted: true }, mended: [] });
    const names = Object.keys(JSON.parse(text) as object);
    expect(names.slice(names.indexOf('appearance'))).toEqual([
      'appearance',
      'stakeholders',
      'ties',
      'contacts',
      'heard',
      'redacted',
    ]);
    expect(serialise(emptyPlan())).not.toMatch(/stakeholders|ties|contacts|heard|redacted/);
  });

  it.each<[string, (file: Lists) => unknown, string[]]>([
    [
      'boxes that are not there',
      ({ stakeholders }) => Object.assign(first(stakeholders), { nodes: ['gone', 'S1'] }),
      ['1 box that the plan does not have was taken off its stakeholder.'],
    ],
    [
      'people that are not there',
      ({ contacts, heard }) => [
        Object.assign(first(contacts), { stakeholders: ['gone', 'nobody'] }),
        Object.assign(first(heard), { stakeholders: ['gone'], cycles: ['gone'] }),
      ],
      [
        '2 stakeholders that the plan does not have were taken off their contacts.',
        '1 stakeholder that the plan does not have was taken off its thing heard.',
        '1 PDSA cycle that the plan does not have was taken off its thing heard.',
      ],
    ],
    [
      'a contact without people',
      ({ contacts }) => delete first(contacts)['stakeholders'],
      ['1 missing part of contacts (people) was added, empty.'],
    ],
    [
      'assessments out of order',
      ({ stakeholders }) =>
        Object.assign(first(stakeholders), { assessed: [{ date: '2026-10-01' }, { date: '2026-09-01' }] }),
      ['The assessments of 1 stakeholder were put in the order of their dates.'],
    ],
    [
      'ties that lead nowhere',
      ({ ties }) =>
        ties.push(
          { id: 'x', from: 'sister', to: 'gone', kind: 'formal' },
          { id: 'y', from: 'sister', to: 'sister', kind: 'formal' },
        ),
      ['2 ties that lead to nobody, or back to where they begin, were left out.'],
    ],
    [
      'a tie that is there twice, from the other end',
      ({ ties }) => ties.push({ id: 'x', from: 'sister', to: 'porters', kind: 'formal', strength: 3, notes: 'Daily.' }),
      ['1 tie that stood there twice was joined with the first of them.'],
    ],
  ])('%s are mended and told', (_, spoil, sentences) => {
    const read = parse(spoilt(spoil));
    expect(read.ok && read.mended.map(wordMend)).toEqual(sentences);
    if (!read.ok) return;
    expect(planFaults(read.plan)).toEqual([]);
    expect(parse(serialise(read.plan))).toMatchObject({ ok: true, mended: [] });
  });

  it('keeps the stronger of two ties that are one, and what only one of them says', () => {
    const read = parse(
      spoilt(({ ties }) =>
        ties.push({ id: 'x', from: 'sister', to: 'porters', kind: 'formal', strength: 3, notes: 'Daily.' }),
      ),
    );
    expect(read.ok && read.plan.ties['porters-sister']).toMatchObject({ strength: 3, notes: 'Daily.' });
  });

  it.each<[string, (file: Lists) => unknown, string]>([
    [
      'a power of 7',
      ({ stakeholders }) => Object.assign(first(stakeholders), { power: 7 }),
      '“power” of the stakeholder “Ward sister” is 7; it must be 1, 2, 3, 4 or 5 (stakeholders[0].power).',
    ],
    [
      'a stance of its own',
      ({ stakeholders }) => Object.assign(first(stakeholders), { stance: { now: 'keen' } }),
      '“now” of the stakeholder “Ward sister” is “keen”; it must be “opposed”, “none”, “let”, “help” or “make” (stakeholders[0].stance.now).',
    ],
    [
      'every half week',
      ({ stakeholders }) => Object.assign(first(stakeholders), { everyWeeks: 0 }),
      '“everyWeeks” of the stakeholder “Ward sister” is 0; it must be at least 1 (stakeholders[0].everyWeeks).',
    ],
    [
      'a contact on no day',
      ({ contacts }) => Object.assign(first(contacts), { date: 'Monday' }),
      '“date” of the contact “Worried about nights.” is “Monday”, which is no date: write it like 2026-11-23 (contacts[0].date).',
    ],
    [
      'an id twice',
      ({ heard }) => Object.assign(heard[1] ?? {}, { id: 'lights' }),
      'The thing heard “Ask us before you plan.” has the id “lights”, which the thing heard “It is dark at night.” has already (heard[1] and heard[0]). Give one of them another id.',
    ],
  ])('%s is refused in words', (_, spoil, sentence) => {
    const read = parse(spoilt(spoil));
    expect(read.ok ? [] : read.problems.map(wordProblem)).toEqual([sentence]);
  });
});

it('Where two people drew the same tie, one of the two stays', () => {
  const plan = peoplePlan();
  const same = { id: 'z', order: 'a9', from: 'sister', to: 'porters', kind: 'formal' as const };
  const mended = mendPlan(startTrail({ ...plan, ties: { ...plan.ties, z: same } })).plan;
  expect(mended).toEqual(plan);
});
