/**
 * When the library reminds of a backup: when work of the last two weeks is in no file, and at most weekly.
 *
 * Must not know: clocks (instants are arguments), how it is said.
 */
import type { KeptPlan } from './planStore';

const day = 24 * 60 * 60 * 1000;

/**
 * The plans with edits of the last two weeks that are in no file and no backup. A plan to which nothing has been done
 * since it came here (an example, a duplicate) is none of them.
 */
export function plansAtRisk(plans: readonly KeptPlan[], now: string): KeptPlan[] {
  return plans.filter(
    ({ removed, seq, edited, savedAt }) =>
      removed === undefined && seq > 0 && isWithin(edited, now, 14) && (savedAt === undefined || savedAt < edited),
  );
}

/** Whether a week has passed since the last reminder; `last` may be whatever was found where it is kept. */
export function isTimeToRemind(last: unknown, now: string): boolean {
  return typeof last !== 'string' || !isWithin(last, now, 7);
}

/** Whether the instant lies in the past and not further back than that. */
function isWithin(instant: string, now: string, days: number): boolean {
  const since = Date.parse(now) - Date.parse(instant);
  return since >= 0 && since < days * day;
}
