/**
 * Two tabs on one plan: changes that were made here without knowing of others are put behind those others, as if they
 * had been made in that order. And steps are taken back whose ground others have changed since.
 *
 * Must not know: journals, numbers, how tabs hear of each other.
 */
import { carryOver, type Carried } from './carryOver';
import type { Thing } from '../model/belonging';
import type { Change } from './change';
import { isStamp, reversed } from './effects';
import { isPinned, isTrueTo, withStamps, type Pins } from './revision';
import type { Plan } from '../model/schema';
import { revisionBegunBy } from './timeline';
import { startTrail, type Trail } from './trail';

export interface Rebased {
  /** `ground` with the changes behind it: a valid plan. */
  readonly plan: Plan;
  /** The changes as they are now, each made on exactly what is before it; those that came to nothing are left out. */
  readonly changes: readonly Change[];
  /** What others had deleted and what came back, for it had been edited here. */
  readonly revived: readonly Thing[];
  /** What was to be deleted here and stayed, for others had edited it. */
  readonly spared: readonly Thing[];
}

export interface Rebasing {
  readonly pins: Pins;
  readonly newId: () => string;
  /** The changes were made before what is in `ground`: where both set the same place, they give way. */
  readonly late?: boolean;
}

/**
 * Puts changes that led to `shown` behind `ground`. Where both sides set the same place an edit wins over what came
 * before it, and taking something back does not.
 */
export function rebase(
  ground: Plan,
  shown: Plan,
  changes: readonly Change[],
  { pins, newId, late = false }: Rebasing,
): Rebased {
  const carried: Carried[] = [];
  const fresh: Change[] = [];
  let plan = ground;
  for (const change of changes) {
    const edits = change.kind === 'edit';
    const content = change.effects.filter((each) => !isStamp(each));
    const done = carryOver(startTrail(plan), content, {
      conflict: edits && !late ? 'ours' : 'theirs',
      ...(edits && { memory: shown }),
    });
    carried.push(done);
    if (done.trail.effects.length === 0) continue;
    const { plan: after, effects } = stamped(done.trail, { ground: plan, change, pins, newId });
    plan = after;
    fresh.push({ ...change, effects });
  }
  return {
    plan,
    changes: fresh,
    revived: carried.flatMap(({ revived }) => revived),
    spared: carried.flatMap(({ spared }) => spared),
  };
}

interface Stamping extends Pick<Rebasing, 'pins' | 'newId'> {
  readonly ground: Plan;
  readonly change: Change;
}

/** Says anew when the plan was changed, and under which revision it goes on. */
function stamped(trail: Trail, { ground, change, pins, newId }: Stamping): Trail {
  const modified = change.effects.find(({ path }) => path[0] === 'modified')?.after;
  const begun = change.kind === 'edit' ? revisionBegunBy(change) : undefined;
  const isBegun = begun !== undefined && begun !== ground.revision;
  const done = withStamps(trail, {
    modified: typeof modified === 'string' && modified > ground.modified ? modified : ground.modified,
    begun: isBegun ? [begun] : isPinned(ground, pins) ? [newId()] : [],
  });
  return isTrueTo(done.plan, pins) ? done : withStamps(done, { modified: done.plan.modified, begun: [newId()] });
}

/**
 * Takes a step back, or does it again, on a plan that others have changed since: wherever the plan still is as the step
 * left it, and nowhere else. Null when that is nowhere. When and under which revision is not said yet.
 */
export function stepAgain(plan: Plan, step: Pick<Change, 'effects'>, direction: 'back' | 'forth'): Trail | null {
  const all = step.effects.filter((each) => !isStamp(each));
  const { trail } = carryOver(startTrail(plan), direction === 'back' ? reversed(all) : all, { conflict: 'theirs' });
  return trail.effects.length > 0 ? trail : null;
}
