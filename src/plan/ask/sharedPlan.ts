/**
 * What of a plan goes into a file that is only to be looked at: what the table lets everybody see, or those who get the
 * notes. The plan's past, its measurements and what this app does not know stay behind.
 *
 * Must not know: the file.
 */
import type { Member, Members } from '../model/declaration';
import { plan as table } from '../model/kinds';
import type { Plan } from '../model/schema';

export interface SharedParts {
  /** The notes of boxes and lines, and the PDSA cycles. */
  readonly notes: boolean;
}

export function sharedPlan(plan: Plan, { notes }: SharedParts): Plan {
  const isShared = ({ shared }: Member) => shared === 'always' || (shared === 'with notes' && notes);
  return seen(plan, table.members, isShared) as unknown as Plan;
}

type IsShared = (member: Member) => boolean;

/** The declared members that may be seen; of those that must be there the others are empty. */
function seen(thing: object, members: Members, isShared: IsShared): object {
  const values = new Map<string, unknown>(Object.entries(thing));
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, member]) => {
      const value = values.get(name);
      const shown = value === undefined || isShared(member) ? seenMember(value, member, isShared) : emptied(member);
      return shown === undefined ? [] : [[name, shown]];
    }),
  );
}

function seenMember(value: unknown, { holds }: Member, isShared: IsShared): unknown {
  if (value === undefined || !holds) return value;
  const { members } = holds.of;
  if (holds.is === 'part') return seen(value as object, members, isShared);
  if (holds.is === 'list') return (value as readonly object[]).map((item) => seen(item, members, isShared));
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, { id: string; order: string }>>).map(([key, item]) => {
      const { id, order } = item;
      return [key, { ...seen(item, members, isShared), id, order }];
    }),
  );
}

function emptied({ holds, absent }: Member): unknown {
  if (holds?.is === 'records') return {};
  return absent.is === 'filled' || absent.is === 'refused' ? absent.make() : undefined;
}
