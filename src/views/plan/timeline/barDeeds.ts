/** Bars moved on the timeline: each drag, and each run of keys, is one step, and is said. */
import type { CommandContext } from '../../../commands/command';
import { addDays, daysBetween, nearDate } from '../../../kit/dates/calendar';
import { snapped, stepped, type Snap } from '../../../kit/dates/timeAxis';
import { plannedCycles, shiftWords } from '../../../plan/ask/schedule';
import { movePlannedCycles, setDates } from '../../../plan/edit/schedule';
import type { NodeId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import type { DraggedBar } from './timelineModel';

export type Dragging = DraggedBar['what'];

interface Dates {
  readonly start?: string | undefined;
  readonly due?: string | undefined;
}

interface MovedDates {
  readonly start: string | undefined;
  readonly due: string | undefined;
}

/** The dates after a bar, or one end of it, has gone so many days along; an end stops at the other. */
export function draggedDates({ start, due }: Dates, what: Dragging, days: number, snap: Snap): MovedDates {
  const moved = (date: string) => snapped(addDays(date, days) ?? date, snap);
  if (what === 'start') {
    const next = start === undefined ? undefined : moved(start);
    return { start: next !== undefined && due !== undefined && next > due ? due : next, due };
  }
  if (what === 'due') {
    const next = due === undefined ? undefined : moved(due);
    return { start, due: next !== undefined && start !== undefined && next < start ? start : next };
  }
  // Both go equally far: the first of them decides how far that is.
  const lead = start ?? due;
  if (lead === undefined) return { start, due };
  const by = daysBetween(lead, moved(lead));
  return { start: start && addDays(start, by), due: due && addDays(due, by) };
}

/** By keys, to the next day or Monday. */
export function steppedDates({ start, due }: Dates, what: 'all' | 'due', by: 1 | -1, snap: Snap): MovedDates {
  const lead = what === 'due' ? due : (start ?? due);
  if (lead === undefined) return { start, due };
  const days = daysBetween(lead, stepped(lead, snap, by));
  if (what === 'due') {
    const next = addDays(lead, days);
    return { start, due: next !== undefined && start !== undefined && next < start ? start : next };
  }
  return { start: start && addDays(start, days), due: due && addDays(due, days) };
}

/** “Due 14 May, 2 weeks later, was 30 April.” */
export function datesWords(before: Dates, after: Dates, today: string): string {
  if (after.due !== undefined && after.due !== before.due) {
    const shift = before.due === undefined ? '' : `, ${shiftWords(before.due, after.due)}`;
    return `Due ${nearDate(after.due, today)}${shift}`;
  }
  if (after.start !== undefined && after.start !== before.start) {
    const shift = before.start === undefined ? '' : `, ${shiftWords(before.start, after.start)}`;
    return `Start ${nearDate(after.start, today)}${shift}`;
  }
  return 'Dates as before';
}

/** After a drag. An idea that has gone along as a whole offers to take its planned cycles with it. */
export function dropBar(context: CommandContext, { id, what, ...dates }: DraggedBar, today: string): void {
  const { openPlan } = context;
  const node = openPlan.plan().nodes[id];
  if (!node) return;
  const before = { start: node.start, due: node.due };
  const lead = node.start ?? node.due;
  const moved = dates.start ?? dates.due;
  const days = what === 'all' && lead !== undefined && moved !== undefined ? daysBetween(lead, moved) : 0;
  const planned = days === 0 ? 0 : plannedCycles(openPlan.plan(), id).length;
  const words = `${datesWords(before, dates, today)}.`;
  act(context, 'change dates', (draft) => setDates(draft, id, dates), {
    said: words,
    ...(planned > 0 && {
      offered: () => ({
        label: planned === 1 ? 'Move its planned cycle too' : `Move its ${planned} planned cycles too`,
        run: () =>
          void act(context, 'move planned cycles', (draft) => movePlannedCycles(draft, id, days), {
            announced: 'Its planned cycles have moved too.',
          }),
      }),
    }),
  });
}

export interface KeyRun {
  readonly id: NodeId;
  readonly name: string;
}

/** By keys. Gives what is to be said once the keys rest. */
export function stepBar(
  context: CommandContext,
  run: KeyRun,
  step: { readonly what: 'all' | 'due'; readonly by: 1 | -1; readonly snap: Snap },
  today: string,
): string {
  const node = context.openPlan.plan().nodes[run.id];
  if (!node) return '';
  const before = { start: node.start, due: node.due };
  const isWanting = step.what === 'due' ? node.due === undefined : (node.start ?? node.due) === undefined;
  if (isWanting) return 'There is no date to move yet. Set one in the details.';
  const after = steppedDates(before, step.what, step.by, step.snap);
  act(context, 'change dates', (draft) => setDates(draft, run.id, after), { run: run.name });
  return `${datesWords(before, after, today)}.`;
}
