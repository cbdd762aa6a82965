/** The plan of a room as text and back, held against everything that a plan file has to keep. */
import { parse } from '../../format/parse';
import { serialise } from '../../format/serialise';
import type { Plan } from '../../plan/model/schema';

/** Bytes. Plans of a room travel whole when somebody joins. */
export const largestPlan = 10 * 1024 * 1024;

/** Null when the text is no plan file that keeps every rule. */
export function planIn(text: string): Plan | null {
  const read = text.length > largestPlan ? null : parse(text);
  return read?.ok === true ? read.plan : null;
}

/** Null when its own reader would refuse it, or it is too large. */
export function textOf(plan: Plan): string | null {
  const text = serialise(plan);
  return planIn(text) ? text : null;
}
