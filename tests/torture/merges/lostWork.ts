/**
 * What of the work on a copy is neither in the merged plan nor in a question or a note: there must be nothing. Found by
 * comparing states place by place, without asking how the merge came about.
 */
import { equal } from '../../../src/kit/equal';
import { takeApart, type Kind, type Thing } from '../../../src/plan/change/merge/apart';
import type { Merge } from '../../../src/plan/change/merge/questions';
import { mentions } from '../../../src/plan/model/mentions';
import type { Plan } from '../../../src/plan/model/schema';

type Side = 'a' | 'b';

interface States {
  readonly merge: Merge;
  readonly before: ReturnType<typeof takeApart>;
  readonly own: ReturnType<typeof takeApart>;
  readonly other: ReturnType<typeof takeApart>;
  readonly merged: ReturnType<typeof takeApart>;
  /** Everything that is asked or told about, by kind and id. */
  readonly said: ReadonlySet<string>;
}

/** Sentences for developers. */
export function lostWork(merge: Merge, side: Side): string[] {
  const { before, a, b } = merge.copies;
  const [own, other]: Plan[] = side === 'a' ? [a, b] : [b, a];
  if (!own || !other) return [];
  const states: States = {
    merge,
    before: takeApart(before),
    own: takeApart(own),
    other: takeApart(other),
    merged: takeApart(merge.merged),
    said: saidOf(merge),
  };
  const kinds = Object.keys(states.own.things) as Kind[];
  return [
    ...kinds.flatMap((kind) => [...states.own.things[kind].keys()].flatMap((id) => lostOf(states, kind, id))),
    ...lostMembers(states, [states.before.own, states.own.own, states.other.own, states.merged.own], 'plan/'),
  ].map((place) => `${side}: ${place} is lost`);
}

function saidOf({ questions, notes }: Merge): Set<string> {
  const asked = questions.flatMap(({ on, others = [] }) => [on, ...others]).map(({ kind, id }) => `${kind}/${id}`);
  const told = notes
    .filter(({ kind }) => kind === 'same-link')
    .flatMap(({ on }) => on.ids.map((id) => `${on.kind}/${id}`));
  return new Set([...asked, ...told]);
}

function lostOf(states: States, kind: Kind, id: string): string[] {
  const { before, own, other, merged, said } = states;
  const [was, is, theirs, now] = [before, own, other, merged].map(({ things }) => things[kind].get(id));
  const place = `${kind}/${id}`;
  if (!is || equal(was, is)) return [];
  if (!now) {
    const isGivenUp = kind === 'tags' && was !== undefined && !theirs;
    const isFolded = kind === 'columns' && states.merge.questions.some((question) => question.kind === 'columns');
    return isGivenUp || isFolded || said.has(place) || onlyLostMentions(states, kind, [was, is]) ? [] : [place];
  }
  return lostMembers(states, [was ?? {}, is, theirs ?? {}, now], place);
}

/** Whether it only no longer mentions what was deleted in the same copy. */
function onlyLostMentions({ own }: States, kind: Kind, [was, is]: readonly (Thing | undefined)[]): boolean {
  if (!was || !is) return false;
  const members = mentions.filter(({ holder, shape }) => holder === kind && shape === 'list');
  const stripped = (thing: Thing) =>
    Object.fromEntries(
      Object.entries(thing).flatMap(([name, value]) => {
        const mention = members.find(({ member }) => member === name);
        const left = mention ? (value as string[]).filter((id) => own.things[mention.to].has(id)) : value;
        return mention && (left as string[]).length === 0 ? [] : [[name, left]];
      }),
    );
  return equal(stripped(was), stripped(is));
}

function lostMembers(
  states: States,
  [was, is, theirs, now]: readonly [Thing, Thing, Thing, Thing],
  place: string,
): string[] {
  return Object.keys(is).flatMap((name) => {
    const values = [was, is, theirs, now].map((thing) => thing[name]);
    return place === 'plan/' && name === 'appearance' ? [] : isLost(states, values, place) ? [`${place}.${name}`] : [];
  });
}

function isLost(states: States, [was, is, theirs, now]: readonly unknown[], place: string): boolean {
  if (equal(was, is) || equal(is, now) || states.said.has(place)) return false;
  if (Array.isArray(is)) return (is as unknown[]).some((item) => isItemLost(states, item, [was, theirs, now], place));
  if (typeof is === 'string' && typeof now === 'string') {
    const old = new Set(typeof was === 'string' ? was.split('\n') : []);
    const lines = new Set(now.split('\n'));
    if (is.split('\n').every((line) => old.has(line) || lines.has(line))) return false;
  }
  if (typeof is === 'object' && is !== null && typeof now === 'object' && now !== null) {
    const things = [was ?? {}, is, theirs ?? {}, now] as [Thing, Thing, Thing, Thing];
    return lostMembers(states, things, place).length > 0;
  }
  // What is no longer there cannot be mentioned, and a box whose column went stands in another.
  const ids = Object.values(states.merged.things).some((things) => things.has(String(is)));
  return ids || typeof is !== 'string' || !isId(states, is);
}

function isItemLost(states: States, item: unknown, [was, , now]: readonly unknown[], place: string): boolean {
  const [old, left] = [was ?? [], now ?? []] as [unknown[], unknown[]];
  if (old.some((each) => equal(each, item)) || left.some((each) => equal(each, item))) return false;
  if (typeof item === 'string')
    return !isId(states, item) || Object.values(states.merged.things).some((things) => things.has(item));
  // An item that both have is merged by its members.
  const thing = item as Thing;
  const key = ['date', 'at', 'from', 'revision', 'on'].find((name) => name in thing) ?? 'date';
  const same = (each: unknown) => (each as Thing)[key] === thing[key];
  const [before, after] = [old.find(same), left.find(same)] as [Thing | undefined, Thing | undefined];
  return !after || lostMembers(states, [before ?? {}, thing, {}, after], place).length > 0;
}

/** Whether it is the id of a thing of one of the copies. */
function isId({ own, before }: States, text: string): boolean {
  return [own, before].some(({ things }) => Object.values(things).some((each) => each.has(text)));
}
