/**
 * The plan that is in memory: loaded from the store into `openPlan`, with its typefaces and with the view that was kept
 * of it; closed when the desk says so.
 *
 * Must not know: what is wished for next, whether the plan is shown.
 */
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import { createKeptView } from './keptView';

export interface LoadingNeeds {
  readonly store: Pick<PlanStore, 'loadView' | 'saveView' | 'compact'>;
  readonly autosave: Pick<Autosave, 'open' | 'shown' | 'settle'>;
  readonly openPlan: OpenPlan;
  readonly session: Session;
  /** Whatever has to be there before any plan is opened. */
  readonly prepare: () => Promise<void>;
  /** Loads the typefaces that the plan's text is set in, and works its picture out. */
  readonly prepareToShow: (plan: Plan) => Promise<void>;
  readonly whenIdle: (work: () => void) => void;
  readonly now: () => string;
}

export interface LoadingOptions {
  /** Asked after each wait: when it is no longer wished for, loading ends. */
  readonly isWished: () => boolean;
  /** The history starts anew, although the plan has not been closed. */
  readonly isAnew: boolean;
}

export interface LoadedPlan {
  /** Of the plan in memory, be it shown or on its way out; null when there is none. */
  id(): string | null;
  /** Whether it can be shown at once: it is complete, and what other tabs do to it is followed. */
  isReady(id: string): boolean;
  /** It is loaded once more before it is shown again. */
  setUnready(): void;
  /** Gives `overtaken` when it was no longer wished for. Fails as the store does. */
  load(id: string, options: LoadingOptions): Promise<'ready' | 'missing' | 'overtaken'>;
  close(): void;
  /** Tells of each plan that was loaded, before it is shown. */
  onLoaded(listener: (plan: Plan) => void): void;
}

export function createLoadedPlan(needs: LoadingNeeds): LoadedPlan {
  const { store, autosave, openPlan, session, prepare, prepareToShow, whenIdle, now } = needs;
  const keptView = createKeptView({ store, openPlan, session });
  const listeners = new Set<(plan: Plan) => void>();
  let ready: string | null = null;
  const id = () => openPlan.getState().plan?.id ?? null;

  /** What was loaded takes the place of the plan before it. */
  const put = (plan: Plan, shared: readonly string[], view: unknown) => {
    // Other tabs may have gone on with it meanwhile.
    openPlan.open(autosave.shown(plan.id) ?? plan, shared);
    keptView.meet(view);
    for (const listener of listeners) listener(plan);
    // What fails here costs nothing: the past is only longer than it need be.
    whenIdle(() => void store.compact(plan.id, now()).catch(() => undefined));
  };

  return {
    id,
    isReady: (wanted) => ready === wanted,
    setUnready: () => void (ready = null),
    onLoaded: (listener) => void listeners.add(listener),
    async load(wanted, { isWished, isAnew }) {
      const [view] = await Promise.all([store.loadView(wanted).catch(() => null), autosave.settle(), prepare()]);
      if (!isWished()) return 'overtaken';
      // From here on it is the other plan whose changes in other tabs are followed, shown or not.
      ready = null;
      const loaded = await autosave.open(wanted);
      if (!isWished()) return 'overtaken';
      if (!loaded) return 'missing';
      // One that has never been closed is up to date already, and keeps its history.
      if (id() !== wanted || isAnew) put(loaded.plan, loaded.shared, view);
      await prepareToShow(openPlan.plan());
      if (!isWished()) return 'overtaken';
      ready = wanted;
      return 'ready';
    },
    close() {
      if (id() === null) return;
      ready = null;
      openPlan.close();
      session.reset();
    },
  };
}
