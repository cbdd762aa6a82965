/** Whether a plan has room for one more of something: what it cannot hold, its file could not be opened with. */
import { number } from '../../kit/english';
import { refuseIf } from './editRefused';
import { plan as table } from './kinds';
import type { Member } from './declaration';
import type { Plan } from './schema';

/** Throws `EditRefused` where the plan is full of them. */
export function refuseIfFull(
  plan: Plan,
  name:
    | 'cycles'
    | 'measures'
    | 'tags'
    | 'progress'
    | 'versions'
    | 'stakeholders'
    | 'ties'
    | 'contacts'
    | 'heard'
    | 'comments'
    | 'milestones'
    | 'dismissed',
): void {
  const { limit = Infinity, holds }: Member = table.members[name];
  const full = Object.keys(plan[name] ?? {}).length >= limit;
  refuseIf(full && `A plan holds up to ${number(limit)} ${holds?.of.name.many ?? name}.`);
}
