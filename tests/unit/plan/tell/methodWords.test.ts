import { describe, expect, it } from 'vitest';
import { methodGroups, methodWords } from '../../../../src/plan/tell/methodWords';

describe('The words of the method', () => {
  it.each(Object.entries(methodWords))('%s is told in two sentences, with its source', (_, { says, source }) => {
    expect(says.match(/[.?](?= |$)/g)).toHaveLength(2);
    expect(source).not.toBe('');
  });

  it('are each listed once', () => {
    expect(methodGroups.flatMap(({ words }) => words).toSorted()).toEqual(Object.keys(methodWords).toSorted());
  });
});
