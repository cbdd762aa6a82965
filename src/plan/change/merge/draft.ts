/** A merged plan while it is being mended: things by kind, which can be set and taken away. */
import { own } from '../../../kit/own';
import { idsMentioned, mentions } from '../../model/mentions';
import { kindRows, type Apart, type Kind, type Thing } from './apart';

export interface Draft {
  own: Thing;
  readonly things: Record<Kind, Map<string, Thing>>;
}

export function draftOf({ own: members, things }: Apart): Draft {
  const copied = kindRows.map(({ kind }) => [kind, new Map(things[kind])] as const);
  return { own: members, things: Object.fromEntries(copied) as Draft['things'] };
}

/** A member that is text; empty where there is none. */
export function textOf(thing: Thing | undefined, member: string): string {
  const value = own(thing, member);
  return typeof value === 'string' ? value : '';
}

/** Sets members of a thing; `undefined` takes one away. */
export function change(draft: Draft, kind: Kind, id: string, members: Thing): void {
  const thing = draft.things[kind].get(id);
  if (thing) draft.things[kind].set(id, changed(thing, members));
}

export function changed(thing: Thing, members: Thing): Thing {
  const all = Object.entries({ ...thing, ...members });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Lets everything that mentions one thing mention another instead. */
export function redirect(draft: Draft, to: Kind, from: string, into: string): void {
  for (const mention of mentions) {
    if (mention.to !== to || !mention.inRecords || mention.shape === 'keys') continue;
    const things = draft.things[mention.holder as Kind];
    for (const [id, thing] of things) {
      const ids = idsMentioned(thing, mention);
      if (!ids.includes(from)) continue;
      const turned = [...new Set(ids.map((each) => (each === from ? into : each)))];
      things.set(id, { ...thing, [mention.member]: mention.shape === 'one' ? into : turned });
    }
  }
}
