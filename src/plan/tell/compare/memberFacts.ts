/** What is different about a thing that both states have, member by member: from what to what. */
import { count, enumerate } from '../../../kit/english';
import { equal } from '../../../kit/equal';
import { longDate } from '../../../kit/dates/calendar';
import { groupBy } from '../../../kit/groupBy';
import { own } from '../../../kit/own';
import type { Pair } from '../../change/difference';
import type { Declaration, Member, Members } from '../../model/declaration';
import { inOrder } from '../../model/order';
import type { Plan, Point } from '../../model/schema';
import { changedMembers } from '../changedMembers';
import type { Fact, FactKind } from './change';
import { isText, valueWords } from './valueWords';

interface States {
  readonly before: Plan;
  readonly after: Plan;
}
type Values = Readonly<Record<string, unknown>>;

/** Longer texts are shown by their words. */
const short = 40;

/** `passedOver`: members that are told elsewhere. */
export function memberFacts(
  states: States,
  { members, knownBy }: Pick<Declaration, 'members' | 'knownBy'>,
  pair: Pair<object>,
  passedOver: readonly string[] = [],
): Fact[] {
  return changedMembers(pair.before, pair.after, members, states.after)
    .filter((name) => !passedOver.includes(name))
    .flatMap((name) => factsOf(states, members, name, pair, name === knownBy));
}

function factsOf(states: States, members: Members, name: string, pair: Pair<object>, isName: boolean): Fact[] {
  const member = own(members, name);
  if (!member) return [{ kind: 'other', member: name, words: 'what another app keeps in it' }];
  const [was, is] = [own(pair.before as Values, name), own(pair.after as Values, name)];
  const { holds } = member;
  if (holds?.is === 'part') {
    const isWhole = was !== undefined && is !== undefined;
    if (isWhole || canBeginEmpty(holds.of))
      return partFacts(states, name, holds.of, { before: was ?? {}, after: is ?? {} });
    return [{ kind: 'other', member: name, words: wholeWords(labelOf(name, member), is !== undefined) }];
  }
  if (holds?.is === 'records') return holds.by === 'date' ? pointFacts(was, is) : itemFacts(name, holds.of, was, is);
  return [valueFact(states, name, member, { was, is, isName })];
}

/** Whether nothing has to stand in such a part: its members then tell all of it. */
function canBeginEmpty({ members }: Declaration): boolean {
  return Object.values(members).every(({ absent }) => absent.is === 'unsaid' || absent.is === 'means');
}

function wholeWords(label: string, isThere: boolean): string {
  if (label.startsWith('whether ')) return `${label}: ${isThere ? 'yes' : 'no'}`;
  return `${label} ${isThere ? 'set' : 'taken away'}`;
}

const labelOf = (name: string, { words }: Member): string => (words ?? name).replace(/^the /u, '');

/** What is written in a part of a thing, such as the study of a cycle. */
function partFacts(states: States, part: string, { members, name }: Declaration, pair: Pair<unknown>): Fact[] {
  const [before, after] = [pair.before as object, pair.after as object];
  return memberFacts(states, { members }, { before, after }).map((fact) => ({
    ...fact,
    member: `${part}.${fact.member}`,
    words: fact.member === 'more' ? `what another app keeps in its ${name.one}` : fact.words,
  }));
}

interface Value {
  readonly was: unknown;
  readonly is: unknown;
  /** It is what the thing is known by. */
  readonly isName: boolean;
}

function valueFact(states: States, name: string, member: Member, { was, is, isName }: Value): Fact {
  const label = labelOf(name, member);
  if (isText(member)) {
    const [old, now] = [textOf(was), textOf(is)];
    if (isName || Math.max(old.length, now.length) > short)
      return { kind: isName ? 'text' : 'other', member: name, words: label, texts: { before: old, after: now } };
  }
  const meant = (value: unknown) => (value === undefined && member.absent.is === 'means' ? member.absent.value : value);
  const [old, now] = [
    valueWords(states.before, name, member, meant(was)),
    valueWords(states.after, name, member, meant(is)),
  ];
  // Nothing else is called by these words.
  const isStatus = name === 'status';
  const kind: FactKind = isStatus ? 'status' : 'other';
  if (old === undefined || now === undefined || old === now) return { kind, member: name, words: `${label} changed` };
  return { kind, member: name, words: `${isStatus ? '' : `${label}: `}${old} → ${now}` };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Things with an id within a thing, such as the replies to a comment: how many came, went and were changed. */
function itemFacts(member: string, { name }: Declaration, was: unknown, is: unknown): Fact[] {
  const [old, now] = [(was ?? {}) as Values, (is ?? {}) as Values];
  const ids = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const deeds = {
    added: ids.filter((id) => !Object.hasOwn(old, id)),
    changed: ids.filter((id) => Object.hasOwn(old, id) && Object.hasOwn(now, id) && !equal(old[id], now[id])),
    removed: ids.filter((id) => !Object.hasOwn(now, id)),
  };
  return Object.entries(deeds).flatMap(([deed, { length }]): Fact[] =>
    length === 0
      ? []
      : [{ kind: 'other', member: `${member}.${deed}`, words: `${count(length, name.one, name.many)} ${deed}` }],
  );
}

/** More days than these are counted. */
const fewDays = 6;

/** The values of a measure: which days came, went and were changed. Their ids are those of one reading of a file. */
function pointFacts(was: unknown, is: unknown): Fact[] {
  const [old, now] = [byDay(was), byDay(is)];
  const added = [...now].flatMap(([day, point]) => (old.has(day) ? [] : [point]));
  const removed = [...old].flatMap(([day, point]) => (now.has(day) ? [] : [point]));
  const changed = [...now].flatMap(([day, point]) => {
    const before = old.get(day);
    return before && !equal(said(before), said(point)) ? [point] : [];
  });
  const fact = (points: readonly Point[], deed: string): Fact[] =>
    points.length === 0
      ? []
      : [{ kind: 'value', member: `points.${deed}`, words: daysWords(points, deed), number: points.length }];
  return [...fact(added, 'added'), ...fact(changed, 'changed'), ...fact(removed, 'removed')];
}

/** Of several values of one day each is known by its place among them. */
function byDay(points: unknown): ReadonlyMap<string, Point> {
  const days = groupBy(inOrder((points ?? {}) as Readonly<Record<string, Point>>), ({ date }) => date);
  return new Map([...days].flatMap(([date, ofDay]) => ofDay.map((point, at) => [`${date} ${at}`, point] as const)));
}

function said({ id: _, order: __, ...point }: Point): object {
  return point;
}

function daysWords(points: readonly Point[], deed: string): string {
  const days = points.map(({ date }) => date).toSorted();
  const listed = days.length > fewDays ? '' : `: ${enumerate(inShort(days), 'and')}`;
  return `${count(points.length, 'value')} ${deed}${listed}`;
}

/** The month stands where it ends, as in “2, 9 and 16 November 2026”. */
function inShort(days: readonly string[]): string[] {
  return days.map((day, at) =>
    days[at + 1]?.slice(0, 7) === day.slice(0, 7) ? String(Number(day.slice(8))) : longDate(day),
  );
}
