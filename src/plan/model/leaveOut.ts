/** Takes out of a thing the ids that it mentions and that are not there (any more). */
import type { Members } from './declaration';
import { plan as table } from './kinds';
import { idsMentioned, type Mention } from './mentions';

type Thing = Record<string, unknown>;

/** Changes the thing in place. A list that is left empty goes where the table allows it to be absent. */
export function leaveOut(thing: Thing, mention: Mention, isThere: (id: string) => boolean): void {
  const { holder, member, shape } = mention;
  const ids = idsMentioned(thing, mention);
  if (shape === 'keys') {
    for (const id of ids) if (!isThere(id)) delete (thing[member] as Thing)[id];
  } else if (shape === 'one') delete thing[member];
  else {
    const kept = ids.filter(isThere);
    if (kept.length > 0 || !mayBeAbsent(holder, member)) thing[member] = kept;
    else delete thing[member];
  }
}

function mayBeAbsent(holder: string, member: string): boolean {
  const members: Members = table.members;
  return members[holder]?.holds?.of.members[member]?.schema.type === 'optional';
}
