/** What the coach finds about the people around the plan. */
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { RuleId } from '../../../../src/plan/coach/finding';
import { peopleRuleIds } from '../../../../src/plan/coach/peopleRuleIds';
import { peopleRules } from '../../../../src/plan/coach/peopleRules';
import { divide } from '../../../../src/plan/coach/putAside';
import type { Heard, Plan, Stakeholder } from '../../../../src/plan/model/schema';
import { peoplePlan, smallPlan } from '../../../fixtures/plans';

const today = '2026-11-30';

interface Case {
  readonly says: string;
  readonly change: (draft: Plan) => void;
  /** What is said of it; undefined where nothing is to be found. */
  readonly finds?: string;
}

const person = (id: string, change: Partial<Stakeholder>) => (draft: Plan) => {
  draft.stakeholders[id] = { id, order: `z${id}`, name: id, kind: 'person', ...draft.stakeholders[id], ...change };
};
const heard = (change: Partial<Heard>) => (draft: Plan) => {
  Object.assign(draft.heard['rota'] ?? {}, change);
};
const both =
  (...changes: ((draft: Plan) => void)[]) =>
  (draft: Plan) => {
    for (const change of changes) change(draft);
  };
const many = (number: number, change: Partial<Stakeholder>) =>
  both(...Array.from({ length: number }, (_, at) => person(`more-${at}`, change)));
const nothing = () => undefined;

const cases: Partial<Record<RuleId, readonly Case[]>> = {
  'power-unowned': [
    {
      says: 'power and nobody who looks after them',
      change: person('porters', { power: 3 }),
      finds: 'Nobody looks after Porters, though their power is great.',
    },
    {
      says: 'a name as long as a page',
      change: person('porters', { power: 3, name: 'ก'.repeat(2_000) }),
      finds: `Nobody looks after ${'ก'.repeat(59)}…, though their power is great.`,
    },
    { says: 'little power', change: person('porters', { power: 2 }) },
    { says: 'an owner', change: person('porters', { power: 5, owner: 'Ben' }) },
    {
      says: 'an owner of blanks',
      change: person('porters', { power: 5, owner: ' ' }),
      finds: 'Nobody looks after Porters, though their power is great.',
    },
    { says: 'whoever has left', change: person('porters', { power: 5, active: false }) },
    { says: 'the team itself', change: person('lead', { power: 5 }) },
  ],
  'stance-no-step': [
    {
      says: 'needed above now and nothing planned',
      change: person('forum', { stance: { now: 'none', needed: 'help' } }),
      finds: 'No next step is planned with Patient forum, who should come to help it happen.',
    },
    { says: 'a step that is planned', change: person('sister', { stance: { now: 'none', needed: 'help' } }) },
    { says: 'needed below now', change: person('forum', { stance: { now: 'make', needed: 'let' } }) },
    { says: 'where they are needed', change: person('forum', { stance: { now: 'help', needed: 'help' } }) },
  ],
  'contact-overdue': [
    { says: 'a week late', change: nothing, finds: 'A contact with Ward sister was due on 23 Nov: a week late.' },
    {
      says: 'due today',
      change: both(person('porters', { everyWeeks: 52 }), (draft) => {
        Object.assign(draft.contacts['round'] ?? {}, { date: '2026-11-09' });
      }),
    },
    { says: 'once a year', change: both(person('sister', { everyWeeks: 52 }), person('porters', { everyWeeks: 52 })) },
  ],
  'heard-unanswered': [
    {
      says: 'eight weeks without an answer',
      change: nothing,
      finds: '“Ask us before you plan.” has not been answered for 8 weeks.',
    },
    { says: 'five weeks', change: heard({ date: '2026-10-26' }) },
    { says: 'an answer', change: heard({ response: 'planned' }) },
    {
      says: 'cannot, and no reason',
      change: heard({ response: 'cannot' }),
      finds: '“Ask us before you plan.” has not been answered for 8 weeks.',
    },
    { says: 'cannot, and why', change: heard({ response: 'cannot', because: 'No time.' }) },
  ],
  'answered-untold': [
    {
      says: 'answered and not told',
      change: heard({ response: 'done' }),
      finds: '“Ask us before you plan.” is answered, and they have not been told.',
    },
    { says: 'answered and told', change: heard({ response: 'done', told: '2026-11-01' }) },
    { says: 'heard last week', change: heard({ response: 'done', date: '2026-11-23' }) },
    { says: 'not answered', change: nothing },
  ],
  'driver-touches-nobody': [
    {
      says: 'a driver of which nobody is touched, nor below it',
      change: both(person('porters', { nodes: ['S1'] }), person('forum', { nodes: ['S1'] })),
      finds: 'The driver “The ward is safe” touches nobody in the register yet.',
    },
    {
      says: 'an idea below that touches somebody',
      change: both(person('porters', { nodes: ['C4', 'S4'] }), person('forum', { nodes: ['C2'] })),
    },
    { says: 'two of them tied to boxes: it is early', change: nothing },
  ],
  'no-patient-voice': [
    {
      says: 'three and no voice',
      change: person('forum', { voice: false }),
      finds: 'Nobody among 3 stakeholders speaks for patients or carers.',
    },
    { says: 'a voice', change: nothing },
    {
      says: 'two of them: it is early',
      change: both(person('forum', { voice: false }), person('porters', { active: false })),
    },
  ],
  'crowded-sector': [
    {
      says: 'six of nine in one corner',
      change: many(6, { power: 5, impact: 5 }),
      finds: '7 of 9 stakeholders stand in “Manage”: the grid says little.',
    },
    {
      says: 'half of eight',
      change: both(
        many(3, { power: 5, impact: 5 }),
        person('a', { power: 1, impact: 1 }),
        person('b', { power: 1, impact: 1 }),
      ),
    },
    { says: 'seven in one corner: it is early', change: many(4, { power: 5, impact: 5 }) },
  ],
};

const all = Object.entries(cases).flatMap(([rule, list]) => list.map((each) => [rule, each.says, each] as const));

describe('The coach on people', () => {
  it('says in one finding what is so of more than three', () => {
    const plan = produce(peoplePlan(), many(5, { power: 4 }));
    const found = findingsOf(plan, today).filter(({ rule }) => rule === 'power-unowned');
    expect(found.map(({ on, kind, sentence }) => ({ on, kind, sentence }))).toEqual([
      {
        on: 'plan-1',
        kind: 'plan',
        sentence: 'Nobody looks after more-0, more-1, more-2 and 2 more, though their power is great.',
      },
    ]);
  });

  it.each(all)('%s: %s', (rule, _, { change, finds }) => {
    const plan = produce(peoplePlan(), change);
    const found = findingsOf(plan, today).filter((each) => each.rule === rule);
    const sentences = found.map(({ sentence }) => sentence);
    if (finds === undefined) expect(sentences).toEqual([]);
    else expect(sentences).toContain(finds);
  });

  it('asks, and counts none of it as a fault of the plan', () => {
    const found = findingsOf(peoplePlan(), today);
    const { open, questions } = divide({}, found);
    expect(open.filter(({ rule }) => peopleRuleIds.has(rule))).toEqual([]);
    expect(questions.map(({ rule }) => rule)).toContain('heard-unanswered');
    expect(peopleRules.map(({ id }) => id)).toEqual([...peopleRuleIds]);
  });

  it('says nothing of people where there are none', () => {
    const rules = new Set(Object.keys(cases));
    expect(findingsOf(smallPlan(), today).filter(({ rule }) => rules.has(rule))).toEqual([]);
  });
});
