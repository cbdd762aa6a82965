/**
 * Words for things of any kind that the table knows: what came and went, what was renamed, which members were changed.
 * A kind that has more to say says it here in words of its own (`cycleWords.ts`, `measureWords.ts`, `commentWords.ts`, `peopleWords.ts`).
 */
import { enumerate } from '../../kit/english';
import { own } from '../../kit/own';
import { oneLine, quoted } from '../ask/words';
import { isReordered, type Differing, type Pair } from '../change/difference';
import type { Declaration } from '../model/declaration';
import { plan as table } from '../model/kinds';
import { kindOf, mentionsIn } from '../model/mentions';
import type { Comment, Cycle, Measure, Part, Plan } from '../model/schema';
import { changedMembers } from './changedMembers';
import { commentWords } from './commentWords';
import { cycleWords } from './cycleWords';
import { measureWords } from './measureWords';
import { personalName } from './peopleWords';
import type { Told } from './phrases';

interface Thing {
  readonly id: string;
}

/** From this many members on they are not named one by one. */
const many = 4;

export function thingPhrases(before: Plan, after: Plan, part: Part, found: Differing<Thing>): string[] {
  const { name } = kindOf(part);
  const called = (plan: Plan, thing: Thing) => `${name.one} ${callIn(plan, part, thing)}`;
  return [
    ...found.added.map((thing) => `${name.came ?? 'Added'} the ${called(after, thing)}`),
    ...found.removed
      .filter((thing) => !wentAlong(after, part, thing))
      .map((thing) => `${name.went ?? 'Deleted'} the ${called(before, thing)}`),
    ...found.changed.flatMap((pair) => changePhrases(before, after, part, pair)),
    ...orderPhrases(before, after, part),
  ];
}

function orderPhrases(before: Plan, after: Plan, part: Part): string[] {
  const { holds } = table.members[part];
  return holds.order !== null && isReordered(before, after, part) ? [`Changed ${holds.order}`] : [];
}

function changePhrases(before: Plan, after: Plan, part: Part, pair: Pair<Thing>): string[] {
  const kind: Declaration = kindOf(part);
  const name = callIn(after, part, pair.after);
  const { phrases, members } = wordsOfOwn(part, pair, name);
  const changed = changedMembers(pair.before, pair.after, kind.members, after).filter(
    (each) => !members.includes(each),
  );
  const isRenamed = isTitle(kind.knownBy) && changed.includes(kind.knownBy);
  const renamed = `Renamed the ${kind.name.one} ${callIn(before, part, pair.before)} to ${titleOf(part, pair.after)}`;
  const others = changed.filter((each) => each !== kind.knownBy || !isRenamed);
  return [...(isRenamed ? [renamed] : []), ...phrases, ...memberPhrases(kind, others, name)];
}

function wordsOfOwn(part: Part, pair: Pair<Thing>, name: string): Told {
  if (part === 'cycles') return cycleWords(pair as Pair<Cycle>, name);
  if (part === 'measures') return measureWords(pair as Pair<Measure>, name);
  if (part === 'comments') return commentWords(pair as Pair<Comment>, name);
  return { phrases: [], members: [] };
}

function memberPhrases({ name, members }: Declaration, changed: readonly string[], title: string): string[] {
  const thing = `the ${name.one} ${title}`;
  const known = changed.filter((each) => each !== 'more');
  const words = [...new Set(known.flatMap((each) => members[each]?.words ?? []))];
  const unknown = known.length < changed.length ? [`Changed what another app keeps in ${thing}`] : [];
  if (words.length === 0) return unknown;
  if (name.changed !== undefined) return [`${name.changed} ${thing}`];
  const what = words.length < many ? `${enumerate(words, 'and')} of ` : '';
  return [`Changed ${what}${thing}`, ...unknown];
}

/** “Cycle 1” on “Walk round at 7 am”. */
export function callIn(plan: Plan, part: Part, thing: Thing): string {
  const personal = personalName(plan, part, thing);
  if (personal !== undefined) return personal;
  const owner = ownerOf(part, thing);
  return owner === undefined ? titleOf(part, thing) : `${titleOf(part, thing)} on ${quoted(own(plan.nodes, owner))}`;
}

/** Of what is called by anything else, such as the words that were heard, nobody says that it was renamed. */
function isTitle(knownBy: string | undefined): knownBy is 'name' | 'title' {
  return knownBy === 'name' || knownBy === 'title';
}

function titleOf(part: Part, thing: Thing): string {
  const { knownBy } = kindOf(part);
  const title = knownBy === undefined ? '' : (thing as unknown as Readonly<Record<string, unknown>>)[knownBy];
  return `“${oneLine(String(title))}”`;
}

/** The box that a thing belongs to. */
function ownerOf(part: Part, thing: Thing): string | undefined {
  const mention = mentionsIn(part).find(({ rule, to }) => rule.belongs && to === 'nodes');
  return mention && String((thing as unknown as Readonly<Record<string, unknown>>)[mention.member]);
}

/** Deleting a box takes along what belongs to it. */
function wentAlong(after: Plan, part: Part, thing: Thing): boolean {
  const owner = ownerOf(part, thing);
  return owner !== undefined && !Object.hasOwn(after.nodes, owner);
}
