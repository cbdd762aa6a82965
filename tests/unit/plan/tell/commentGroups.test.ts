import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { asksForComments } from '../../../../src/plan/ask/comments/commentedThing';
import { openCommentsOn } from '../../../../src/plan/ask/comments/openComments';
import { addComment, resolveComment } from '../../../../src/plan/edit/comments';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import type { Plan } from '../../../../src/plan/model/schema';
import { commentGroups, firstOf, wordCommented } from '../../../../src/plan/tell/comments/commentGroups';
import { peoplePlan } from '../../../fixtures/plans';

const places = [
  { kind: 'plan' },
  { kind: 'risks', id: 'r1' },
  { kind: 'nodes', id: 'aim-1' },
  { kind: 'nodes', id: 'S3' },
  { kind: 'links', id: 'C2-S2' },
  { kind: 'cycles', id: 'cycle-1' },
  { kind: 'nodes', id: 'P1' },
  { kind: 'nodes', id: 'S4' },
  { kind: 'stakeholders', id: 'sister' },
  { kind: 'nodes', id: 'C4' },
];

const plan = produce(peoplePlan(), (draft) => {
  for (const [at, on] of places.entries())
    addComment(draft, {
      id: `${on.kind}-${on.id ?? ''}`,
      on,
      author: 'Ama',
      date: `2026-11-24T10:0${at}:00.000Z`,
      text: 'Hm.',
    });
  deleteBoxes(draft, ['C4']);
});

const listed = (of: Plan) =>
  commentGroups(of, Object.values(of.comments)).map(({ title, comments }) => [title, comments.map(({ id }) => id)]);

describe('Comments', () => {
  it('stand in groups as the diagram is read, what they are on having gone last', () => {
    expect(listed(plan)).toEqual([
      ['The whole plan', ['plan-', 'risks-r1']],
      ['Aim', ['nodes-aim-1']],
      ['Risk is known', ['nodes-P1', 'cycles-cycle-1', 'links-C2-S2']],
      ['The ward is safe', ['nodes-S3']],
      ['Not yet placed', ['nodes-S4']],
      ['Measures and people', ['stakeholders-sister']],
      ['From what was deleted', ['nodes-C4']],
    ]);
  });

  it('come in part where they are many, as far as the one that is looked at', () => {
    const groups = commentGroups(plan, Object.values(plan.comments));
    const first = (most: number, needed: string | null) => {
      const { shown, more } = firstOf(groups, most, needed);
      return [...shown.map(({ id, comments }) => `${id}: ${comments.length}`), more];
    };
    expect(first(1, null)).toEqual(['plan: 1', 9]);
    expect(first(1, 'nodes-P1')).toEqual(['plan: 2', 'aim: 1', 'branch-P1: 1', 6]);
    expect(first(20, 'nodes-P1').at(-1)).toBe(0);
  });

  it('say what they are on', () => {
    expect(Object.values(plan.comments).map(({ on }) => wordCommented(plan, on))).toEqual([
      'The whole plan',
      'The whole plan',
      'Aim: Halve falls with harm on the ward',
      'Secondary driver: Clear floors',
      'Line from “Risk on the handover sheet” to “Review after every change”',
      'PDSA cycle “Cycle 1” on “Risk tool in the admission pack”',
      'Primary driver: Risk is known',
      'Secondary driver: Not yet placed',
      'Stakeholder “Ward sister”',
      'Something that was deleted',
    ]);
  });

  it('count on a thing until they are resolved', () => {
    const resolved = produce(plan, (draft) => resolveComment(draft, 'nodes-S3', { by: 'Ben', date: '2026-11-25' }));
    expect([plan, resolved].map((each) => openCommentsOn(each, 'nodes', 'S3'))).toEqual([1, 0]);
    expect(openCommentsOn(plan, 'nodes', 'C1')).toBe(0);
  });

  it('ask for comments where they are on the comments of the plan', () => {
    const asking = produce(plan, (draft) =>
      addComment(draft, {
        id: 'x',
        on: { kind: 'plan', field: 'comments' },
        author: 'Ama',
        date: '2026-11-25',
        text: 'Look, please.',
      }),
    );
    expect(
      Object.values(asking.comments)
        .filter(asksForComments)
        .map(({ id }) => id),
    ).toEqual(['x']);
  });
});
