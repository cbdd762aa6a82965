/** When things are to be done, moved on the timeline. */
import { addDays } from '../../kit/dates/calendar';
import { plannedCycles } from '../ask/schedule';
import { EditRefused } from '../model/editRefused';
import { settled } from '../../kit/perIdentity';
import type { NodeId, Plan } from '../model/schema';
import { setDue, setStart } from './boxFields';
import { setCycle } from './cycleEdits';

export interface Dates {
  readonly start: string | undefined;
  readonly due: string | undefined;
}

export function setDates(draft: Plan, id: NodeId, { start, due }: Dates): void {
  if (start !== undefined && due !== undefined && start > due)
    throw new EditRefused('The start would be after the due date.');
  setStart(draft, id, start);
  setDue(draft, id, due);
}

/** The cycles of an idea that have not begun go along with it; what is under way or past stays. */
export function movePlannedCycles(draft: Plan, idea: NodeId, days: number): void {
  for (const { id, plan } of plannedCycles(settled(draft), idea)) {
    for (const member of ['start', 'end'] as const) {
      const date = plan[member];
      if (date !== undefined) setCycle(draft, id, 'plan', member, addDays(date, days));
    }
  }
}
