/**
 * What is deleted is mentioned no more: lists of ids lose it, as the table says of each reference. What cannot be without
 * it (a line, a cycle) has an edit of its own.
 */
import { settled } from '../../kit/perIdentity';
import { leaveOut } from '../model/leaveOut';
import { idsMentioned, mentions } from '../model/mentions';
import type { Part, Plan } from '../model/schema';

type Thing = Record<string, unknown>;
type Things = Record<string, Thing>;

export function dropMentions(draft: Plan, to: Part, gone: ReadonlySet<string>): void {
  const before = settled(draft) as unknown as Readonly<Record<string, Things>>;
  const after = draft as unknown as Record<string, Things>;
  const isThere = (id: string) => !gone.has(id);
  for (const mention of mentions) {
    if (mention.to !== to || mention.shape !== 'list') continue;
    for (const [id, thing] of Object.entries(before[mention.holder] ?? {})) {
      const target = after[mention.holder]?.[id];
      if (target && idsMentioned(thing, mention).some((each) => gone.has(each))) leaveOut(target, mention, isThere);
    }
  }
}
