import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { deleteCycle } from '../../../../src/plan/edit/cycleEdits';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { recordContact, setContact } from '../../../../src/plan/edit/people/contacts';
import { recordHeard, renameTheme, setChanged, setHeard } from '../../../../src/plan/edit/people/heard';
import { assess, judge, setNeeded } from '../../../../src/plan/edit/people/judging';
import {
  addStakeholders,
  deleteStakeholders,
  setActive,
  setStakeholderDetail,
  setTouched,
} from '../../../../src/plan/edit/people/stakeholders';
import { addTies, setTie, turnTie } from '../../../../src/plan/edit/people/ties';
import { removeTag } from '../../../../src/plan/edit/tags';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { peoplePlan } from '../../../fixtures/plans';

function edited(recipe: (draft: Plan) => void, plan = peoplePlan()): Plan {
  const after = produce(plan, recipe);
  expect(planFaults(after)).toEqual([]);
  return after;
}

const refusal = (recipe: (draft: Plan) => void) => {
  try {
    produce(peoplePlan(), recipe);
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
  return 'not refused';
};

describe('Stakeholders', () => {
  it('come last of all, as people where no kind is said, with a tidy name', () => {
    const { stakeholders } = edited((draft) =>
      addStakeholders(draft, [
        { id: 'x', name: ' Night  staff ', kind: 'group' },
        { id: 'y', name: 'Site manager' },
      ]),
    );
    expect(stakeholders['x']).toMatchObject({ name: 'Night staff', kind: 'group' });
    expect(stakeholders['y']).toMatchObject({ name: 'Site manager', kind: 'person' });
    expect((stakeholders['x']?.order ?? '') > (stakeholders['lead']?.order ?? 'z')).toBe(true);
  });

  it('lose a detail that is emptied, and keep an empty name', () => {
    const { stakeholders } = edited((draft) => {
      setStakeholderDetail(draft, 'sister', 'owner', '');
      setStakeholderDetail(draft, 'sister', 'classes', []);
      setStakeholderDetail(draft, 'forum', 'voice', false);
      setStakeholderDetail(draft, 'porters', 'name', '');
    });
    expect(Object.keys(stakeholders['sister'] ?? {})).not.toContain('owner');
    expect(Object.keys(stakeholders['sister'] ?? {})).not.toContain('classes');
    expect(Object.keys(stakeholders['forum'] ?? {})).not.toContain('voice');
    expect(stakeholders['porters']?.name).toBe('');
  });

  it('become inactive and active again, and keep all that they said', () => {
    const left = edited((draft) => setActive(draft, ['sister'], false));
    expect(left.stakeholders['sister']?.active).toBe(false);
    expect(left.heard).toEqual(peoplePlan().heard);
    expect(edited((draft) => setActive(draft, ['sister'], true), left)).toEqual(peoplePlan());
  });

  it('are deleted with their ties; contacts and what was heard stay without them', () => {
    const plan = edited((draft) => deleteStakeholders(draft, ['sister', 'forum']));
    expect(Object.keys(plan.stakeholders)).toEqual(['porters', 'lead']);
    expect(plan.ties).toEqual({});
    expect(plan.contacts['call']?.stakeholders).toEqual([]);
    expect(plan.contacts['round']?.stakeholders).toEqual(['porters']);
    expect(Object.keys(plan.heard['lights'] ?? {})).not.toContain('stakeholders');
  });

  it('and what was heard forget the boxes, cycles and tags that are deleted', () => {
    const plan = edited((draft) => {
      setStakeholderDetail(draft, 'sister', 'tags', ['quick']);
      setChanged(draft, 'rota', { cycle: 'cycle-2' }, true);
      deleteBoxes(draft, ['S1', 'C4']);
      removeTag(draft, 'quick');
    });
    expect(plan.stakeholders['sister']).not.toHaveProperty('nodes');
    expect(plan.stakeholders['sister']).not.toHaveProperty('tags');
    expect(plan.heard['lights']).not.toHaveProperty('nodes');
    expect(plan.heard['rota']).not.toHaveProperty('cycles');
  });

  it('forget a cycle that is deleted by itself', () => {
    const plan = edited((draft) => {
      setChanged(draft, 'rota', { cycle: 'cycle-2' }, true);
      deleteCycle(draft, 'cycle-2');
    });
    expect(plan.heard['rota']).not.toHaveProperty('cycles');
  });

  it.each<[string, (draft: Plan) => void, string]>([
    [
      'a half week',
      (draft) => setStakeholderDetail(draft, 'sister', 'everyWeeks', 0.5),
      'Say how often in whole weeks: 1 or more.',
    ],
    ['a box that is gone', (draft) => setTouched(draft, 'sister', 'gone', true), 'That box is no longer there.'],
    [
      'an id that is taken',
      (draft) => addStakeholders(draft, [{ id: 'lead', name: 'Ama' }]),
      'There is a stakeholder with this id already.',
    ],
    [
      'a day that does not exist',
      (draft) => setStakeholderDetail(draft, 'sister', 'asked', '2026-02-30'),
      '“2026-02-30” is not a date.',
    ],
    ['somebody who is gone', (draft) => setNeeded(draft, 'constructor', 'let'), 'That stakeholder is no longer there.'],
    [
      'a tie to oneself',
      (draft) => addTies(draft, [{ id: 't', from: 'lead', to: 'lead', kind: 'formal' }]),
      'A tie leads from one stakeholder to another.',
    ],
    [
      'a tie that is there, from the other end',
      (draft) =>
        addTies(draft, [{ id: 't', from: 'lead', to: 'sister', kind: 'informal', type: ' Goes to for advice' }]),
      'These two have this tie already.',
    ],
    ['a contact without a day', (draft) => setContact(draft, 'call', { date: '' }), 'A contact needs its date.'],
  ])('refuse %s', (_, recipe, reason) => {
    expect(refusal(recipe)).toBe(reason);
  });
});

describe('To judge where somebody stands', () => {
  const assessed = (plan: Plan) => plan.stakeholders['sister']?.assessed;

  it('keeps the day, and a second change of one day corrects it', () => {
    const once = edited((draft) => judge(draft, 'sister', { power: 5 }, '2026-11-23'));
    expect(assessed(once)).toEqual([
      { date: '2026-09-01', power: 3, impact: 4, now: 'none' },
      { date: '2026-11-23', power: 5, impact: 4, now: 'let' },
    ]);
    const twice = edited((draft) => judge(draft, 'sister', { now: 'help', power: 4 }, '2026-11-23'), once);
    expect(assessed(twice)?.[1]).toEqual({ date: '2026-11-23', power: 4, impact: 4, now: 'help' });
    expect(twice.stakeholders['sister']?.stance).toEqual({ now: 'help', needed: 'make' });
  });

  it('changes nothing where nothing is said anew, unless they are assessed', () => {
    const plan = peoplePlan();
    expect(produce(plan, (draft) => judge(draft, 'sister', { power: 4 }, '2026-11-23'))).toBe(plan);
    const same = edited((draft) => assess(draft, ['sister', 'lead'], '2026-11-23'));
    expect(assessed(same)?.at(-1)).toEqual({ date: '2026-11-23', power: 4, impact: 4, now: 'let' });
    expect(same.stakeholders['lead']).not.toHaveProperty('assessed');
  });

  it('can be taken back', () => {
    const { stakeholders } = edited((draft) => {
      judge(draft, 'porters', { power: undefined, impact: undefined }, '2026-11-23');
      judge(draft, 'porters', { now: 'help' }, '2026-11-23');
      judge(draft, 'porters', { now: undefined }, '2026-11-23');
    });
    expect(stakeholders['porters']).toEqual({
      id: 'porters',
      order: 'a1',
      name: 'Porters',
      kind: 'group',
      organisation: 'This hospital',
    });
  });
});

describe('Ties', () => {
  it('are written tidily, change and turn round', () => {
    const { ties } = edited((draft) => {
      addTies(draft, [{ id: 't', from: 'forum', to: 'lead', kind: 'informal', type: ' advises ', directed: false }]);
      setTie(draft, 't', { strength: 3, directed: true, type: undefined });
      turnTie(draft, 't');
    });
    expect(ties['t']).toEqual({
      id: 't',
      order: 'a3',
      from: 'lead',
      to: 'forum',
      kind: 'informal',
      strength: 3,
      directed: true,
    });
  });
});

describe('Contacts and what was heard', () => {
  it('keep only people who are there, each once', () => {
    const { contacts } = edited((draft) =>
      recordContact(draft, { id: 'c', date: '2026-11-23', stakeholders: ['lead', 'gone', 'lead'], next: 'Ring again' }),
    );
    expect(contacts['c']).toEqual({
      id: 'c',
      order: 'a2',
      date: '2026-11-23',
      stakeholders: ['lead'],
      next: 'Ring again',
    });
  });

  it('are answered, told, and given another theme', () => {
    const { heard } = edited((draft) => {
      recordHeard(draft, { id: 'h', date: '2026-11-23', said: 'Thank you.', theme: ' Thanks ', nodes: ['C1'] });
      setHeard(draft, 'h', { response: 'cannot', because: 'No money.', told: '2026-11-24' });
      renameTheme(draft, 'Nights', 'Thanks');
    });
    expect(heard['h']).toMatchObject({ theme: 'Thanks', response: 'cannot', told: '2026-11-24', nodes: ['C1'] });
    expect(Object.values(heard).map(({ theme }) => theme)).toEqual(['Thanks', 'Thanks', 'Thanks']);
  });
});
