/** Tells changes of the open plan by others from the reader's own: theirs leave the reader's steps of undo as they are. */
import type { OpenPlanState } from './shownPlan';

export function isByOthers(now: OpenPlanState, before: OpenPlanState): boolean {
  return now.plan !== before.plan && now.plan?.id === before.plan?.id && now.past === before.past;
}
