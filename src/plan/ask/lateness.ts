/** Whether what was to be done by a day is late, and how that is said. Today is an argument. */
import { daysBetween } from '../../kit/dates/calendar';
import { count } from '../../kit/english';
import type { PlanNode } from '../model/schema';

/** Nobody waits any more for what is adopted or given up. */
const isEnded = ({ status }: Pick<PlanNode, 'status'>) => status === 'adopted' || status === 'abandoned';

/** By how many days a box is late; 0 when it is not. */
export function daysLate(node: Pick<PlanNode, 'due' | 'status'>, today: string): number {
  return node.due === undefined || isEnded(node) ? 0 : Math.max(0, daysBetween(node.due, today));
}

/** “8 days late”. */
export function lateWords(days: number): string {
  return `${count(days, 'day')} late`;
}
