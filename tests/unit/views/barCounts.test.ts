import { expect, it } from 'vitest';
import { setDue, setOwner } from '../../../src/plan/edit/boxFields';
import { countColours, countUnderBoxes } from '../../../src/views/diagram/barCounts';
import { changed } from '../plan/page';

const plan = changed((draft) => {
  setDue(draft, 'C2', '2027-02-26');
  setOwner(draft, 'C3', 'Ben');
});

it('the menus of the diagram count the boxes that have something to show, whatever is shown now', () => {
  expect(countUnderBoxes(plan)).toEqual({
    owner: 3,
    status: 1,
    due: 1,
    cycles: 1,
    tags: 1,
    measures: 0,
    charts: 0,
    stakeholders: 0,
  });
});

it.each([
  ['column', 4],
  ['branch', 2],
  // Not yet tested, being tested.
  ['status', 2],
  // Ama, Ben, nobody.
  ['owner', 3],
  ['tag', 2],
] as const)('coloured by %s it would have %i colours', (by, count) => {
  expect(countColours(plan, by)).toBe(count);
});
