/**
 * The single steps of a visit. A run of typing is one, as it is to undo; where somebody paused within it, what was typed
 * before the pause can be had back as well.
 *
 * Must not know: how steps are worded or shown.
 */
import { equal } from '../../kit/equal';
import type { Change } from './change';
import { isStamp } from './effects';
import type { Moment } from './timeline';

export interface StepTaken {
  /** UTC instants of its first and last part. */
  readonly began: string;
  readonly ended: string;
  /** As in `Change`. */
  readonly label: string;
  readonly kind: Change['kind'];
  /** In order. */
  readonly changes: readonly Change[];
  /** As in `Change`: missing where it was done here. */
  readonly by?: readonly string[] | undefined;
}

/** A longer pause ends a step, in ms. */
const pause = 30_000;

/** In the order in which they were taken; none where a whole state was put there. */
export function stepsOf({ changes }: Pick<Moment, 'changes'>): StepTaken[] {
  const steps: StepTaken[] = [];
  for (const change of changes) {
    // What only says when, and under which revision, is no step of anybody.
    if (change.effects.every(isStamp)) continue;
    const last = steps.at(-1);
    if (last && goesOn(last, change)) {
      steps.pop();
      steps.push({ ...last, ended: change.at, changes: [...last.changes, change] });
    } else {
      const { at, label, kind, by } = change;
      steps.push({ began: at, ended: at, label, kind, changes: [change], by });
    }
  }
  return steps;
}

function goesOn(step: StepTaken, { id, kind, at, by }: Change): boolean {
  // What somebody else did came in pieces, however they did it.
  const isTheirs = by !== undefined && equal(step.by, by);
  const isSame = (isTheirs || step.changes.at(-1)?.id === id) && step.kind === 'edit' && kind === 'edit';
  return isSame && Math.abs(Date.parse(at) - Date.parse(step.ended)) <= pause;
}
