/**
 * The wiring: the open plan, what keeps it, the pictures of it, and what the outside can do with it. Made once when the
 * app starts; components only read it.
 */
import { loadFonts, onFontsChanged } from '../browser/measureText';
import { writeText } from '../browser/clipboard';
import { askToKeep } from '../browser/persist';
import type { CommandContext } from '../commands/command';
import { createGeometry } from '../geometry/geometry';
import type { Geometry, MeasureText } from '../geometry/types';
import { fontFamily, textStyles } from '../geometry/typography';
import { fileName } from '../format/fileName';
import { serialise } from '../format/serialise';
import type { Plan } from '../plan/schema';
import { createAutosave, type Autosave, type SaveStatus } from '../storage/autosave';
import type { ConnectionNews } from '../storage/connection';
import type { PlanStore } from '../storage/planStore';
import { shelve } from '../storage/rescue';
import type { StorageTrouble } from '../storage/trouble';
import { createStore } from 'zustand/vanilla';
import { createOpenPlan } from '../store/openPlan';
import { createSession } from '../store/session';
import { browserFiles as files, FileFailure } from '../browser/files';
import { createPlanService } from './planService';
import { newId, now } from './outside';
import { createTabSync } from './tabSync';

export type Services = ReturnType<typeof createServices>;

const fileFailures: Readonly<Record<FileFailure['reason'], string>> = {
  'not-allowed': 'The file was not saved: the browser may not write there. Choose another folder.',
  'no-room': 'The file was not saved: the disk is full.',
  failed: 'The file was not saved. Try again, or choose another folder.',
};

function collapsedIn(view: unknown): ReadonlySet<string> {
  const kept = typeof view === 'object' && view !== null && 'collapsed' in view ? view.collapsed : [];
  return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
}

/** Between two keys nobody wants to read “Saved”; that all is saved is said when it has been so for a moment. */
function calmly(tell: (status: SaveStatus) => void): (status: SaveStatus) => void {
  let timer = 0;
  return (status) => {
    clearTimeout(timer);
    if (status.kind === 'saved') timer = window.setTimeout(tell, savedAfter, status);
    else tell(status);
  };
}

/** Milliseconds. */
const savedAfter = 200;

const nothingCollapsed: ReadonlySet<string> = new Set();

export function createServices(store: PlanStore, trouble: StorageTrouble | null, measure: MeasureText) {
  const openPlan = createOpenPlan({ now, newId });
  const session = createSession();
  const status = createStore<SaveStatus>(() => (trouble ? { kind: 'failed', trouble } : { kind: 'saved' }));
  /** Grows when fonts have arrived: everything measured before is measured again. */
  const fonts = createStore<{ count: number }>(() => ({ count: 0 }));
  const tabs = createTabSync({ store, autosave: () => autosave, openPlan, session });
  const autosave: Autosave = createAutosave({
    store,
    trouble,
    onMoved: tabs.onMoved,
    onStatus: calmly((next) => status.setState(next, true)),
    whenIdle: (work) => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 200)),
  });

  openPlan.onChange((change, plan) => {
    autosave.record(plan, change);
    if (change.kind === 'edit') void askToKeep();
  });

  let picture = createGeometry(measure);
  onFontsChanged(() => {
    picture = createGeometry(measure);
    fonts.setState(({ count }) => ({ count: count + 1 }));
  });
  const geometry = (): Geometry => picture(openPlan.plan(), session.getState());
  const pictureListeners = new Set<() => void>();
  const pictureChanged = () => {
    if (openPlan.getState().plan) for (const listener of pictureListeners) listener();
  };
  openPlan.subscribe(pictureChanged);
  fonts.subscribe(pictureChanged);
  session.subscribe((state, before) => {
    if (state.collapsed !== before.collapsed) pictureChanged();
  });
  const onGeometry = (listener: () => void) => {
    pictureListeners.add(listener);
    return () => void pictureListeners.delete(listener);
  };
  /** The picture of a plan that is not open, with everything unfolded. */
  const pictureOf = (plan: Plan): Geometry => createGeometry(measure)(plan, { collapsed: nothingCollapsed });

  const savePlanFile = async () => {
    const plan = openPlan.plan();
    const file = {
      name: fileName(plan.title),
      type: 'application/json',
      description: 'Plan file',
      content: serialise(plan),
    };
    try {
      if ((await files.save(file)) === 'cancelled') return;
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      session.say(fileFailures[error.reason]);
      return;
    }
    openPlan.markShared(plan.revision);
    await autosave.flush();
    // A file is often saved because nothing else can be.
    await store.markShared(plan.id, plan.revision).catch(() => undefined);
    session.say('Saved as a JSON file. A colleague can open it here.');
  };

  const context: CommandContext = {
    openPlan,
    session,
    newId,
    now,
    ports: {
      geometry,
      onGeometry,
      canvas: { current: null },
      writeClipboard: writeText,
      savePlanFile,
      copyPicture: async () => {
        const { copyPicture } = await import('../views/export/copyPicture');
        const plan = openPlan.plan();
        session.say(await copyPicture({ title: plan.title, geometry: pictureOf(plan), measure }));
      },
      goToLibrary: () => {
        window.location.hash = '/';
      },
    },
  };

  /** What was folded away when the plan was met: as it is kept. */
  let met: ReadonlySet<string> = nothingCollapsed;

  /** Shows a stored plan; false when it is not here. */
  const show = async (id: string): Promise<boolean> => {
    await autosave.settle();
    const opened = await autosave.open(id);
    if (!opened) return false;
    const texts = Object.values(opened.plan.nodes).map((node) => node.text);
    await loadFonts(fontFamily, textStyles, [opened.plan.title, ...texts]);
    const view = await store.loadView(id).catch(() => null);
    // Other tabs may have gone on with it meanwhile.
    openPlan.open(autosave.shown(id) ?? opened.plan, opened.shared);
    tabs.opened();
    met = collapsedIn(view);
    session.reset(met);
    return true;
  };

  /** What is folded away is kept beside the plan, not in it: it is how this reader looks at it. */
  session.subscribe(({ collapsed }, before) => {
    const { plan } = openPlan.getState();
    if (plan && collapsed !== before.collapsed && collapsed !== met)
      void store.saveView(plan.id, { collapsed: [...collapsed] }).catch(() => undefined);
  });

  /** Newer code has taken the database over: this page writes nothing more. */
  const outdated = createStore<{ readonly is: boolean }>(() => ({ is: trouble === 'newer' }));
  const hearOfStorage = (news: ConnectionNews) => {
    if (news === 'outdated') outdated.setState({ is: true });
    if (news === 'cleared' || news === 'cut') setTimeout(tabs.lookForMissed);
  };

  const plans = createPlanService({ store, autosave, newId, now });
  window.addEventListener('pagehide', () => {
    void autosave.flush();
    shelve(localStorage, newId(), autosave.leftovers());
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (status.getState().kind !== 'failed') return;
    // What memory alone keeps is lost with the page, saved there or not.
    if (autosave.pending || (trouble && openPlan.getState().past.length > 0)) event.preventDefault();
  });

  return {
    openPlan,
    session,
    status,
    fonts,
    autosave,
    store,
    tabs,
    outdated,
    hearOfStorage,
    context,
    plans,
    show,
    pictureOf,
    measure,
    files,
  };
}
