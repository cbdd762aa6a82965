/**
 * Takes up changes that an earlier page made and could not store: they wait in the replica as if they had been made here,
 * and give way where the plan has gone on since. A text that gives way is put there and taken away again, so that the
 * history has it. What is stored already, or waits already, is not taken up twice.
 */
import { applyChanges } from './applyChanges';
import type { Change } from './change';
import { clashesOf } from './clashes';
import { effect, isStamp, valueAt, type Path } from './effects';
import { effectsBetween } from './effectsBetween';
import { rebase } from './rebase';
import { edit, undecided, type Moved, type Replica } from './replica';
import { isAmong } from './sameChange';
import type { Plan } from '../model/schema';

export interface Earlier {
  /** The plan that the first of them was made on. */
  readonly before: Plan;
  readonly changes: readonly Change[];
  /** Nothing has been stored since. */
  readonly isLast: boolean;
}

export function takeUp(replica: Replica, { before, changes, isLast }: Earlier, newId: () => string): Moved {
  const { shown, pins, inFlight, pending } = replica;
  const here = [...(inFlight?.made ?? []), ...pending.made];
  const missing = changes.filter((change) => !isAmong(here, change));
  if (missing.length === 0) return { replica, report: undecided };
  if (isLast && here.length === 0) return { replica: waiting(replica, missing), report: undecided };
  const mine = applyChanges(before, missing);
  const { changes: behind, revived, spared } = rebase(shown, mine, missing, { pins, newId, late: true });
  const next = waiting(replica, behind);
  const clashes = clashesOf({ made: missing, agreed: before, mine, theirs: shown, plan: next.shown });
  const lost = clashes.filter(({ kept }) => kept === 'theirs');
  return {
    replica: lost.reduce((now, { path }) => remembering(now, { path, before, mine, missing }, newId), next),
    report: { revived, spared, clashes },
  };
}

function waiting(replica: Replica, changes: readonly Change[]): Replica {
  return changes.reduce((now, change) => edit(now, change, applyChanges(now.shown, [change])), replica);
}

interface LostText {
  readonly path: Path;
  readonly before: Plan;
  readonly mine: Plan;
  readonly missing: readonly Change[];
}

/** Two changes that come to nothing together: the text is put there, and what stands there stays after all. */
function remembering(replica: Replica, { path, before, mine, missing }: LostText, newId: () => string): Replica {
  const { shown, pins } = replica;
  const written = missing.findLast((change) => change.effects.some((each) => meets(each.path, path)));
  if (!written) return replica;
  // With the id and the instant of what wrote it: so it is known again, and not taken up once more.
  const put: Change = { ...written, effects: [effect(path, valueAt(before, path), valueAt(mine, path))] };
  const { plan, changes } = rebase(shown, mine, [put], { pins, newId });
  const effects = effectsBetween(plan, shown).filter((each) => !isStamp(each));
  const back: Change = { id: newId(), label: 'keep the later text', at: written.at, kind: 'edit', effects };
  return waiting(replica, [...changes, ...rebase(plan, plan, [back], { pins, newId }).changes]);
}

/** Whether one of the places lies within the other, or is it. */
function meets(one: Path, other: Path): boolean {
  return one.every((step, index) => index >= other.length || step === other[index]);
}
