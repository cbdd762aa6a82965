/**
 * Takes up changes that an earlier page made and could not store: they wait in the replica as if they had been made here,
 * and give way where the plan has gone on since. What is stored already, or waits already, is not taken up twice.
 */
import { applyChanges } from './applyChanges';
import type { Change } from './change';
import { clashesOf } from './clashes';
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
  const waitOn = (behind: readonly Change[]) =>
    behind.reduce((now, change) => edit(now, change, applyChanges(now.shown, [change])), replica);
  if (isLast && here.length === 0) return { replica: waitOn(missing), report: undecided };
  const mine = applyChanges(before, missing);
  const { changes: behind, revived, spared } = rebase(shown, mine, missing, { pins, newId, late: true });
  const next = waitOn(behind);
  const clashes = clashesOf({ made: missing, agreed: before, mine, theirs: shown, plan: next.shown });
  return { replica: next, report: { revived, spared, clashes } };
}
