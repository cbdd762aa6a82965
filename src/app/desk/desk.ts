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
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import { browserTimers, type Timers } from '../../storage/timers';
import { patience } from '../../storage/saveLoop';
import { troubleOf, type StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import { createKeptView } from './keptView';
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
  /** Tells of each plan that was loaded, before it is shown. */
  onLoaded(listener: (plan: Plan) => void): void;
}

export interface DeskNeeds {
  readonly store: Pick<PlanStore, 'loadView' | 'saveView' | 'compact' | 'subscribe'>;
  readonly autosave: Pick<Autosave, 'open' | 'shown' | 'settle'>;
  readonly openPlan: OpenPlan;
  readonly session: Session;
  /** Loads the typefaces that the plan's text is set in. */
  readonly loadFonts: (plan: Plan) => Promise<void>;
  readonly whenIdle: (work: () => void) => void;
  readonly now: () => string;
  readonly timers?: Timers;
}

/** In ms: a store that has failed is asked again so often. */
const retry = 3_000;

export function createDesk(needs: DeskNeeds): Desk {
  const { store, autosave, openPlan, session, loadFonts, whenIdle, now, timers = browserTimers } = needs;
  const state = createStore<DeskState>(() => ({ kind: 'none' }));
  const keptView = createKeptView({ store, openPlan, session });
  const listeners = new Set<(plan: Plan) => void>();
  let wishes = 0;
  let serving: Promise<void> = Promise.resolve();
  /** The plan that can be shown at once: it is in `openPlan`, and what other tabs do to it is followed. */
  let atHand: string | null = null;

  const planId = () => openPlan.getState().plan?.id ?? null;
  const isAbout = (id: string, ...kinds: readonly DeskState['kind'][]) => {
    const current = state.getState();
    return current.kind !== 'none' && current.id === id && (kinds.length === 0 || kinds.includes(current.kind));
  };
  const set = (next: DeskState) => state.setState(next, true);

  /** Gives what says whether this is still the latest wish. */
  const wish = () => {
    wishes += 1;
    const mine = wishes;
    return () => mine === wishes;
  };

  const show = (id: string) => {
    atHand = id;
    startWriting({ openPlan, session });
    set({ kind: 'open', id });
  };

  /** What is loaded takes the place of the plan before it. */
  const put = (plan: Plan, shared: readonly string[], view: unknown) => {
    // Other tabs may have gone on with it meanwhile.
    openPlan.open(autosave.shown(plan.id) ?? plan, shared);
    keptView.meet(view);
    for (const listener of listeners) listener(plan);
    // What fails here costs nothing: the past is only longer than it need be.
    whenIdle(() => void store.compact(plan.id, now()).catch(() => undefined));
  };

  const load = async (id: string, isWished: () => boolean, isAnew: boolean): Promise<void> => {
    const [view] = await Promise.all([store.loadView(id).catch(() => null), autosave.settle()]);
    if (!isWished()) return;
    // From here on it is the other plan that is followed, shown or not.
    atHand = null;
    const loaded = await autosave.open(id);
    if (!isWished()) return;
    if (!loaded) return set({ kind: 'missing', id });
    // One that has never been closed is up to date already, and keeps its history.
    if (planId() !== id || isAnew) put(loaded.plan, loaded.shared, view);
    await loadFonts(openPlan.plan());
    if (isWished()) show(id);
  };

  const serve = (id: string, isAnew: boolean): Promise<void> => {
    const isWished = wish();
    const fail = (reason: StorageTrouble) => isWished() && set({ kind: 'failed', id, reason });
    // What comes late is shown all the same.
    const stopWatching = timers.after(patience, () => isAbout(id, 'opening') && fail('silent'));
    serving = load(id, isWished, isAnew)
      .catch((error: unknown) => {
        fail(troubleOf(error));
        timers.after(retry, () => isWished() && void serve(id, isAnew));
      })
      .finally(stopWatching);
    return serving;
  };

  const open: Desk['open'] = async (id) => {
    if (isAbout(id, 'opening', 'open')) return serving;
    if (atHand === id) {
      wish();
      return show(id);
    }
    set({ kind: 'opening', id });
    return serve(id, false);
  };

  // A plan that was missing may come by a file or out of the bin, here or in another tab.
  store.subscribe(({ kind, id }) => {
    if ((kind === 'created' || kind === 'restored') && isAbout(id, 'missing')) void open(id);
  });

  return {
    getState: state.getState,
    getInitialState: state.getInitialState,
    subscribe: state.subscribe,
    planId,
    onLoaded: (listener) => void listeners.add(listener),
    open,

    async openAnew(id) {
      // When it is on its way out, coming back does not find it as it was.
      if (planId() === id) atHand = null;
      if (isAbout(id)) return serve(id, true);
    },

    async leave() {
      const isWished = wish();
      set({ kind: 'none' });
      await autosave.settle();
      if (!isWished() || planId() === null) return;
      atHand = null;
      openPlan.close();
      session.reset();
    },
  };
}
