/**
 * How long the bin keeps what was deleted.
 *
 * Must not know: clocks (instants are arguments), where plans are kept.
 */
import type { KeptPlan } from './planStore';

/** Days that a deleted plan can be put back. */
export const daysInBin = 30;

const day = 24 * 60 * 60 * 1000;

/**
 * Whole days that the plan still has, at most 30; 0 on the last. What was deleted in the future, by a clock that ran
 * wrong then or runs wrong now, has all of them.
 */
export function daysLeft(plan: Pick<KeptPlan, 'removed' | 'edited'>, now: string): number {
  const since = untouchedFor(plan, now);
  return since === null || since < 0 ? daysInBin : Math.max(0, Math.ceil(daysInBin - since / day));
}

/**
 * Whether the plan goes for good. It has then lain untouched in the bin for 30 days: work that another tab still wrote
 * into it starts them anew.
 */
export function isPastItsTime(plan: Pick<KeptPlan, 'removed' | 'edited'>, now: string): boolean {
  const since = untouchedFor(plan, now);
  return since !== null && since >= daysInBin * day;
}

/** Milliseconds; null when that cannot be told. */
function untouchedFor(plan: Pick<KeptPlan, 'removed' | 'edited'>, now: string): number | null {
  const [since, untouched] = [elapsed(plan.removed, now), elapsed(plan.edited, now)];
  return since === null || untouched === null ? null : Math.min(since, untouched);
}

/** Milliseconds from the instant to now; null when either is no instant. */
function elapsed(instant: string | undefined, now: string): number | null {
  const span = Date.parse(now) - Date.parse(instant ?? '');
  return Number.isFinite(span) ? span : null;
}
