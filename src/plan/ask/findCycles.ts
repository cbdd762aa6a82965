/**
 * Finds the cycles that contain a query: in their own words, those of their idea, their owner. The words of a cycle are
 * simplified once for each of its states.
 *
 * Must not know: in which order a view shows them.
 */
import { folded } from '../../kit/folded';
import { own } from '../../kit/own';
import { perIdentity } from '../../kit/perIdentity';
import type { Cycle, Plan } from '../model/schema';
import { excerptOf, hasWords, type Excerpt } from './find';

/** What can be found in a cycle, and what it is called where it is shown. */
const parts: readonly (readonly [label: string, words: (cycle: Cycle) => string | undefined])[] = [
  ['', ({ title }) => title],
  ['Scale', ({ scale }) => scale],
  ['Owner', ({ owner }) => owner],
  ['What we are trying', ({ plan }) => plan.objective],
  ['What we want to find out', ({ plan }) => plan.questions],
  ['Prediction', ({ plan }) => plan.prediction],
  ['Tasks', ({ plan }) => plan.tasks],
  ['Data to collect', ({ plan }) => plan.data],
  ['What happened', ({ do: done }) => done.observations],
  ['What we found', ({ study }) => study.results],
  ['How it differs, and why', ({ study }) => study.comparison],
  ['What we learned', ({ study }) => study.learning],
  ['What next', ({ act }) => act.next],
];

// Nobody types what stands between them, so that no query is found half in one and half in the other.
const plainWords = perIdentity((cycle: Cycle) => parts.map(([, words]) => folded(words(cycle) ?? '')).join('\0'));

/** Those of the cycles that have the query, in their order. */
export function cyclesWith(plan: Plan, cycles: readonly Cycle[], query: string): readonly Cycle[] {
  const wanted = folded(query).trim();
  if (wanted === '') return [];
  return cycles.filter((cycle) => {
    const idea = own(plan.nodes, cycle.idea);
    return plainWords(cycle).includes(wanted) || (idea !== undefined && hasWords(idea, wanted));
  });
}

export interface FoundInCycle extends Excerpt {
  /** Of what in the cycle; empty for its title. */
  readonly label: string;
}

/** The words of a cycle that a query finds; null where only its idea has them. */
export function foundInCycle(cycle: Cycle, query: string): FoundInCycle | null {
  for (const [label, words] of parts) {
    const excerpt = excerptOf(words(cycle) ?? '', query);
    if (excerpt) return { label, ...excerpt };
  }
  return null;
}
