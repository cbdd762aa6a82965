/**
 * What of a plan stays on this machine when its file leaves: the names of people, of which roles and initials stand in the
 * file, and judgements on them. Whoever commented is called by initials; in a copy that was redacted before, those who
 * have commented since have signed for it themselves. The file says that it is redacted; opened beside the full plan it takes nothing away.
 *
 * Must not know: where the file goes.
 */
import { count } from '../../../kit/english';
import { equal } from '../../../kit/equal';
import { own } from '../../../kit/own';
import { shownIn } from '../../model/show';
import type { Comment, Contact, Heard, Plan, Stakeholder, Tie } from '../../model/schema';
import { oneLine } from '../words';
import { replacedName } from './namesWithin';

/** The plan as it may leave: whole where it has no stakeholders or where the team has said that all may leave. */
export function leaving(plan: Plan): Plan {
  return isWithheld(plan) ? redacted(plan) : plan;
}

/** Whether something of it stays here. */
export function isWithheld(plan: Plan): boolean {
  return Object.keys(plan.stakeholders).length > 0 && !shownIn(plan.appearance).peopleLeave;
}

export function redacted(plan: Plan): Plan {
  const again = plan.redacted === true;
  const names = shownNames(plan, again);
  const covers = { name: names, inRole: hideInRoles(plan, again), hide: hiderOf(plan, names) };
  const { hide } = covers;
  return {
    ...plan,
    stakeholders: mapped(plan.stakeholders, (each) => redactedStakeholder(each, covers)),
    ties: mapped(plan.ties, (each) => redactedTie(each, hide)),
    contacts: mapped(plan.contacts, (each) => redactedContact(each, hide)),
    heard: mapped(plan.heard, (each) => redactedHeard(each, hide)),
    comments: mapped(plan.comments, (each) => redactedComment(each, hide, again)),
    redacted: true,
  };
}

type Named = Pick<Stakeholder, 'kind' | 'name' | 'role'>;

/**
 * In place of a person’s name: the role, or else initials. Groups and organisations keep theirs. `again`: in a plan that
 * was redacted before, what may be initials is some.
 */
export function coveredName({ kind, name, role = '' }: Named, again = false): string {
  const line = oneLine(name);
  const known = oneLine(role);
  if (kind !== 'person' || line === '') return name;
  // Whoever is called by the role has no name to hide.
  if (known !== '' && (line === known || line.startsWith(`${known} (`))) return name;
  const initials = initialsOf(line, again);
  return known === '' ? initials : `${known} (${initials})`;
}

/** “AB” of “Ama Boateng”; what is initials already stays. Many scripts have no large letters. */
function initialsOf(name: string, again: boolean): string {
  if ((again ? /^[\p{Lu}\p{Lo}\p{N}]{1,6}$/u : /^\p{Lu}{1,6}$/u).test(name)) return name;
  const letters = name.split(/[\s-]+/u).flatMap((word) => /\p{L}|\p{N}/u.exec(word)?.[0] ?? []);
  return letters.slice(0, 6).join('').toUpperCase() || '?';
}

/** The plan with roles and initials in place of the names of people, and all else as it is: for pictures. */
export function withCoveredNames(plan: Plan): Plan {
  const shown = shownNames(plan, plan.redacted === true);
  return { ...plan, stakeholders: mapped(plan.stakeholders, (each) => ({ ...each, name: shown(each) })) };
}

type Hide = (words: string) => string;

/** Covers the names of people within words, by what stands in place of each. */
function hiderOf({ stakeholders }: Pick<Plan, 'stakeholders'>, shown: (stakeholder: Stakeholder) => string): Hide {
  // Those of one letter would cover letters of others.
  const names = Object.values(stakeholders)
    .filter(({ kind, name }) => kind === 'person' && oneLine(name).length > 2)
    .map((each) => [each.name, shown(each)] as const)
    .filter(([name, by]) => name !== by)
    .sort(([a], [b]) => b.length - a.length);
  // A name of one word may be a word of the language too, and then begins with a small letter: “mark”.
  return (words) =>
    names.reduce((text, [name, by]) => replacedName(text, { name, anyCase: /\s/u.test(name.trim()) }, by), words);
}

/** What stands in place of each name. A role may speak of others by name: of them it has the initials. */
function shownNames(plan: Pick<Plan, 'stakeholders'>, again: boolean): (stakeholder: Stakeholder) => string {
  const inRoles = hideInRoles(plan, again);
  return (each) =>
    coveredName(each, again) === each.name
      ? each.name
      : coveredName({ ...each, ...(each.role !== undefined && { role: inRoles(each.role) }) }, again);
}

const hideInRoles = (plan: Pick<Plan, 'stakeholders'>, again: boolean): Hide =>
  hiderOf(plan, (each) => (coveredName(each, again) === each.name ? each.name : initialsOf(oneLine(each.name), again)));

interface Covers {
  readonly name: (stakeholder: Stakeholder) => string;
  readonly inRole: Hide;
  readonly hide: Hide;
}

const wordsOfPeople = ['organisation', 'matters', 'gains', 'loses', 'promise', 'owner', 'channel'] as const;

function redactedStakeholder(stakeholder: Stakeholder, { name, inRole, hide }: Covers): Stakeholder {
  const { power: _, stance: __, assessed: ___, notes: ____, consent: _____, more: ______, ...rest } = stakeholder;
  return { ...covered(covered(rest, wordsOfPeople, hide), ['role'], inRole), name: name(stakeholder) };
}

