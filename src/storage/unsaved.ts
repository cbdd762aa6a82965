/**
 * The changes that are not on disk yet, in the order in which they were made, plan by plan. The parts of one run of
 * typing become one change while they wait, so that the journal grows by runs and not by keys.
 *
 * Must not know: the store, timers.
 */
import { squash, type Change } from '../plan/change';
import type { PlanFacts } from './planStore';

/** What one plan has waiting. */
export interface Unsaved {
  readonly id: string;
  readonly changes: readonly Change[];
  /** What the library shows after the last of `changes`. */
  readonly facts: () => PlanFacts;
}

export interface UnsavedQueue {
  add(id: string, change: Change, facts: () => PlanFacts): void;
  /** Everything that waits; after that the queue is empty. */
  takeAll(): Unsaved[];
  /** Puts what could not be written before everything that has been added since. */
  putBack(unsaved: Unsaved): void;
  /** Everything that waits, left where it is. */
  all(): Unsaved[];
  isEmpty(): boolean;
}

export function createUnsavedQueue(): UnsavedQueue {
  const waiting = new Map<string, Unsaved>();
  return {
    add(id, change, facts) {
      waiting.set(id, { id, facts, changes: joined(waiting.get(id)?.changes ?? [], change) });
    },
    takeAll() {
      const all = [...waiting.values()];
      waiting.clear();
      return all;
    },
    putBack(unsaved) {
      const since = waiting.get(unsaved.id);
      waiting.set(unsaved.id, since ? { ...since, changes: since.changes.reduce(joined, unsaved.changes) } : unsaved);
    },
    all: () => [...waiting.values()],
    isEmpty: () => waiting.size === 0,
  };
}

/** The changes with one more, which becomes part of the last when both belong to one run. */
function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last?.id !== next.id || last.kind !== 'edit' || next.kind !== 'edit') return [...changes, kept(next)];
  const both: Change = {
    ...last,
    at: next.at,
    patches: squash([...last.patches, ...next.patches]),
    inverse: squash([...next.inverse, ...last.inverse]),
  };
  return [...changes.slice(0, -1), both];
}

/** The members of a change and no others: the journal outlives whatever else the maker of it has hung on. */
function kept({ id, label, at, kind, patches, inverse }: Change): Change {
  return { id, label, at, kind, patches, inverse };
}
