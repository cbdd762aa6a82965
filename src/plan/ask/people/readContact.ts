/**
 * Reads a contact from one typed line: “phone today, likes Tuesdays > send rota by 19 May”. How and when may stand first,
 * `>` begins the next step and finds its date, `"` begins what was heard, `@` adds people. What is not understood stays in
 * the summary. Today is an argument.
 */
import { readDate } from '../../../kit/dates/readDate';
import { folded } from '../../../kit/folded';
import { inOrder } from '../../model/order';
import type { Plan, StakeholderId } from '../../model/schema';

export interface ContactLine {
  readonly kind: string | undefined;
  readonly date: string;
  readonly summary: string;
  readonly next: string;
  readonly due: string | undefined;
  readonly heard: string;
  /** Beside the one with whom it is recorded. */
  readonly also: readonly StakeholderId[];
}

const kinds: Readonly<Record<string, string>> = {
  phone: 'Phone',
  phoned: 'Phone',
  call: 'Phone',
  called: 'Phone',
  email: 'Email',
  'e-mail': 'Email',
  letter: 'Letter',
  meeting: 'Meeting',
  met: 'Meeting',
  'one to one': 'One to one',
  '1:1': 'One to one',
  visit: 'Visit',
  visited: 'Visit',
  video: 'Video call',
  'video call': 'Video call',
  workshop: 'Workshop',
  message: 'Message',
  text: 'Message',
};

/** A date has no more words than this: “Wednesday 12 May 2027”. */
const longestDate = 4;

export function readContactLine(plan: Pick<Plan, 'stakeholders'>, typed: string, today: string): ContactLine {
  const quoted = takeQuote(typed);
  const named = takeNames(plan, quoted.rest);
  const at = named.rest.indexOf('>');
  const told = at < 0 ? named.rest : named.rest.slice(0, at);
  const step = at < 0 ? { words: '', date: undefined } : takeLastDate(named.rest.slice(at + 1), today);
  const { kind, date, rest } = takeStart(told, today);
  return {
    kind,
    date: date ?? today,
    summary: tidied(rest),
    next: tidied(step.words),
    due: step.date,
    heard: quoted.said,
    also: named.ids,
  };
}

function tidied(words: string): string {
  let tidy = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:.]+/u, '');
  while (/[,;\s]$/u.test(tidy)) tidy = tidy.slice(0, -1);
  return tidy.trim();
}

/** The first words in quotation marks; where they are not closed, all that follows. */
function takeQuote(typed: string): { readonly said: string; readonly rest: string } {
  const from = typed.search(/["“]/u);
  if (from < 0) return { said: '', rest: typed };
  const behind = typed.slice(from + 1);
  const end = behind.search(/["”]/u);
  const said = (end < 0 ? behind : behind.slice(0, end)).trim();
  return { said, rest: `${typed.slice(0, from)} ${end < 0 ? '' : behind.slice(end + 1)}` };
}

/** Each `@` takes the longest name of the register that follows it. */
function takeNames(plan: Pick<Plan, 'stakeholders'>, typed: string) {
  const people = inOrder(plan.stakeholders).toSorted((a, b) => b.name.length - a.name.length);
  const ids: StakeholderId[] = [];
  const [first = '', ...parts] = typed.split('@');
  const rest = parts.map((part) => {
    const found = people.find(({ name }) => name !== '' && folded(part.slice(0, name.length)) === folded(name));
    if (!found) return `@${part}`;
    if (!ids.includes(found.id)) ids.push(found.id);
    return part.slice(found.name.length);
  });
  return { ids, rest: [first, ...rest].join('') };
}

function dateOf(words: readonly string[], today: string): string | undefined {
  const text = words.join(' ');
  // A number alone is rather a time or how many.
  if (words.length === 0 || !/\p{L}|[/.-]/u.test(text)) return undefined;
  const reading = readDate(text, today);
  return reading.ok ? reading.date : undefined;
}

/** How and when, where the line begins with them. */
function takeStart(told: string, today: string) {
  const end = told.search(/[,:;](?:\s|$)/u);
  const head = (end < 0 ? told : told.slice(0, end)).trim().split(/\s+/u);
  const behind = end < 0 ? '' : told.slice(end + 1);
  const known = [3, 2, 1].find((count) => Object.hasOwn(kinds, head.slice(0, count).join(' ').toLowerCase()));
  const kind = known === undefined ? undefined : kinds[head.slice(0, known).join(' ').toLowerCase()];
  const others = head.slice(known ?? 0);
  const dated = [longestDate, 3, 2, 1].find((count) => {
    // Without a kind before it, a date has to stand alone.
    if (known === undefined && others.length !== count) return false;
    return dateOf(others.slice(0, count), today) !== undefined && others.length >= count;
  });
  const date = dated === undefined ? undefined : dateOf(others.slice(0, dated), today);
  const isAlone = known !== undefined && others.length === 0;
  if (dated === undefined && !isAlone) return { kind, date: undefined, rest: told };
  const left = others.slice(dated ?? 0).join(' ');
  return { kind, date, rest: [left, behind].filter((part) => part.trim() !== '').join(', ') };
}

/** The date with which a step ends: “send rota by 19 May”. */
function takeLastDate(step: string, today: string): { readonly words: string; readonly date: string | undefined } {
  const words = step.trim().split(/\s+/u);
  for (let count = Math.min(longestDate, words.length - 1); count > 0; count -= 1) {
    const date = dateOf(words.slice(-count), today);
    if (date === undefined) continue;
    const before = words.slice(0, -count);
    const joint = before.at(-1)?.toLowerCase();
    const isJoint = joint === 'by' || joint === 'on' || joint === 'before' || joint === 'until';
    return { words: (isJoint ? before.slice(0, -1) : before).join(' '), date };
  }
  return { words: step, date: undefined };
}