function redactedTie({ notes: _, more: __, ...rest }: Tie, hide: Hide): Tie {
  return covered(rest, ['type'], hide);
}

function redactedContact({ summary: _, more: __, ...rest }: Contact, hide: Hide): Contact {
  return covered(rest, ['kind', 'next', 'owner'], hide);
}

function redactedHeard({ more: _, ...rest }: Heard, hide: Hide): Heard {
  return covered(rest, ['said', 'voices', 'theme', 'because'], hide);
}

function redactedComment({ more: _, ...rest }: Comment, hide: Hide, again: boolean): Comment {
  const author = (name: string) => (again ? hide(name) : coveredAuthor(name));
  const { replies, resolved } = rest;
  return {
    ...covered(rest, ['text'], hide),
    author: author(rest.author),
    replies: mapped(replies, ({ more: __, ...reply }) => ({
      ...covered(reply, ['text'], hide),
      author: author(reply.author),
    })),
    ...(resolved && { resolved: { by: author(resolved.by), date: resolved.date } }),
  };
}

const coveredAuthor = (name: string) => coveredName({ kind: 'person', name });

function covered<T extends object>(thing: T, members: readonly (keyof T)[], hide: Hide): T {
  const texts = members.flatMap((member) => {
    const value = thing[member];
    return typeof value === 'string' ? [[member, hide(value)] as const] : [];
  });
  return { ...thing, ...Object.fromEntries(texts) };
}

function mapped<T extends { readonly id: string }>(
  records: Readonly<Record<string, T>>,
  change: (record: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.values(records).map((record) => [record.id, change(record)]));
}

/**
 * A redacted file on top of the full plan that is here: what the file says as it left, or no longer says because it was
 * withheld, is as it is here; what somebody has changed in the file counts.
 */
export function withWithheld(file: Plan, here: Plan): Plan {
  if (file.redacted !== true || here.redacted === true) return file;
  const left = redacted(here);
  const { redacted: _, ...rest } = file;
  return {
    ...rest,
    stakeholders: filled(file.stakeholders, left.stakeholders, here.stakeholders),
    ties: filled(file.ties, left.ties, here.ties),
    contacts: filled(file.contacts, left.contacts, here.contacts),
    heard: filled(file.heard, left.heard, here.heard),
    comments: filledComments(file.comments, left.comments, here.comments),
  };
}

type Records<T> = Readonly<Record<string, T>>;

function filled<T extends { readonly id: string }>(file: Records<T>, left: Records<T>, here: Records<T>) {
  return mapped(file, (record) => {
    const [was, full] = [own(left, record.id), own(here, record.id)];
    if (!was || !full) return record;
    const members = new Set([...Object.keys(record), ...Object.keys(full)]) as Set<keyof T>;
    const chosen = [...members].flatMap((member) => {
      const value = equal(record[member], was[member]) ? full[member] : record[member];
      return value === undefined ? [] : [[member, value] as const];
    });
    return Object.fromEntries(chosen) as unknown as T;
  });
}

/** The replies, too, each for itself: the file may have more of them. */
function filledComments(file: Records<Comment>, left: Records<Comment>, here: Records<Comment>) {
  const comments = filled(file, left, here);
  return mapped(comments, (comment) => {
    const [was, full, replies] = [own(left, comment.id), own(here, comment.id), own(file, comment.id)?.replies];
    return was && full && replies ? { ...comment, replies: filled(replies, was.replies, full.replies) } : comment;
  });
}

/** What stays here, each as a phrase with its number: for whoever sends the file. */
export function withheldWords(plan: Plan): readonly string[] {
  const people = Object.values(plan.stakeholders);
  const named = people.filter((each) => coveredName(each) !== each.name).length;
  const has = (member: 'power' | 'stance' | 'assessed' | 'notes' | 'consent') =>
    people.filter((each) => each[member] !== undefined).length;
  const authors = plan.redacted === true ? 0 : authorsOf(plan).filter((name) => coveredAuthor(name) !== name).length;
  const parts: readonly (readonly [number, string])[] = [
    [named, `${count(named, 'name')} of people: roles and initials stand in the file`],
    [has('power'), `the power of ${count(has('power'), 'stakeholder')}`],
    [has('stance'), `the commitment of ${count(has('stance'), 'stakeholder')}`],
    [has('assessed'), `the assessments of ${count(has('assessed'), 'stakeholder')}`],
    [has('notes') + has('consent'), `notes and consent of ${count(has('notes') + has('consent'), 'stakeholder')}`],
    ...[Object.values(plan.ties).filter(({ notes }) => notes !== undefined).length].map(
      (ties) => [ties, `the notes of ${count(ties, 'tie')}`] as const,
    ),
    ...[Object.values(plan.contacts).filter(({ summary }) => summary !== undefined).length].map(
      (contacts) => [contacts, `what came of ${count(contacts, 'contact')}`] as const,
    ),
    [authors, `${count(authors, 'name')} of who commented: initials stand in the file`],
  ];
  return parts.flatMap(([number, words]) => (number > 0 ? [words] : []));
}

/** Everybody who said something in a comment, once. */
function authorsOf({ comments }: Pick<Plan, 'comments'>): readonly string[] {
  const said = Object.values(comments).flatMap((comment) => [
    comment.author,
    ...Object.values(comment.replies).map(({ author }) => author),
    ...(comment.resolved ? [comment.resolved.by] : []),
  ]);
  return [...new Set(said)];
}
