import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import { serialise } from '../../../../src/format/serialise';
import {
  addComment,
  askForComments,
  deleteComment,
  reopenComment,
  replyTo,
  resolveComment,
  rewordComment,
} from '../../../../src/plan/edit/comments';
import { deleteBoxes } from '../../../../src/plan/edit/deleting';
import { commentsToTake, takeComments } from '../../../../src/plan/edit/takeComments';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { wordDifference } from '../../../../src/plan/tell/wordDifference';
import { commentedPlan, smallPlan } from '../../../fixtures/plans';

function edited(recipe: (draft: Plan) => void, plan = commentedPlan()): Plan {
  const after = produce(plan, recipe);
  expect(planFaults(after)).toEqual([]);
  const read = parse(serialise(after));
  expect(read.ok && read.plan.comments).toEqual(parsed(after).comments);
  return after;
}

function parsed(plan: Plan): Plan {
  const read = parse(serialise(plan));
  if (!read.ok) throw new Error('The file was refused.');
  return read.plan;
}

const refusal = (recipe: (draft: Plan) => void) => {
  try {
    produce(commentedPlan(), recipe);
  } catch (error) {
    return (error as { reason?: string }).reason;
  }
  return 'not refused';
};

const said = (id: string, text = 'Is this ours?') => ({ id, author: 'Ben', date: '2026-11-24T10:00:00.000Z', text });

describe('A comment', () => {
  it('is put on a box, at a point of it, without spaces around its words', () => {
    const { comments } = edited(
      (draft) =>
        addComment(draft, { ...said('x', ' Is this ours? \n'), on: { kind: 'nodes', id: 'C1', at: [0.5, 1] } }),
      smallPlan(),
    );
    expect(comments).toEqual({
      x: { ...said('x'), order: 'a0', on: { kind: 'nodes', id: 'C1', at: [0.5, 1] }, replies: {} },
    });
  });

  it('on the plan needs no id', () => {
    const { comments, id } = edited((draft) => addComment(draft, { ...said('x'), on: { kind: 'plan' } }));
    expect(comments['x']?.on).toEqual({ kind: 'plan', id });
  });

  it('stays when what it is on goes', () => {
    const after = edited((draft) => deleteBoxes(draft, ['C1']));
    expect(after.nodes).not.toHaveProperty('C1');
    expect(after.comments['whose']).toEqual(commentedPlan().comments['whose']);
  });

  it('asks for comments, in place of the one that asked before', () => {
    const { comments } = edited((draft) => {
      askForComments(draft, said('x', 'Look at the drivers, please.'));
      askForComments(draft, said('y', 'Look at the ideas, please.'));
    });
    expect(comments['x']).toMatchObject({ on: { kind: 'plan', field: 'comments' }, resolved: { by: 'Ben' } });
    expect(comments['y']).not.toHaveProperty('resolved');
  });

  it('is written with its reply when both are of one step', () => {
    const after = edited((draft) => {
      addComment(draft, { ...said('x'), on: { kind: 'plan' } });
      replyTo(draft, 'x', said('y'));
    });
    expect(Object.keys(parsed(after).comments['x']?.replies ?? {})).toEqual(['y']);
  });

  it('is open again once somebody answers', () => {
    const { comments } = edited((draft) => {
      resolveComment(draft, 'whose', { by: 'Ama', date: '2026-11-24T11:00:00.000Z' });
      replyTo(draft, 'whose', said('y', 'Not yet.'));
    });
    expect(comments['whose']).not.toHaveProperty('resolved');
    expect(comments['whose']?.replies).toHaveProperty('y');
  });

  it.each<[string, (draft: Plan) => void, string]>([
    [
      'without words',
      (draft) => addComment(draft, { ...said('x', ' \n'), on: { kind: 'plan' } }),
      'A comment needs some words.',
    ],
    ['that is emptied', (draft) => rewordComment(draft, { id: 'whose' }, ''), 'A comment needs some words.'],
    [
      'outside of the box',
      (draft) => addComment(draft, { ...said('x'), on: { kind: 'nodes', id: 'C1', at: [2, 0] } }),
      'A comment cannot be put there.',
    ],
    ['that is gone', (draft) => replyTo(draft, 'gone', said('x')), 'That comment is no longer there.'],
    [
      'with a reply that is gone',
      (draft) => deleteComment(draft, { id: 'whose', reply: 'x' }),
      'That reply is no longer there.',
    ],
    [
      'of more words than fit',
      (draft) => rewordComment(draft, { id: 'whose' }, 'x'.repeat(20_001)),
      'This text is too long: up to 20,000 characters fit.',
    ],
  ])('%s is refused', (_, recipe, reason) => {
    expect(refusal(recipe)).toBe(reason);
  });

  it.each<[(draft: Plan) => void, string[]]>([
    [(draft) => addComment(draft, { ...said('x'), on: { kind: 'plan' } }), ['Added the comment “Is this ours?”']],
    [(draft) => rewordComment(draft, { id: 'whose' }, 'Whose?'), ['Changed the text of the comment “Whose?”']],
    [(draft) => replyTo(draft, 'whose', said('x')), ['Replied to the comment “Who does this?”']],
    [
      (draft) => rewordComment(draft, { id: 'whose', reply: 'porters' }, 'Ask them.'),
      ['Changed a reply to the comment “Who does this?”'],
    ],
    [
      (draft) => deleteComment(draft, { id: 'whose', reply: 'porters' }),
      ['Deleted 1 reply to the comment “Who does this?”'],
    ],
    [
      (draft) => resolveComment(draft, 'whose', { by: 'Ama', date: '2026-11-24' }),
      ['Resolved the comment “Who does this?”'],
    ],
    [(draft) => reopenComment(draft, 'done'), ['Reopened the comment “Too long.”']],
    [(draft) => replyTo(draft, 'done', said('x')), ['Replied to the comment “Too long.”']],
    [(draft) => deleteComment(draft, { id: 'done' }), ['Deleted the comment “Too long.”']],
  ])('is told in History (%#)', (recipe, words) => {
    const before = commentedPlan();
    expect(wordDifference(before, edited(recipe))).toEqual(words);
  });
});

