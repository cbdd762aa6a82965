/**
 * Builds phrases on what was done to boxes. What was done in the same way to several boxes is said once, and from three
 * on with their number: “Changed the text of 5 boxes”.
 *
 * Must not know: what can be done to a box.
 */
import { count } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import type { Plan, PlanNode } from '../model/schema';
import { kindName, quoted } from '../ask/words';

/** One thing done to one box: what stands before the box in the phrase and what after it. */
export interface Deed {
  readonly head: string;
  readonly tail?: string;
  readonly node: PlanNode;
  /** The state in which the box has its place, and by that its kind. */
  readonly plan: Plan;
  /** Deeds of different groups are told apart although they were done in the same way. */
  readonly group?: string;
}

/** What a kind of thing tells of one of its things in words of its own. */
export interface Told {
  readonly phrases: readonly string[];
  /** The members that these phrases have told of. */
  readonly members: readonly string[];
}

/** From this many boxes on only their number is given. */
const many = 3;

/** Phrases in the order in which their first deeds come. */
export function phrasesOf(deeds: readonly Deed[]): string[] {
  const alike = groupBy(deeds, ({ head, tail = '', group = '' }) => [head, tail, group].join('\u0000'));
  return [...alike.values()].map((group) => {
    const { head = '', tail = '' } = group[0] ?? {};
    return `${head} ${wordNodes(group)}${tail}`;
  });
}

function wordNodes(group: readonly Deed[]): string {
  if (group.length < many) return group.map(({ node }) => quoted(node)).join(' and ');
  const kinds = new Set(group.map(({ plan, node }) => kindName(plan, node)));
  const [kind = ''] = kinds;
  return kinds.size === 1 ? count(group.length, kind.toLowerCase()) : count(group.length, 'box', 'boxes');
}

/** Phrases as one line; what does not fit in `most` of them is counted. */
export function joinPhrases(phrases: readonly string[], most = 3): string {
  const shown = phrases.length > most ? phrases.slice(0, most - 1) : phrases;
  const rest = phrases.length - shown.length;
  const line = shown.map((phrase, at) => (at === 0 ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1)));
  return [...line, ...(rest > 0 ? [`${rest} more changes`] : [])].join('; ');
}
