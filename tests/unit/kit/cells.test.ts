import { describe, expect, it } from 'vitest';
import { areaOf, blockBetween, cellAfter, cellAtEnd, cellTowards } from '../../../src/kit/cells/cellBlock';
import { completedBy, fittingOffers, meantBy } from '../../../src/kit/cells/cellOffers';

const shown = {
  rows: [
    { key: 'g', kind: 'group' },
    { key: 'a', kind: 'box' },
    { key: 'b', kind: 'box' },
    { key: ':new', kind: 'new' },
  ],
  columns: ['name', 'owner', 'due'] as const,
};
const at = (key: string, column: 'name' | 'owner' | 'due') => ({ key, column });

describe('the cells of a table', () => {
  it.each([
    ['right', at('a', 'name'), at('a', 'owner')],
    ['right', at('a', 'due'), null],
    ['left', at('a', 'name'), null],
    ['down', at('a', 'owner'), at('b', 'owner')],
    ['up', at('a', 'due'), at('g', 'due')],
    ['up', at('g', 'due'), null],
    ['right', at('g', 'name'), null],
    ['left', at(':new', 'due'), null],
    ['down', at(':new', 'name'), null],
  ] as const)('lie %s of %o at %o', (direction, from, to) => {
    expect(cellTowards(shown, from, direction)).toEqual(to);
  });

  it.each([
    [1, at('a', 'owner'), at('a', 'due')],
    [1, at('a', 'due'), at('b', 'name')],
    [1, at('g', 'due'), at('a', 'name')],
    [-1, at('b', 'name'), at('a', 'due')],
    [1, at(':new', 'name'), null],
    [-1, at('g', 'name'), null],
  ] as const)('come row by row: %i from %o is %o', (by, from, to) => {
    expect(cellAfter(shown, from, by)).toEqual(to);
  });

  it.each([
    ['row-start', at('b', 'name')],
    ['row-end', at('b', 'due')],
    ['first', at('g', 'owner')],
    ['last', at(':new', 'owner')],
  ] as const)('end at %s', (end, to) => {
    expect(cellAtEnd(shown, at('b', 'owner'), end)).toEqual(to);
  });

  it('make a block from either end, whose area counts only whole rows', () => {
    const block = blockBetween(shown, { from: at('b', 'owner'), to: at('g', 'name') });
    expect(block).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
    const area = block && areaOf(shown, block);
    expect(area?.rows.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(area).toMatchObject({ columns: shown.columns, height: 2, width: 2 });
  });

  it('make none where an end is gone, and no area of a group alone', () => {
    expect(blockBetween(shown, { from: at('a', 'name'), to: at('gone', 'name') })).toBeUndefined();
    expect(areaOf(shown, { top: 0, bottom: 0, left: 0, right: 2 })).toBeUndefined();
  });
});

describe('what a cell offers', () => {
  const all = ['Testing', 'Implementing', 'Adopted'];

  it('begins with what is typed, then has it within; a choice only begins so', () => {
    expect(fittingOffers({ all }, undefined)).toEqual(all);
    expect(fittingOffers({ all }, ' ')).toEqual(all);
    expect(fittingOffers({ all: ['Ann Test', ...all] }, 'TEST')).toEqual(['Testing', 'Ann Test']);
    expect(fittingOffers({ all: ['Ann Test', ...all], isChoice: true }, 'test')).toEqual(['Testing']);
  });

  it('is meant by its first letters where it is a choice', () => {
    expect(meantBy({ all, isChoice: true }, 'te', ['Testing'])).toBe('Testing');
    expect(meantBy({ all, isChoice: true }, 'xy', [])).toBe('xy');
    expect(meantBy({ all }, 'te', ['Testing'])).toBe('te');
  });

  it('completes the last of several', () => {
    const tags = { all: ['Quick win', 'Night'], takesSeveral: true };
    expect(fittingOffers(tags, 'Quick win, ni')).toEqual(['Night']);
    expect(completedBy(tags, 'Quick win, ni', 'Night')).toBe('Quick win, Night');
    expect(completedBy({ all }, 'a, b', 'Adopted')).toBe('Adopted');
  });
});
