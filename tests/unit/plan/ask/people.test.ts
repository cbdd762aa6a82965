import { describe, expect, it } from 'vitest';
import { dueWords, lastContact, nextDue, nextStep } from '../../../../src/plan/ask/people/contacts';
import { heardFrom, heardState, isUnansweredTooLong, themesOf } from '../../../../src/plan/ask/people/heard';
import { heardOfBox } from '../../../../src/plan/ask/people/heardAbout';
import { organisationOf, stakeholderNamed, stakeholdersWith } from '../../../../src/plan/ask/people/register';
import { activeStakeholders } from '../../../../src/plan/ask/people/registered';
import { touchedBy } from '../../../../src/plan/ask/people/touching';
import { sectorOf, sectorWords } from '../../../../src/plan/ask/people/sector';
import { stanceGap, stanceSentence, stanceStep } from '../../../../src/plan/ask/people/stance';
import { promiseOf, stakeholderName } from '../../../../src/plan/ask/people/words';
import type { Contact, Heard, Plan, Stakeholder } from '../../../../src/plan/model/schema';
import { peoplePlan } from '../../../fixtures/plans';

const plan = peoplePlan();
const who = (id: string) => plan.stakeholders[id] as Stakeholder;
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
const withContact = (contact: Partial<Contact>): Plan => ({
  ...plan,
  contacts: {
    ...plan.contacts,
    new: { id: 'new', order: 'a9', date: '2026-11-20', stakeholders: ['sister'], ...contact },
  },
});

describe('The register', () => {
  it('leaves the team and whoever has left out', () => {
    expect(ids(activeStakeholders(plan.stakeholders))).toEqual(['sister', 'porters', 'forum']);
    const left = { ...plan.stakeholders, porters: { ...who('porters'), active: false } };
    expect(ids(activeStakeholders(left))).toEqual(['sister', 'forum']);
  });

  it('finds them by name and by words, however these are spelt', () => {
    expect(stakeholderNamed(plan, ' ward  SISTER')?.id).toBe('sister');
    expect(stakeholderNamed(plan, 'toString')).toBeUndefined();
    expect(ids(stakeholdersWith(plan, 'hospital'))).toEqual(['sister', 'porters']);
    expect(ids(stakeholdersWith(plan, ' '))).toEqual([]);
  });

  it('joins somebody to the organisation of that name', () => {
    const member: Stakeholder = { ...who('lead'), organisation: 'patient forum' };
    expect(organisationOf(plan, member)?.id).toBe('forum');
    expect(organisationOf(plan, who('sister'))).toBeUndefined();
  });

  it('knows whom a box touches', () => {
    expect(touchedBy(plan, 'C1')).toEqual(['sister']);
    expect(touchedBy(plan, 'constructor')).toEqual([]);
  });

  it('says who they are', () => {
    expect(stakeholderName(who('forum'))).toBe('Patient forum, organisation, speaks for patients or carers');
    expect(promiseOf(who('sister'))).toBe('Your advice goes into the decision');
    expect(promiseOf({ level: 'inform', promise: 'A letter each month' })).toBe('A letter each month');
  });
});

describe('Where they stand', () => {
  it.each([
    [3, 3, 'manage'],
    [3, 2, 'satisfy'],
    [2, 3, 'inform'],
    [2, 2, 'monitor'],
    [undefined, 5, undefined],
  ] as const)('power %s and impact %s: %s', (power, impact, sector) => {
    expect(sectorOf({ ...(power && { power }), impact })).toBe(sector);
  });

  it('is called as the plan calls it', () => {
    expect(sectorWords(plan, 'inform')).toBe('Inform');
    expect(sectorWords({ appearance: { words: { 'power-impact-inform': ' Keep close ' } } }, 'inform')).toBe(
      'Keep close',
    );
  });

  it('is so many steps from where they are needed', () => {
    expect(stanceGap(who('sister'))).toBe(2);
    expect(stanceSentence(who('sister'))).toBe('Now let it happen, needed make it happen, 2 steps up');
    expect(stanceSentence({ stance: { now: 'help', needed: 'let' } })).toBe(
      'Now help it happen, needed let it happen, 1 step down',
    );
    expect(stanceSentence({ stance: { needed: 'let' } })).toBe('Needed let it happen');
    expect(stanceSentence({})).toBe('');
    expect([stanceStep('make', 1), stanceStep('opposed', -1), stanceStep(undefined, 1)]).toEqual([
      'make',
      'opposed',
      'let',
    ]);
  });
});

describe('When they are to be spoken to again', () => {
  it('is so many weeks after they last were', () => {
    expect(lastContact(plan, 'sister')?.id).toBe('round');
    expect(nextDue(plan, who('sister'))).toBe('2026-11-23');
    expect(nextStep(plan, 'sister')?.next).toBe('Send the rota');
  });

  it('is when the next step is due, where nothing is said of how often', () => {
    expect(nextDue(plan, who('porters'))).toBe('2026-11-09');
    expect(nextDue(plan, who('forum'))).toBeUndefined();
    expect(nextDue(plan, { id: 'forum', everyWeeks: 2 })).toBeUndefined();
  });

  it('is not put off by a next step that was only written down', () => {
    const noted = withContact({ next: 'Ring on Monday' });
    expect(lastContact(noted, 'sister')?.id).toBe('round');
    expect(nextStep(noted, 'sister')?.next).toBe('Ring on Monday');
    expect(nextDue(withContact({ kind: 'Phone' }), who('sister'))).toBe('2026-12-11');
  });

  it.each([
    [0, 'Today'],
    [1, 'In 1 day'],
    [6, 'In 6 days'],
    [7, 'In a week'],
    [13, 'In 13 days'],
    [15, 'In 2 weeks'],
    [-1, '1 day late'],
    [-7, 'A week late'],
    [-14, '2 weeks late'],
  ])('%s days: %s', (days, words) => {
    expect(dueWords(days)).toBe(words);
  });
});

describe('What was heard', () => {
  it('is found by box and by who said it', () => {
    expect(ids(heardOfBox(plan, 'C4'))).toEqual(['lights']);
    expect(ids(heardFrom(plan, 'sister'))).toEqual(['rota']);
    expect(heardOfBox(plan, '__proto__')).toEqual([]);
    expect(themesOf(plan.heard)).toEqual(['Nights']);
  });

  it.each<[string, Partial<Heard>, string]>([
    ['nothing is answered', {}, 'open'],
    ['it cannot be and nobody says why', { response: 'cannot', because: ' ' }, 'open'],
    ['it cannot be, and why', { response: 'cannot', because: 'No room.' }, 'answered'],
    ['it is planned and they were told', { response: 'planned', told: '2026-11-01' }, 'told'],
    ['they were told nothing', { told: '2026-11-01' }, 'open'],
  ])('%s: it is %s', (_, members, state) => {
    expect(heardState({ ...(plan.heard['rota'] as Heard), ...members })).toBe(state);
  });

  it('waits six weeks for an answer', () => {
    const rota = plan.heard['rota'] as Heard;
    expect(isUnansweredTooLong(rota, '2026-11-15')).toBe(false);
    expect(isUnansweredTooLong(rota, '2026-11-16')).toBe(true);
  });
});
