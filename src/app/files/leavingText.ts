/** The text of a plan file that leaves this machine. What withholds names and judgements is loaded where there are some. */
import { serialise } from '../../format/serialise';
import type { Plan } from '../../plan/model/schema';

export async function leavingText(plan: Plan): Promise<string> {
  if (!hasPeople(plan)) return serialise(plan);
  const { leaving } = await import('../../plan/ask/people/redact');
  return serialise(leaving(plan));
}

export function hasPeople({ stakeholders }: Pick<Plan, 'stakeholders'>): boolean {
  return Object.keys(stakeholders).length > 0;
}
