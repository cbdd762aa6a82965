/**
 * Two tabs on one plan: changes that were made here without knowing of others are put behind those others, as if they
 * had been made in that order. And steps are taken back whose ground others have changed since.
 *
 * Must not know: journals, numbers, how tabs hear of each other.
 */
import { carryOver, type Carried } from './carryOver';
import type { Thing } from '../model/belonging';
import type { Change } from './change';
import { effectsOf, reversed, type Effect } from './effects';
import type { Plan } from '../model/schema';
import { startTrail } from './trail';

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

/**
 * Puts changes that led to `shown` behind `ground`. Where both sides set the same place an edit wins over what came
 * before it, and taking something back does not; nor does an edit that is `late`, made before what is in `ground`.
 */
export function rebase(ground: Plan, shown: Plan, changes: readonly Change[], { late = false } = {}): Rebased {
  const carried: Carried[] = [];
  const fresh: Change[] = [];
  let plan = ground;
  for (const change of changes) {
    const edits = change.kind === 'edit';
    const done = carryOver(startTrail(plan), laterInstant(effectsOf(change), plan), {
      conflict: edits && !late ? 'ours' : 'theirs',
      ...(edits && { memory: shown }),
    });
    carried.push(done);
    const { patches, inverse } = done.trail;
    plan = done.trail.plan;
    if (patches.length > 0) fresh.push({ ...change, patches, inverse });
  }
  return {
    plan,
    changes: fresh,
    revived: carried.flatMap(({ revived }) => revived),
    spared: carried.flatMap(({ spared }) => spared),
  };
}

/**
 * Takes a step back, or does it again, on a plan that others have changed since: wherever the plan still is as the step
 * left it, and nowhere else. Null when that is nowhere.
 */
export function stepAgain(
  plan: Plan,
  step: Pick<Change, 'patches' | 'inverse'>,
  direction: 'back' | 'forth',
): Carried['trail'] | null {
  const all = effectsOf(step).filter(({ path }) => !isStamp(path[0]));
  const { trail } = carryOver(startTrail(plan), direction === 'back' ? reversed(all) : all, { conflict: 'theirs' });
  return trail.patches.length > 0 ? trail : null;
}

/** Members that every edit sets: they say when and under what name, and are set anew. */
function isStamp(member: unknown): boolean {
  return member === 'modified' || member === 'revision' || member === 'ancestors';
}

/** The plan was last changed at the later of two instants. */
function laterInstant(effects: readonly Effect[], { modified }: Plan): Effect[] {
  return effects.map((effect) =>
    effect.path[0] === 'modified' && String(effect.after) < modified ? { ...effect, after: modified } : effect,
  );
}