describe('To take only the comments of a copy', () => {
  const before = commentedPlan();

  it('brings what was said there and nothing else', () => {
    const theirs = produce(before, (draft) => {
      addComment(draft, { ...said('x'), on: { kind: 'nodes', id: 'C2' } });
      replyTo(draft, 'whose', said('y', 'Not yet.'));
      resolveComment(draft, 'whose', { by: 'Ben', date: '2026-11-25T10:00:00.000Z' });
      draft.title = 'Theirs';
      deleteComment(draft, { id: 'done' });
    });
    const after = edited((draft) => {
      expect(takeComments(draft, theirs)).toEqual(commentsToTake(before, theirs));
    });
    expect(commentsToTake(before, theirs)).toEqual({ comments: 1, replies: 1, resolved: 1, reworded: 0 });
    expect({ ...after, comments: {} }).toEqual({ ...before, comments: {} });
    expect(Object.keys(after.comments).sort()).toEqual(['done', 'whose', 'x']);
    expect(after.comments['whose']).toMatchObject({ resolved: { by: 'Ben' }, replies: { y: { text: 'Not yet.' } } });
    expect(commentsToTake(after, theirs)).toEqual({ comments: 0, replies: 0, resolved: 0, reworded: 0 });
  });

  it('leaves away what was deleted here, unless more was said there', () => {
    const mine = produce(before, (draft) => {
      deleteComment(draft, { id: 'done' });
      deleteComment(draft, { id: 'whose' });
    });
    const theirs = produce(before, (draft) => replyTo(draft, 'whose', said('y')));
    const after = edited((draft) => void takeComments(draft, theirs, before), mine);
    expect(Object.keys(after.comments)).toEqual(['whose']);
    expect(Object.keys(edited((draft) => void takeComments(draft, theirs), mine).comments).sort()).toEqual([
      'done',
      'whose',
    ]);
  });

  it('keeps the words that stand here, and takes those that only the other copy has changed', () => {
    const theirs = produce(before, (draft) => rewordComment(draft, { id: 'whose' }, 'Theirs'));
    const mine = produce(before, (draft) => rewordComment(draft, { id: 'whose' }, 'Mine'));
    const textAfter = (plan: Plan, ground?: Plan) =>
      edited((draft) => void takeComments(draft, theirs, ground), plan).comments['whose']?.text;
    expect(textAfter(mine, before)).toBe('Mine');
    expect(textAfter(before, before)).toBe('Theirs');
    expect(textAfter(before)).toBe('Who does this?');
  });

  it('does not close what was answered here since', () => {
    const theirs = produce(before, (draft) =>
      resolveComment(draft, 'whose', { by: 'Ben', date: '2026-11-24T09:00:00.000Z' }),
    );
    const mine = produce(before, (draft) => replyTo(draft, 'whose', said('y')));
    expect(commentsToTake(mine, theirs).resolved).toBe(0);
    expect(commentsToTake(before, theirs).resolved).toBe(1);
  });
});

describe('Comments in a file', () => {
  it('are not named where there are none', () => {
    expect(serialise(smallPlan())).not.toContain('comments');
  });

  it('keep both of two replies that have one id, and get the author that they lack', () => {
    const file = JSON.parse(serialise(commentedPlan())) as { comments: { replies?: Record<string, unknown>[] }[] };
    const replies = file.comments[0]?.replies ?? [];
    const { author: _, ...nameless } = replies[0] ?? {};
    replies.push({ ...nameless, text: 'The other.' });
    const read = parse(JSON.stringify(file));
    expect(read.ok && Object.values(read.plan.comments['whose']?.replies ?? {})).toMatchObject([
      { id: 'porters', author: 'Ben' },
      { id: 'porters-2', author: '', text: 'The other.' },
    ]);
    expect(read.ok && parse(serialise(read.plan))).toMatchObject({ ok: true, plan: read.ok && read.plan });
  });

  it.each<[string, (comment: Record<string, unknown>) => unknown]>([
    ['a point outside of the box', (comment) => (comment['on'] = { kind: 'nodes', id: 'C1', at: [0.5, 1.5] })],
    ['a point in space', (comment) => (comment['on'] = { kind: 'nodes', id: 'C1', at: [0, 0, 0] })],
    ['nothing that it is on', (comment) => delete comment['on']],
    ['no day', (comment) => (comment['date'] = 'Monday')],
  ])('with %s are refused in words', (_, spoil) => {
    const file = JSON.parse(serialise(commentedPlan())) as { comments: Record<string, unknown>[] };
    spoil(file.comments[0] ?? {});
    const read = parse(JSON.stringify(file));
    expect(read.ok ? 'read' : read.problems.length).toBe(1);
  });
});
