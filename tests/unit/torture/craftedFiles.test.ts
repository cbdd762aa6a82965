import { expect, it } from 'vitest';
import { craftedNames, tryCrafted } from '../../torture/hostile/craftedFiles';

it('there are more than a hundred files that somebody made to hurt', () => {
  expect(craftedNames.length).toBeGreaterThan(100);
});

it.each(craftedNames)('%s: opened or refused in words, at once and without a trace', (name) => {
  expect(tryCrafted(name, 500_000)).toEqual([]);
});
