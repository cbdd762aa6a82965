/**
 * In which of its declared members a thing differs between two states of the plan. What says the same counts as the
 * same: a default said aloud, and a mention of what is gone from the plan, which is told once and for all.
 *
 * Must not know: words.
 */
import { equal } from '../../kit/equal';
import { own } from '../../kit/own';
import type { Member, Members } from '../model/declaration';
import type { Part, Plan } from '../model/schema';

type Values = Readonly<Record<string, unknown>>;

/** Their names in the order of the table; `more` stands at the end for what the table does not know. */
export function changedMembers(was: object, is: object, members: Members, after: Plan): string[] {
  const known = Object.entries(members).filter(([name, member]) => {
    const [old, now] = [own(was as Values, name), own(is as Values, name)];
    if (old === now) return false;
    return !equal(said(remaining(old, member, after), member), said(now, member));
  });
  const unknown = equal(own(was as Values, 'more'), own(is as Values, 'more')) ? [] : ['more'];
  return [...known.map(([name]) => name), ...unknown];
}

function said(value: unknown, { absent }: Member): unknown {
  return value === undefined && absent.is === 'means' ? absent.value : value;
}

/** What was mentioned, without what is gone. A list or an object of which nothing is left says nothing. */
function remaining(value: unknown, { refers }: Member, after: Plan): unknown {
  if (typeof refers !== 'object' || value === undefined) return value;
  const isThere = (id: string) => Object.hasOwn(after[refers.to as Part], id);
  if (Array.isArray(value)) {
    const kept = (value as string[]).filter(isThere);
    return kept.length > 0 || value.length === 0 ? kept : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([id]) => isThere(id));
  return kept.length > 0 || Object.keys(value).length === 0 ? Object.fromEntries(kept) : undefined;
}
