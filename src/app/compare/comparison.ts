/**
 * What the page *Compare* shows: two states of a plan, or two copies that are to be brought together. Whoever wants
 * something compared puts it here and goes to `#/compare`.
 *
 * Must not know: how the page looks, where states come from, what becomes of the answers.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer, Merge } from '../../plan/change/merge/questions';
import type { Plan } from '../../plan/model/schema';

interface Compared {
  /** All that has to be known of how the two stand, as a sentence: “Both changed since 20 November.” */
  readonly saying?: string;
  /** Where *Back* leads: an address without `#`. */
  readonly back: string;
}

export interface State {
  readonly plan: Plan;
  /** Within a sentence: “this plan”, “the version of 3 May”, “falls (2).aimtree.json”. */
  readonly name: string;
}

/** Two states, the first of which counts as what stood before. */
export interface ComparedStates extends Compared {
  readonly kind: 'states';
  readonly before: State;
  readonly after: State;
  /** Makes `after` what the plan is; without it the two are only looked at. */
  readonly onTakeOver?: () => void;
}

/** Two copies and what they come to together. */
export interface ComparedCopies extends Compared {
  readonly kind: 'copies';
  readonly merge: Merge;
  /** Which of the copies is the user's own. */
  readonly mine: 'a' | 'b';
  /** Within a sentence: “this plan”, “falls (2).aimtree.json”. */
  readonly names: { readonly yours: string; readonly theirs: string };
  /** What is to be decided later has no answer. */
  readonly onMerge: (answers: ReadonlyMap<string, Answer>) => void;
}

export type Comparison = ComparedStates | ComparedCopies;

/** Where it is shown. */
export const compareAddress = '/compare';

export interface Comparing extends Pick<StoreApi<Comparison | null>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Shows this comparison. */
  start(comparison: Comparison): void;
  /** Nothing is compared any more. */
  end(): void;
}

export function createComparing(): Comparing {
  const store = createStore<Comparison | null>(() => null);
  return {
    ...store,
    start(comparison) {
      store.setState(comparison, true);
      window.location.hash = compareAddress;
    },
    end: () => store.setState(null, true),
  };
}
