/** What a link to a room does not let be done here, and why. */
import { isStamp, type Effect } from '../../plan/change/effects';
import type { InRoom, RoomHere } from '../../store/inRoom';

/** Undefined where everything may be done. */
export function refusalOf(role: RoomHere['role']): InRoom['refusal'] {
  if (role === 'edit') return undefined;
  if (role === 'view') return () => 'Your link lets you look. To change the plan, ask for a link to edit.';
  return (effects: readonly Effect[]) =>
    effects.every((each) => each.path[0] === 'comments' || isStamp(each))
      ? null
      : 'Your link lets you look and comment. To change the plan, ask for a link to edit.';
}
