import { describe, expect, it } from 'vitest';
import { commentsFormat, readCommentsFile } from '../../../src/format/commentsFile';

const comment = {
  id: 'x',
  on: { kind: 'nodes', id: 'C1' },
  author: 'Chi',
  date: '2026-11-24T10:00:00.000Z',
  text: '<b>Why?</b>',
};
const file = { format: commentsFormat, version: 1, plan: 'plan-1', title: 'Falls', comments: [comment] };

describe('A file of comments that a reader sends back', () => {
  it('is read as what it is: the plan that is meant, and what was said', () => {
    expect(readCommentsFile(JSON.stringify(file))).toEqual({
      plan: 'plan-1',
      title: 'Falls',
      comments: { x: { ...comment, order: 'a0', replies: {} } },
    });
  });

  it.each<[string, unknown[], number]>([
    ['no comment', [7, null, 'x', []], 0],
    ['no words', [{ ...comment, text: undefined }], 0],
    ['a day that is none', [{ ...comment, date: 'Monday' }], 0],
    ['a place outside of its box', [{ ...comment, on: { ...comment.on, at: [2, 2] } }], 0],
    ['an id that would not survive', [{ ...comment, id: '__proto__' }], 0],
    ['a sound one beside it', [7, comment], 1],
  ])('leaves out what is none: %s', (_, comments, left) => {
    const read = readCommentsFile(JSON.stringify({ ...file, comments }));
    expect(Object.keys(read?.comments ?? {})).toHaveLength(left);
    expect(Object.prototype).not.toHaveProperty('text');
  });

  it.each([
    ['is not JSON', `{ "format": "${commentsFormat}"`],
    ['names no plan', JSON.stringify({ ...file, plan: 'a b' })],
    ['is of another format', JSON.stringify({ ...file, format: 'other', note: commentsFormat })],
    ['is a list', JSON.stringify([commentsFormat])],
  ])('is none that %s', (_, text) => {
    expect(readCommentsFile(text)).toBeNull();
  });
});
