import { describe, expect, it } from 'vitest';
import {
  setDue,
  setEffort,
  setImpact,
  setNotes,
  setOwner,
  setStart,
  setStatus,
  setText,
} from '../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../src/plan/model/schema';
import { setDescription, setTitle } from '../../../../src/plan/edit/planFields';
import { changed } from '../page';

describe('what is written on a box', () => {
  it('is its text as it was typed, and may be empty', () => {
    expect(changed((draft) => setText(draft, 'P1', 'Two\nlines ')).nodes.P1?.text).toBe('Two\nlines ');
    expect(changed((draft) => setText(draft, 'P1', '')).nodes.P1).toHaveProperty('text', '');
  });

  it.each([
    ['notes', (draft: Plan) => setNotes(draft, 'C1', 'Why'), (draft: Plan) => setNotes(draft, 'C1', ''), 'Why'],
    ['owner', (draft: Plan) => setOwner(draft, 'C1', 'Chi'), (draft: Plan) => setOwner(draft, 'C1', undefined), 'Chi'],
    [
      'start',
      (draft: Plan) => setStart(draft, 'C1', '2028-02-29'),
      (draft: Plan) => setStart(draft, 'C1', ''),
      '2028-02-29',
    ],
    [
      'due',
      (draft: Plan) => setDue(draft, 'C1', '2027-01-31'),
      (draft: Plan) => setDue(draft, 'C1', undefined),
      '2027-01-31',
    ],
    [
      'status',
      (draft: Plan) => setStatus(draft, 'C1', 'adopted'),
      (draft: Plan) => setStatus(draft, 'C1', undefined),
      'adopted',
    ],
    ['impact', (draft: Plan) => setImpact(draft, 'C1', 5), (draft: Plan) => setImpact(draft, 'C1', undefined), 5],
    ['effort', (draft: Plan) => setEffort(draft, 'C1', 1), (draft: Plan) => setEffort(draft, 'C1', undefined), 1],
  ])('sets its %s, and clearing leaves no trace', (member, set, clear, value) => {
    const plan = changed(set);
    expect(plan.nodes.C1).toHaveProperty(member, value);
    expect(changed(clear, plan).nodes.C1).not.toHaveProperty(member);
  });

  it('changes nothing when the value is there already', () => {
    const plan = changed(() => {});
    expect(changed((draft) => setOwner(draft, 'P1', 'Ama'), plan)).toBe(plan);
    expect(changed((draft) => setText(draft, 'P1', 'Risk is known'), plan)).toBe(plan);
    expect(changed((draft) => setTitle(draft, 'Falls on the ward'), plan)).toBe(plan);
  });

  it.each([
    ['a box that is gone', (draft: Plan) => setText(draft, 'gone', 'x'), 'That box is no longer there.'],
    [
      'a day that the calendar does not have',
      (draft: Plan) => setDue(draft, 'P1', '2027-02-29'),
      '“2027-02-29” is not a date.',
    ],
    ['a status on a driver', (draft: Plan) => setStatus(draft, 'P1', 'adopted'), 'Only a change idea has this.'],
    [
      'too long a note',
      (draft: Plan) => setNotes(draft, 'P1', 'x'.repeat(20_001)),
      'This text is too long: up to 20,000 characters fit.',
    ],
  ])('refuses %s', (_, edit, reason) => {
    expect(() => changed(edit)).toThrow(reason);
  });
});

describe('the plan as a whole', () => {
  it('has a title and a description', () => {
    const plan = changed((draft) => {
      setTitle(draft, 'Falls');
      setDescription(draft, 'Ward 4');
    });
    expect(plan).toMatchObject({ title: 'Falls', description: 'Ward 4' });
  });
});
