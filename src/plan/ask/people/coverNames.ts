/**
 * Covers the names of people in a plan: roles and initials stand for them, also where others are spoken of by name. Judgements
 * and notes are still in it.
 *
 * Must not know: what else stays on this machine.
 */
import { oneLine } from '../words';
import type { Comment, Plan, Stakeholder } from '../../model/schema';
import { replacedName } from './namesWithin';

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

/** The plan with roles and initials in place of the names of people, wherever it speaks of its stakeholders, and all else as it is. */
export function withCoveredNames(plan: Plan): Plan {
  const again = plan.redacted === true;
  const names = shownNames(plan, again);
  const covers = { name: names, inRole: hideInRoles(plan, again) };
  const hide = hiderOf(plan, names);
  return {
    ...plan,
    stakeholders: mapped(plan.stakeholders, (each) => coveredStakeholder(each, { ...covers, hide })),
    ties: mapped(plan.ties, (each) => covered(each, ['type', 'notes'], hide)),
    contacts: mapped(plan.contacts, (each) => covered(each, ['kind', 'summary', 'next', 'owner'], hide)),
    heard: mapped(plan.heard, (each) => covered(each, ['said', 'voices', 'theme', 'because'], hide)),
    comments: mapped(plan.comments, (each) => coveredComment(each, hide, again)),
    ...(plan.dismissed && { dismissed: plan.dismissed.map((each) => covered(each, ['reason'], hide)) }),
  };
}

type Hide = (words: string) => string;

/** Covers the names of people within words, by what stands in place of each. */
function hiderOf({ stakeholders }: Pick<Plan, 'stakeholders'>, shown: (stakeholder: Stakeholder) => string): Hide {
  // Those of one letter would cover letters of others.
  const names = Object.values(stakeholders)
    .filter(({ kind, name }) => kind === 'person' && oneLine(name).length > 2)
    .map((each) => ({ name: each.name, by: shown(each), small: each.name.toLowerCase() }))
    .filter(({ name, by }) => name !== by)
    .sort((a, b) => b.name.length - a.name.length);
  return (words) => {
    const small = words.toLowerCase();
    // Hundreds of names in thousands of texts: most stand in none.
    const within = names.filter((each) => small.includes(each.small) || words.includes(each.name));
    // A name of one word may be a word of the language too, and then begins with a small letter: “mark”.
    return within.reduce(
      (text, { name, by }) => replacedName(text, { name, anyCase: /\s/u.test(name.trim()) }, by),
      words,
    );
  };
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

const wordsOfPeople = ['organisation', 'matters', 'gains', 'loses', 'promise', 'owner', 'channel', 'notes'] as const;

function coveredStakeholder(stakeholder: Stakeholder, { name, inRole, hide }: Covers): Stakeholder {
  return { ...covered(covered(stakeholder, wordsOfPeople, hide), ['role'], inRole), name: name(stakeholder) };
}

function coveredComment(comment: Comment, hide: Hide, again: boolean): Comment {
  const author = (name: string) => (again ? hide(name) : coveredAuthor(name));
  const { author: by, replies, resolved } = comment;
  return {
    ...covered(comment, ['text'], hide),
    author: author(by),
    replies: mapped(replies, (reply) => ({ ...covered(reply, ['text'], hide), author: author(reply.author) })),
    ...(resolved && { resolved: { by: author(resolved.by), date: resolved.date } }),
  };
}

export const coveredAuthor = (name: string) => coveredName({ kind: 'person', name });

function covered<T extends object>(thing: T, members: readonly (keyof T)[], hide: Hide): T {
  const texts = members.flatMap((member) => {
    const value = thing[member];
    return typeof value === 'string' ? [[member, hide(value)] as const] : [];
  });
  return { ...thing, ...Object.fromEntries(texts) };
}

export function mapped<T extends { readonly id: string }>(
  records: Readonly<Record<string, T>>,
  change: (record: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.values(records).map((record) => [record.id, change(record)]));
}
