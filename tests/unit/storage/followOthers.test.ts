import { expect, it } from 'vitest';
import { edit, openReplica } from '../../../src/plan/change/replica';
import { setNotes } from '../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { reread } from '../../../src/storage/followOthers';
import { smallPlan } from '../../fixtures/plans';
import { changed } from './changes';

const start = smallPlan();
const newId = () => 'new';
/** A tab that has written notes to a box of the plan it knows up to number 5. */
const [noted, change] = changed(start, (draft) => setNotes(draft, 'C1', 'Notes'));
const here = edit(openReplica({ plan: start, seq: 5, shared: [] }), change, noted);
const [without] = changed(start, (draft) => deleteBoxes(draft, ['C1']));

it.each([
  ['is named as come back when another tab has deleted it', 6, [{ part: 'nodes', id: 'C1' }]],
  ['comes back without a word when the plan’s rows were cleared away and written anew without it', 1_000_000, []],
] as const)('A box that was edited here %s', (_, seq, revived) => {
  const { replica, report } = reread(here, { plan: without, seq, shared: [], behind: 0 }, newId);
  expect(replica.shown.nodes['C1']?.notes).toBe('Notes');
  expect(report.revived.filter(({ part }) => part === 'nodes')).toEqual(revived);
});
