import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { deleteContact, recordContact } from '../../../../src/plan/edit/people/contacts';
import { deleteHeard, setHeard } from '../../../../src/plan/edit/people/heard';
import { judge } from '../../../../src/plan/edit/people/judging';
import {
  addStakeholders,
  setStakeholderDetail,
  setStakeholderKind,
} from '../../../../src/plan/edit/people/stakeholders';
import { deleteTies, setTie } from '../../../../src/plan/edit/people/ties';
import type { Plan } from '../../../../src/plan/model/schema';
import { wordDifference } from '../../../../src/plan/tell/wordDifference';
import { peoplePlan } from '../../../fixtures/plans';

const cases: [(draft: Plan) => void, string[]][] = [
  [(draft) => addStakeholders(draft, [{ id: 'x', name: 'Night staff' }]), ['Added the stakeholder “Night staff”']],
  [
    (draft) => setStakeholderDetail(draft, 'porters', 'name', 'Night porters'),
    ['Renamed the stakeholder “Porters” to “Night porters”'],
  ],
  [(draft) => setStakeholderKind(draft, 'porters', 'person'), ['Changed the kind of the stakeholder “Porters”']],
  [
    (draft) => judge(draft, 'porters', { power: 5 }, '2026-11-23'),
    ['Changed the power and the assessments of the stakeholder “Porters”'],
  ],
  [
    (draft) => setTie(draft, 'porters-sister', { type: 'helps' }),
    ['Changed the type of the tie from “Porters” to “Ward sister”'],
  ],
  [(draft) => deleteTies(draft, ['sister-lead']), ['Deleted the tie from “Ward sister” to “Ama”']],
  [
    (draft) => recordContact(draft, { id: 'x', date: '2026-11-23', stakeholders: [] }),
    ['Recorded the contact of 23 November 2026'],
  ],
  [(draft) => deleteContact(draft, 'call'), ['Deleted the contact of 5 October 2026']],
  [
    (draft) => setHeard(draft, 'rota', { said: 'Ask us first.' }),
    ['Changed what was said of the thing heard “Ask us first.”'],
  ],
  [(draft) => deleteHeard(draft, ['lights']), ['Deleted the thing heard “It is dark at night.”']],
];

describe('History tells of people', () => {
  it.each(cases)('%#', (recipe, phrases) => {
    expect(wordDifference(peoplePlan(), produce(peoplePlan(), recipe))).toEqual(phrases);
  });
});
