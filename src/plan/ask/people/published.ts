/**
 * What is published of what was heard, without names: by theme, what was said, what was done or is planned, what cannot be done
 * and why. Whoever could be recognised all the same is pointed out.
 *
 * Must not know: formats.
 */
import { capital } from '../../../kit/english';
import { inQuotes } from '../words';
import type { Heard, Plan, Stakeholder } from '../../model/schema';
import { heardState, themesOf } from './heard';
import { heardInOrder } from './heardAbout';
import { replacedName } from './namesWithin';
import { stakeholderTitle } from './words';

export interface Published {
  readonly theme: string;
  readonly entries: readonly Heard[];
}

type People = Pick<Plan, 'heard' | 'stakeholders'>;

/** What is without a theme comes last. */
const noTheme = 'Other';

/** Only what is answered; of each theme the oldest first. */
export function publishedHeard(
  { heard }: Pick<Plan, 'heard'>,
  isShown: (heard: Heard) => boolean,
): readonly Published[] {
  const answered = heardInOrder(heard).filter((each) => heardState(each) !== 'open' && isShown(each));
  const of = (theme: string | undefined) => answered.filter((each) => each.theme === theme);
  return [
    ...themesOf(heard).map((theme) => ({ theme, entries: of(theme) })),
    { theme: noTheme, entries: of(undefined) },
  ].filter(({ entries }) => entries.length > 0);
}

const instead: Readonly<Record<Stakeholder['kind'], string>> = {
  person: 'somebody',
  group: 'a group',
  organisation: 'an organisation',
};

/** Shorter names are words of the language more often than names. */
const leastName = 3;

/** The words with nobody’s name in them: whoever is in the register is “somebody”, “a group”, “an organisation”. */
export function withoutNames({ stakeholders }: Pick<Plan, 'stakeholders'>, words: string): string {
  // The longest first: “Ward sister of ward 4” before “Ward sister”.
  const named = Object.values(stakeholders)
    .map(({ name, kind }) => ({ name: name.trim(), kind }))
    .filter(({ name }) => name.length >= leastName)
    .sort((a, b) => b.name.length - a.name.length);
  return named.reduce(
    (text, { name, kind }) => replacedName(text, { name, anyCase: true, put: behind }, instead[kind]),
    words,
  );
}

const article = /(?:^|[^\p{L}\p{N}])(the|an?) $/iu;

/** “The ward sister” is “Somebody”. */
function behind(before: string, by: string): string {
  const [, found] = article.exec(before.slice(-6)) ?? [];
  if (found === undefined) return before + by;
  return before.slice(0, -found.length - 1) + (/^\p{Lu}/u.test(found) ? capital(by) : by);
}

/** A group below this is small enough to tell who said something. */
const smallGroup = 5;

/** Sentences on who could be recognised though no name is given. */
export function recognisable(plan: People, published: readonly Published[]): readonly string[] {
  return published.flatMap(({ theme, entries }) => {
    const people = new Set(entries.flatMap(({ stakeholders = [] }) => stakeholders));
    const [only] = people;
    const one = only === undefined ? undefined : plan.stakeholders[only];
    const single =
      one && people.size === 1 ? [`Under ${inQuotes(theme)} there is one voice only: ${stakeholderTitle(one)}.`] : [];
    const small = entries.flatMap(({ voices = '', said }) => {
      const [, few] = /^(\d{1,6}) (?:of|from|out of) /u.exec(voices.trim()) ?? [];
      return few !== undefined && Number(few) < smallGroup
        ? [`${inQuotes(said)} was said by ${voices.trim()}: fewer than five.`]
        : [];
    });
    return [...single, ...small];
  });
}
