/** Whether what was to be done by a day is late, and how that is said. Today is an argument. */
import { daysBetween, shortDate } from '../../kit/dates/calendar';
import { count } from '../../kit/english';
import type { PlanNode } from '../model/schema';

/** Nobody waits any more for what is adopted or given up. */
const isEnded = ({ status }: Pick<PlanNode, 'status'>) => status === 'adopted' || status === 'abandoned';

/** The day by which a box is due; undefined where nobody waits for it. */
export function dueDay(node: Pick<PlanNode, 'due' | 'status'>): string | undefined {
  return isEnded(node) ? undefined : node.due;
}

/** “due 26 Feb 2027”, for pictures, which do not know what year it is; empty where nobody waits for it. */
export function dueWords(node: Pick<PlanNode, 'due' | 'status'>): string {
  const due = dueDay(node);
  return due === undefined ? '' : `due ${shortDate(due, '')}`;
}

/** By how many days a box is late; 0 when it is not. */
export function daysLate(node: Pick<PlanNode, 'due' | 'status'>, today: string): number {
  const due = dueDay(node);
  return due === undefined ? 0 : Math.max(0, daysBetween(due, today));
}

/** “8 days late”. */
export function lateWords(days: number): string {
  return `${count(days, 'day')} late`;
}
