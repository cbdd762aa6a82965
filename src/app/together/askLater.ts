/**
 * Work that was done apart has met the room again, and something could not be decided: the text that all others see holds,
 * and the other one waits as a comment, as after any merge.
 */
import { count } from '../../kit/english';
import type { MergedCopies } from '../../plan/change/merge/mergeCopies';
import { act } from '../../store/act';
import { heldMeanwhile } from '../../together/meet';
import { leaveForLater } from '../files/copies/leaveForLater';
import type { RoomNeeds } from './roomWork';

type Needs = Pick<RoomNeeds, 'openPlan' | 'session' | 'newId' | 'now'>;

export function askLater(needs: Needs, merge: MergedCopies): void {
  const { openPlan, session, newId, now } = needs;
  const { questions, copies } = merge;
  if (questions.length === 0 || openPlan.getState().plan?.id !== copies.before.id) return;
  const held = heldMeanwhile(merge);
  const author = session.getState().me || 'Somebody who worked alone';
  act(
    needs,
    'leave questions for later',
    (draft) => leaveForLater(draft, merge, new Map(), { newId, date: now(), author, isTheirs: (id) => held.has(id) }),
    {
      said: `What you did alone is in the plan. ${count(questions.length, 'question')} left for later: see the comments.`,
    },
  );
}
