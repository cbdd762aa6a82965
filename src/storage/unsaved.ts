/**
 * The changes that are not on disk yet, in the order in which they were made, plan by plan. The parts of one run of
 * typing become one change while they wait, so that the journal grows by runs and not by keys.
 *
 * Must not know: the store, timers.
 */
import type { Change } from '../plan/change/change';
import { joinEffects } from '../plan/change/joinEffects';
import type { Plan } from '../plan/model/schema';

/** What one plan has waiting. */
export interface Unsaved {
  readonly id: string;
  readonly changes: readonly Change[];
  /**
   * The same changes as they were first made. When the ground moves it is these that are put behind it, or what was
   * decided at one move would be taken for the user's will at the next.
   */
  readonly made: readonly Change[];
  /** The plan after the last of `changes`. */
  readonly shown: Plan;
}

export interface UnsavedQueue {
  /** Takes note of a change that led to `shown`. */
  add(shown: Plan, change: Change): void;
  /** Everything that waits; after that the queue is empty. */
  takeAll(): Unsaved[];
  /** What waits of one plan; after that nothing of it does. */
  take(id: string): Unsaved | undefined;
  /** Puts what could not be written before everything that has been added since. */
  putBack(unsaved: Unsaved): void;
  /** What waits of one plan. */
  of(id: string): Unsaved | undefined;
  /** Puts something else in the place of what waits of its plan. */
  set(unsaved: Unsaved): void;
  /** Everything that waits, left where it is. */
  all(): Unsaved[];
  isEmpty(): boolean;
}

export function createUnsavedQueue(): UnsavedQueue {
  const waiting = new Map<string, Unsaved>();
  return {
    add(shown, change) {
      const { id } = shown;
      const before = waiting.get(id);
      const changes = joined(before?.changes ?? [], change);
      const made = before?.made === before?.changes ? changes : joined(before?.made ?? [], change);
      waiting.set(id, { id, shown, changes, made });
    },
    takeAll() {
      const all = [...waiting.values()];
      waiting.clear();
      return all;
    },
    take(id) {
      const taken = waiting.get(id);
      waiting.delete(id);
      return taken;
    },
    of: (id) => waiting.get(id),
    set(unsaved) {
      if (unsaved.changes.length > 0) waiting.set(unsaved.id, unsaved);
      else waiting.delete(unsaved.id);
    },
    putBack(unsaved) {
      const since = waiting.get(unsaved.id);
      if (!since) return void waiting.set(unsaved.id, unsaved);
      const changes = since.changes.reduce(joined, unsaved.changes);
      const made = since.made.reduce(joined, unsaved.made);
      waiting.set(unsaved.id, { ...since, changes, made });
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
    effects: joinEffects(last.effects, next.effects),
  };
  return [...changes.slice(0, -1), both];
}

/** The members of a change and no others: the journal outlives whatever else the maker of it has hung on. */
function kept({ id, label, at, kind, effects }: Change): Change {
  return { id, label, at, kind, effects };
}
