/**
 * What stayed on this machine when a file left, and how it comes back: in words for whoever sends the file, and put into
 * the file when it is opened beside the full plan.
 */
import { count } from '../../../kit/english';
import { equal } from '../../../kit/equal';
import { own } from '../../../kit/own';
import type { Comment, Plan } from '../../model/schema';
import { coveredAuthor, coveredName, mapped } from './coverNames';
import { redacted } from './redact';

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
    ...(file.dismissed && { dismissed: filledList(file.dismissed, left.dismissed ?? [], here.dismissed ?? []) }),
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

/** `left` and `here` are of one order. */
const filledList = <T>(file: readonly T[], left: readonly T[], here: readonly T[]): T[] =>
  file.map((each) => here[left.findIndex((was) => equal(was, each))] ?? each);

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
