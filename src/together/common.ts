/**
 * What a machine and its room last had in common: the last state that the room has kept for good, and what was done since.
 * A server that is cut off forgets its last seconds; so nothing counts as common before it is on its disk.
 */
import { equal } from '../kit/equal';
import { applyEffects } from '../plan/change/applyEffects';
import { valueAt, type Effect, type Path } from '../plan/change/effects';
import { isPart, isThere } from '../plan/model/belonging';
import type { Plan } from '../plan/model/schema';

export interface Common {
  /** Something was done to the plan, here or by others. */
  did(effects: readonly Effect[]): void;
  /** The server has heard all of it. */
  heard(): void;
  /** The server begins to keep what is `agreed`; `kept` of the same number says that it has. */
  keeping(number: number, agreed: Plan): void;
  kept(number: number): void;
  /** Both sides have this, with all that was done up to `mark`. */
  settle(plan: Plan, mark: number): void;
  /** The last state that the server has kept for good. */
  base(): Plan;
  /** For `settle`. */
  mark(): number;
  /**
   * What both had in common when they meet again: with what was done since and has arrived. Who changes something and
   * changes it back must not be taken for one who did nothing.
   */
  ground(theirs: Plan): Plan;
  /** The connection is gone, and with it what was being kept. */
  cut(): void;
}

/** What was made since, and stands there as well, came there from here or both from a third, whatever it says there now. */
const isMade = ([part, id, ...within]: Path, after: unknown, theirs: Plan) =>
  within.length === 0 && after !== undefined && isPart(part) && isThere(theirs, { part, id: String(id) });

export function createCommon(first: Plan, onBase: (plan: Plan) => void): Common {
  let base = first;
  let since: readonly Effect[] = [];
  let isHeard = 0;
  const begun = new Map<number, { readonly plan: Plan; readonly mark: number }>();
  const settle = (plan: Plan, mark: number) => {
    base = plan;
    since = since.slice(mark);
    isHeard = Math.max(0, isHeard - mark);
    onBase(plan);
  };
  return {
    did: (effects) => void (since = [...since, ...effects]),
    heard: () => void (isHeard = since.length),
    keeping: (number, agreed) => void begun.set(number, { plan: agreed, mark: isHeard }),
    kept(number) {
      const done = begun.get(number);
      if (!done) return;
      begun.clear();
      settle(done.plan, done.mark);
    },
    settle,
    base: () => base,
    mark: () => since.length,
    ground: (theirs) =>
      applyEffects(
        base,
        since.filter(({ path, after }) => equal(valueAt(theirs, path), after) || isMade(path, after, theirs)),
      ),
    cut: () => begun.clear(),
  };
}
