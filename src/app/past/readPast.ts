/**
 * Reads the past of a plan from the store: the newest moments of its timeline, each with the state that it led to, the
 * state before it, what was done in words, and the single steps in the same way.
 *
 * Must not know: how it is shown. Older moments cost nothing until they are asked for.
 */
import { applyChanges } from '../../plan/change/applyChanges';
import { difference, type PlanDifference } from '../../plan/change/difference';
import type { NamedVersion, Plan } from '../../plan/model/schema';
import { stepsOf, type StepTaken } from '../../plan/change/steps';
import { momentsOf, namesElsewhere, type Moment } from '../../plan/change/timeline';
import { wordBeginning, wordDifference } from '../../plan/tell/wordDifference';
import type { PlanStore } from '../../storage/planStore';

interface Told extends Moment {
  readonly state: Plan;
  /** Null for the first state that is known. */
  readonly before: Plan | null;
  readonly difference: PlanDifference | null;
  /** What was done, weightiest first; empty when nothing of it lasted. */
  readonly phrases: readonly string[];
}

export interface ToldMoment extends Told {
  readonly stepCount: number;
  /** The steps of a visit, in order, each with the state after it: made when somebody looks closer. */
  readonly steps: () => readonly Told[];
}

export interface Past {
  /** Newest first. */
  readonly moments: readonly ToldMoment[];
  /** How many older ones there are. */
  readonly more: number;
  /** Names of states that are not kept here. */
  readonly elsewhere: readonly NamedVersion[];
}

/** The newest `count` moments; null when there is no such plan. */
export async function readPast(
  store: Pick<PlanStore, 'history' | 'loadAt'>,
  id: string,
  versions: readonly NamedVersion[],
  count: number,
): Promise<Past | null> {
  const entries = await store.history(id);
  if (!entries) return null;
  const all = momentsOf(entries, versions);
  const shown = all.slice(0, count).toReversed();
  const moments: ToldMoment[] = [];
  let before = await stateBefore(store, id, all, shown[0]);
  for (const moment of shown) {
    const state =
      moment.kind === 'visit' && before ? applyChanges(before, moment.changes) : await store.loadAt(id, moment.last);
    // What another tab folded away in this very moment is not told, nor what cannot be read.
    if (state) moments.push(tell(moment, before, state));
    before = state;
  }
  return {
    moments: moments.toReversed(),
    more: Math.max(0, all.length - count),
    elsewhere: namesElsewhere(all, versions),
  };
}

/** The state that the oldest moment shown began with. */
async function stateBefore(
  store: Pick<PlanStore, 'loadAt'>,
  id: string,
  all: readonly Moment[],
  oldest: Moment | undefined,
): Promise<Plan | null> {
  const older = oldest && all[all.indexOf(oldest) + 1];
  return older ? store.loadAt(id, older.last) : null;
}

function tell(moment: Moment, before: Plan | null, state: Plan): ToldMoment {
  const steps = before ? stepsOf(moment) : [];
  return { ...told(moment, before, state), stepCount: steps.length, steps: () => tellSteps(moment, before, steps) };
}

function tellSteps({ kind, first, last }: Moment, start: Plan | null, steps: readonly StepTaken[]): Told[] {
  if (!start) return [];
  let before = start;
  return steps.map(({ began, ended, label, kind: how, changes }) => {
    const state = applyChanges(before, changes);
    const step = told({ kind, first, last, began, ended, changes }, before, state);
    before = state;
    if (how === 'edit') return step;
    return { ...step, phrases: [`${how === 'redo' ? 'Did again' : 'Took back'}: ${label}`, ...step.phrases] };
  });
}

function told(moment: Moment, before: Plan | null, state: Plan): Told {
  const found = before && difference(before, state);
  // The name itself stands above its own moment.
  const from = before && moment.version ? { ...before, versions: state.versions } : before;
  const phrases = from && found ? wordDifference(from, state, found) : [wordBeginning(state)];
  return { ...moment, state, before, difference: found, phrases };
}
