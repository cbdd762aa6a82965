/**
 * Keeps what a plan and its room have in common, one state after the other, always after the plan itself is on the disk: a
 * crash in between leaves a plan that is further than its base, which merges to the same; never the other way round.
 */
import { effectsBetween } from '../../plan/change/effectsBetween';
import { isStamp } from '../../plan/change/effects';
import type { Plan } from '../../plan/model/schema';
import type { RoomNeeds } from './roomWork';

/** In ms: so long it waits where the plan could not be written. */
const pause = 2_000;

/** Gives what takes the next state. `kept`: what is kept already. */
export function createBaseKeeping(
  { store, autosave }: Pick<RoomNeeds, 'store' | 'autosave'>,
  { id, room, kept }: { readonly id: string; readonly room: string; readonly kept: Plan },
): (base: Plan) => void {
  let last = kept;
  let next: Plan | null = null;
  let isAtIt = false;
  const work = async () => {
    for (let base = next; base; base = next) {
      await autosave.flush();
      if (autosave.status.kind === 'failed') await new Promise((done) => void setTimeout(done, pause));
      else {
        if (next === base) next = null;
        await store.saveBase(id, room, base).catch(() => undefined);
        last = base;
      }
    }
  };
  return (base) => {
    if (effectsBetween(last, base).every(isStamp)) return;
    next = base;
    if (isAtIt) return;
    isAtIt = true;
    void work().finally(() => (isAtIt = false));
  };
}
