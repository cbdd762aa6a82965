import { expect, it } from 'vitest';
import { inkOn, personStyle } from '../../../../src/fields/presence/personStyle';
import { contrast } from '../../../../src/figure/colour/colour';
import { categoryMarks } from '../../../../src/figure/colour/paints';
import { colours } from '../../../../src/together/presence';

it('initials can be read on every colour that somebody can have, under both themes', () => {
  for (const mark of [...categoryMarks.light, ...categoryMarks.dark])
    expect(contrast(inkOn(mark), mark)).toBeGreaterThanOrEqual(4.5);
});

it('every colour that is given has a style', () => {
  for (let colour = 0; colour < colours; colour += 1) expect(personStyle(colour)).toBeDefined();
});
