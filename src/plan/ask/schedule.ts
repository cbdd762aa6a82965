/**
 * When ideas, their cycles and the milestones are, for the timeline: from which day to which, and how that is said. Today is
 * an argument.
 *
 * Must not know: pixels (`timelineLayout.ts` in figure/compose).
 */
import { daysBetween, nearDate, shortDate } from '../../kit/dates/calendar';
import { spokenSpan } from '../../kit/dates/shortDates';
import { count } from '../../kit/english';
import type { Cycle, MilestoneId, NodeId, Plan, PlanNode } from '../model/schema';
import { cycleMarkOf, cycleMarkWords, type CycleMark } from './cycleMark';
import { cyclesOf } from './cycles';
import { daysLate, lateWords } from './lateness';
import { aimOf, isChangeIdea } from './queries';
import { oneLine, statusWords } from './words';

export type Bar =
  | { readonly kind: 'span'; readonly start: string; readonly due: string }
  | { readonly kind: 'start'; readonly start: string }
  | { readonly kind: 'due'; readonly due: string }
  /** It would end before it begins: there is no bar, the words say so. */
  | { readonly kind: 'reversed'; readonly start: string; readonly due: string }
  | { readonly kind: 'none' };

export function barOf({ start, due }: Pick<PlanNode, 'start' | 'due'>): Bar {
  if (start !== undefined && due !== undefined) return { kind: start <= due ? 'span' : 'reversed', start, due };
  if (start !== undefined) return { kind: 'start', start };
  return due === undefined ? { kind: 'none' } : { kind: 'due', due };
}

/** What stands beside the bar. */
export function barWords(node: PlanNode, today: string): string {
  const bar = barOf(node);
  const late = daysLate(node, today);
  switch (bar.kind) {
    case 'none':
      return 'no dates yet: drag here to set them';
    case 'reversed':
      return `due ${shortDate(bar.due, today)}, before its start ${shortDate(bar.start, today)}`;
    case 'start':
      return `from ${shortDate(bar.start, today)}, no due date`;
    case 'due':
    case 'span': {
      const day = shortDate(bar.due, today);
      if (late > 0) return `${lateWords(late)} · was due ${day}`;
      if (node.status === 'adopted' || node.status === 'abandoned') return `${node.status}, due ${day}`;
      return bar.kind === 'due' ? `due ${day}, no start yet` : `due ${day}`;
    }
  }
}

/** From one day to another as it is said: “1 to 15 February”, “due 15 February”. */
export function spanWords(start: string | undefined, end: string | undefined, today: string): string {
  if (start === undefined && end !== undefined) return `due ${nearDate(end, today)}`;
  return spokenSpan(start, end, today);
}

/** A row of the timeline as it is said. */
export function scheduleName(plan: Plan, id: NodeId, today: string): string {
  const node = plan.nodes[id];
  if (!node) return '';
  const cycles = cyclesOf(plan, id).length;
  const late = daysLate(node, today);
  const { start, due } = node;
  const when = barOf(node).kind === 'reversed' ? barWords(node, today) : spanWords(start, due, today) || 'no dates yet';
  return [
    oneLine(node.text) || '(empty)',
    ...(isChangeIdea(plan, id) ? [statusWords[node.status ?? 'proposed']] : []),
    node.owner ?? 'no owner',
    when,
    ...(late > 0 ? [lateWords(late)] : []),
    ...(cycles > 0 ? [count(cycles, 'cycle')] : []),
  ].join(', ');
}

export interface CycleBar {
  readonly id: string;
  readonly mark: CycleMark;
  /** The first and the last day; the same for one that has only one. */
  readonly start: string;
  readonly end: string;
}

/** Days as they were done where these are known, else as planned; undefined for a cycle without any. */
export function cycleBar(cycle: Cycle): CycleBar | undefined {
  const days = [cycle.do.start ?? cycle.plan.start, cycle.do.end ?? cycle.plan.end];
  const [start = days[1], end = start] = days;
  if (start === undefined || end === undefined) return undefined;
  const [first, last] = start <= end ? [start, end] : [end, start];
  return { id: cycle.id, mark: cycleMarkOf(cycle), start: first, end: last };
}

export function cycleBars(plan: Plan, idea: NodeId): readonly CycleBar[] {
  return cyclesOf(plan, idea).flatMap((cycle) => cycleBar(cycle) ?? []);
}

/** A cycle on the timeline as it is said: “Two late shifts, 19 to 21 January, partly held”. */
export function cycleBarName(plan: Plan, { id, start, end, mark }: CycleBar, today: string): string {
  const title = oneLine(plan.cycles[id]?.title ?? '') || 'Untitled cycle';
  return `${title}, ${spanWords(start, end, today)}, ${cycleMarkWords[mark].toLowerCase()}`;
}

/** Those that have not begun. */
export function plannedCycles(plan: Plan, idea: NodeId): readonly Cycle[] {
  return cyclesOf(plan, idea).filter(
    ({ stage, plan: own }) => stage === 'plan' && own.locked === undefined && (own.start ?? own.end) !== undefined,
  );
}

export interface MilestoneDay {
  /** Undefined for the day of the aim. */
  readonly id: MilestoneId | undefined;
  readonly date: string;
  readonly name: string;
}

/** By their days, that of the aim among them. */
export function milestoneDays(plan: Plan): readonly MilestoneDay[] {
  const byWhen = aimOf(plan).smart?.byWhen;
  const own = Object.values(plan.milestones).map(({ id, date, name }) => ({ id, date, name: oneLine(name) }));
  const aim = byWhen === undefined ? [] : [{ id: undefined, date: byWhen, name: 'Aim' }];
  return [...own, ...aim].sort((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name));
}

/** The first and the last of all days that the timeline of these boxes knows; undefined where there is none. */
export function scheduledDays(
  plan: Plan,
  ids: readonly NodeId[],
): { readonly first: string; readonly last: string } | undefined {
  const days = [
    ...ids.flatMap((id) => {
      const { start, due } = plan.nodes[id] ?? {};
      return [start, due, ...cycleBars(plan, id).flatMap((cycle) => [cycle.start, cycle.end])];
    }),
    ...milestoneDays(plan).map(({ date }) => date),
  ].filter((day) => day !== undefined);
  const [start] = days;
  if (start === undefined) return undefined;
  const [first, last] = days.reduce(
    ([least, greatest], day) => [day < least ? day : least, day > greatest ? day : greatest],
    [start, start],
  );
  return { first, last };
}

/** “2 weeks later”, “1 day earlier”; “as before” for no change. */
export function shiftWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'as before';
  const size = Math.abs(days);
  const words = size % 7 === 0 ? count(size / 7, 'week') : count(size, 'day');
  return `${words} ${days > 0 ? 'later' : 'earlier'}`;
}
