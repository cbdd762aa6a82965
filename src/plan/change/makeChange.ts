/**
 * How changes are made on the plan that is shown: edits, and steps taken back or done again. Each says when it was made,
 * and under which revision the plan goes on.
 *
 * Must not know: which steps there are, how often others have changed the plan.
 */
import { applyEffects } from './applyEffects';
import type { Change } from './change';
import { isStamp, reversed } from './effects';
import { stepAgain } from './rebase';
import { descends, isPinned, isTrueTo, withStamps, type Pins } from './revision';
import type { Plan } from '../model/schema';
import { record } from './record';
import type { Trail } from './trail';

/** What a change is made on and with. */
export interface Making {
  readonly plan: Plan;
  readonly pins: Pins;
  /** Revisions that somebody else may have. */
  readonly left?: ReadonlySet<string>;
  /** UTC instant. */
  readonly now: string;
  readonly newId: () => string;
}

/** The plan after the recipe. Null when nothing changed. Throws what the recipe throws. */
export function makeEdit(making: Making, recipe: (draft: Plan) => void): Trail | null {
  const recorded = record(making.plan, recipe);
  return recorded.effects.length > 0 ? stamped(recorded, making) : null;
}

/**
 * The plan after a step was taken back or done again. `isExact`: nothing but steps of this tab lies between, so that all
 * of it can be had; else only what still is as the step left it. Null when that is nothing.
 */
export function makeReplay(
  making: Making,
  step: Pick<Change, 'effects'>,
  { direction, isExact }: { readonly direction: 'back' | 'forth'; readonly isExact: boolean },
): Trail | null {
  if (!isExact) {
    const trail = stepAgain(making.plan, step, direction);
    return trail && stamped(trail, making);
  }
  const effects = direction === 'back' ? reversed(step.effects) : step.effects;
  const plan = applyEffects(making.plan, effects);
  // What has left is a forebear of all that follows: a colleague who has it finds that it was taken back.
  const forgets = making.left?.has(making.plan.revision) === true && !descends(plan, making.plan.revision);
  if (isTrueTo(plan, making.pins) && !forgets) return { plan, effects };
  const content = effects.filter((each) => !isStamp(each));
  return stamped({ plan: applyEffects(making.plan, content), effects: content }, making);
}

function stamped(trail: Trail, { plan, pins, now, newId }: Making): Trail {
  // A revision that the change itself begins, as naming does, is not left behind at once.
  const isLeft = trail.plan.revision === plan.revision && isPinned(plan, pins);
  return withStamps(trail, { modified: now, begun: isLeft ? [newId()] : [] });
}
