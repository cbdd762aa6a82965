/** What the table of a plan's parts declares of the place that a path leads to. */
import { own } from '../../kit/own';
import type { Member, Members } from '../model/declaration';
import { plan as table } from '../model/kinds';
import type { Path } from './effects';

/** Undefined for what the table does not know, and for a thing as a whole. */
export function memberAt(path: Path): Member | undefined {
  let members: Members | undefined = table.members;
  let member: Member | undefined;
  for (let at = 0; at < path.length; at += 1) {
    member = own<Member>(members, String(path[at]));
    const holds: Member['holds'] = member?.holds;
    // The next step is the id of a record.
    if (holds?.is === 'records') at += 1;
    members = holds && holds.is !== 'list' ? holds.of.members : undefined;
    if (at >= path.length) return undefined;
  }
  return member;
}
