/**
 * What the reader of a diagram looks for. It is the reader's own: kept beside the plan, never in it. Which boxes pass is
 * worked out while something is looked for, and not at all otherwise.
 *
 * Must not know: how what does not pass is shown.
 */
import { count, number } from '../kit/english';
import { own } from '../kit/own';
import { perIdentity } from '../kit/perIdentity';
import { knownIn, recordOf, wordsIn } from '../kit/stored';
import { isFiltering, marks, matchesIn, noFilter, type BoxFilter } from '../plan/ask/boxFilter';
import { statuses, type NodeId, type Plan } from '../plan/model/schema';
import type { SessionState } from './session';
import type { Stores } from './stores';
import { todayOf } from './today';

const name = 'diagram-filter';

/** The same object for the same choice. What was stored by others counts only as far as it makes sense. */
export const filterOf = ({ kept }: Pick<SessionState, 'kept'>): BoxFilter => read(recordOf(kept[name]));

const read = perIdentity((stored: Readonly<Record<string, unknown>>): BoxFilter => ({
  marks: knownIn(marks, stored['marks']),
  statuses: knownIn(statuses, stored['statuses']),
  owners: wordsIn(stored['owners']),
  tags: wordsIn(stored['tags']),
  words: typeof stored['words'] === 'string' ? stored['words'] : '',
}));

/** Changes what is looked for, and says how much there is of it. */
export function setFilter(stores: Stores, change: Partial<BoxFilter>): void {
  const { session, openPlan } = stores;
  session.keep(name, { ...filterOf(session.getState()), ...change });
  const plan = openPlan.plan();
  const found = matches(stores, plan);
  session.announce(found ? wordMatches(plan, found) : 'All boxes are shown again.');
}

export function clearFilter(stores: Stores): void {
  setFilter(stores, noFilter);
}

interface Answer {
  readonly plan: Plan;
  readonly filter: BoxFilter;
  readonly me: string;
  readonly today: string;
  readonly ids: readonly NodeId[];
}

const lastAnswers = new WeakMap<Stores['session'], Answer>();

/** The boxes that pass, in the order of the page; null while nothing is looked for. The same list as long as it is the same. */
export function matches({ session, now }: Pick<Stores, 'session' | 'now'>, plan: Plan): readonly NodeId[] | null {
  const state = session.getState();
  const filter = filterOf(state);
  if (!isFiltering(filter)) return null;
  // Tags may be gone since they were chosen, and nobody could take back the choice.
  const sought = { ...filter, tags: filter.tags.filter((tag) => own(plan.tags, tag)) };
  if (!isFiltering(sought)) return null;
  const { me } = state;
  const today = todayOf(now);
  const last = lastAnswers.get(session);
  if (last?.plan === plan && last.filter === filter && last.me === me && last.today === today) return last.ids;
  const found = matchesIn(plan, sought, { me, today });
  const ids = last && sameIds(last.ids, found) ? last.ids : found;
  lastAnswers.set(session, { plan, filter, me, today, ids });
  return ids;
}

function sameIds(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** “3 of 37 boxes match.” */
export function wordMatches(plan: Plan, found: readonly NodeId[]): string {
  return `${number(found.length)} of ${count(Object.keys(plan.nodes).length, 'box', 'boxes')} match.`;
}
