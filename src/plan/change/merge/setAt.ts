/** Sets one place of a merged plan: a member of a thing, a part of it, an item of a dated list. */
import type { Declaration } from '../../model/declaration';
import { plan as table } from '../../model/kinds';
import { byKey, haveOwnOrder, kindRow, knownBy, memberOf, type Thing } from './apart';
import { changed, type Draft } from './draft';
import type { On } from './questions';

/** `undefined` takes it away. A thing that is not there stays away. */
export function setAt(draft: Draft, { kind, id, member, within = [] }: On, value: unknown): void {
  if (member === undefined) return;
  const path = [member, ...within];
  if (kind === 'plan') {
    draft.own = set(table, draft.own, path, value);
    return;
  }
  const thing = draft.things[kind].get(id);
  if (thing) draft.things[kind].set(id, set(kindRow(kind).of, thing, path, value));
}

function set(of: Declaration | undefined, thing: Thing, path: readonly string[], value: unknown): Thing {
  const [name = '', ...rest] = path;
  const member = memberOf(of, name);
  // Members that the format does not know stand under a name of their own.
  if (of && !member) return changed(thing, { more: set(undefined, (thing['more'] ?? {}) as Thing, path, value) });
  if (rest.length === 0) return changed(thing, { [name]: value });
  const known = knownBy(member);
  const held = thing[name];
  if (!known) return changed(thing, { [name]: set(member?.holds?.of, (held ?? {}) as Thing, rest, value) });
  const [key = '', ...inner] = rest;
  const items = byKey((held ?? []) as readonly Thing[], known);
  const item = inner.length === 0 ? value : set(member?.holds?.of, items.get(key) ?? {}, inner, value);
  if (item === undefined) items.delete(key);
  else items.set(key, item as Thing);
  const inOrder = haveOwnOrder(known) ? [...items] : [...items].sort(([one], [other]) => (one < other ? -1 : 1));
  return changed(thing, { [name]: inOrder.map(([, each]) => each) });
}
