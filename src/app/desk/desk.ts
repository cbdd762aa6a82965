/**
 * The desk owns the open plan: it alone opens plans and closes them. Whatever is asked of it, the latest wish wins, and
 * what the store still has to say to an earlier wish is not heard. A store that fails, or says nothing, is told of and
 * asked again. Leaving a plan closes it once it is saved; whoever
 * comes back before that finds it as it was, with its undo. The editor is shown only while the state says `open`.
 *
 * Nobody else calls `autosave.open`, `autosave.settle`, `openPlan.open` or `openPlan.close`.
 *
 * Must not know: addresses, the screen, how changes get to disk.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanStore } from '../../storage/planStore';
import { browserTimers, type Timers } from '../../storage/timers';
import { patience } from '../../storage/saveLoop';
import { troubleOf, type StorageTrouble } from '../../storage/trouble';
import { createLoadedPlan, type LoadedPlan, type LoadingNeeds } from './loadedPlan';
import { startWriting } from './startWriting';

export type DeskState =
  /** No plan is wished for. One that was left may still be on its way to disk. */
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' | 'open' | 'missing'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly reason: StorageTrouble };

export interface Desk extends Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Wishes for a plan; done when it is there, or when it is known why not, or when something else is wished for. */
  open(id: string): Promise<void>;
  /** Another state of the plan was stored in place of what is shown: it is loaded anew and its history starts anew. */
  openAnew(id: string): Promise<void>;
  /** Wishes for no plan; done when the one that was open is saved and closed, or something else is wished for. */
  leave(): Promise<void>;
  /** The plan that is in memory, open or on its way out; null when there is none. */
  planId(): string | null;
  readonly onLoaded: LoadedPlan['onLoaded'];
}

export interface DeskNeeds extends LoadingNeeds {
  readonly store: LoadingNeeds['store'] & Pick<PlanStore, 'subscribe'>;
  readonly timers?: Timers;
}

/** In ms: a store that has failed is asked again so often. */
const retry = 3_000;

export function createDesk(needs: DeskNeeds): Desk {
  const { timers = browserTimers } = needs;
  const { getState, getInitialState, setState, subscribe } = createStore<DeskState>(() => ({ kind: 'none' }));
  const loaded = createLoadedPlan(needs);
  const wish = createWishes();
  let serving: Promise<void> = Promise.resolve();

  const end = (id: string, how: 'ready' | 'missing' | 'overtaken') => {
    if (how === 'ready') startWriting(needs);
    if (how !== 'overtaken') setState({ kind: how === 'ready' ? 'open' : how, id }, true);
  };
  const serve = (id: string, isAnew: boolean): Promise<void> => {
    const isWished = wish();
    const set = (next: DeskState) => isWished() && setState(next, true);
    // What comes late is shown all the same.
    const stopWatching = timers.after(patience, () => {
      if (isAbout(getState(), id, 'opening')) set({ kind: 'failed', id, reason: 'silent' });
    });
    const again = (error: unknown) => {
      set({ kind: 'failed', id, reason: troubleOf(error) });
      timers.after(retry, () => void (isWished() && serve(id, isAnew)));
    };
    serving = loaded
      .load(id, { isWished, isAnew })
      .then((how) => end(id, how), again)
      .finally(stopWatching);
    return serving;
  };
  const open: Desk['open'] = async (id) => {
    if (isAbout(getState(), id, 'opening', 'open')) return serving;
    if (loaded.isReady(id)) {
      wish();
      return end(id, 'ready');
    }
    setState({ kind: 'opening', id }, true);
    return serve(id, false);
  };

  whenItComes(needs.store, (id) => void (isAbout(getState(), id, 'missing') && open(id)));

  return {
    getState,
    getInitialState,
    subscribe,
    planId: loaded.id,
    onLoaded: loaded.onLoaded,
    open,
    async openAnew(id) {
      // When it is on its way out, coming back does not find it as it was.
      if (loaded.id() === id) loaded.setUnready();
      if (isAbout(getState(), id)) return serve(id, true);
    },
    async leave() {
      const isWished = wish();
      setState({ kind: 'none' }, true);
      await needs.autosave.settle();
      if (isWished()) loaded.close();
    },
  };
}

/** A plan that was missing may come by a file or out of the bin, here or in another tab. */
function whenItComes(store: Pick<PlanStore, 'subscribe'>, tell: (id: string) => void): void {
  store.subscribe(({ kind, id }) => {
    if (kind === 'created' || kind === 'restored') tell(id);
  });
}

/** Each wish takes the place of the one before; gives what says whether it is still the latest. */
function createWishes(): () => () => boolean {
  let count = 0;
  return () => {
    count += 1;
    const mine = count;
    return () => mine === count;
  };
}

/** Whether the state is about this plan, and of one of these kinds where some are named. */
function isAbout(state: DeskState, id: string, ...kinds: readonly DeskState['kind'][]): boolean {
  return state.kind !== 'none' && state.id === id && (kinds.length === 0 || kinds.includes(state.kind));
}
