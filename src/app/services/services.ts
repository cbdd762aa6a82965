/**
 * The wiring: the open plan, what keeps it, the pictures of it, and what the outside can do with it. Made once when the
 * app starts; components only read it.
 */
import { loadFonts, onFontsChanged } from '../../browser/measureText';
import { writeForms } from '../../browser/clipboard';
import { askToKeep } from '../../browser/persist';
import type { CommandContext } from '../../commands/command';
import { createGeometry } from '../../geometry/scene/geometry';
import type { Geometry, MeasureText } from '../../geometry/types/types';
import { fontFamily, textStyles } from '../../geometry/types/typography';
import type { Plan } from '../../plan/model/schema';
import { createAutosave, type Autosave, type SaveStatus } from '../../storage/autosave';
import { browserTimers } from '../../storage/timers';
import type { ConnectionNews } from '../../storage/connection';
import type { PlanStore } from '../../storage/planStore';
import { shelve } from '../../storage/rescue';
import type { StorageTrouble } from '../../storage/trouble';
import { createStore } from 'zustand/vanilla';
import { createOpenPlan } from '../../store/openPlan';
import { createSession } from '../../store/session';
import { openShelf } from '../../browser/leftoverPlace';
import { browserFiles as files } from '../../browser/files';
import { browserLinkedFiles } from '../../browser/linkedFiles';
import { createBackups } from '../files/backups';
import { createFileLinks } from '../files/fileLinks';
import { createPrinting } from '../files/printing';
import { createPlanService } from '../files/planService';
import { createRestoring } from '../files/restoring';
import { saveAsFile } from '../files/saveAsFile';
import { newId, now } from './outside';
import { createTabSync } from '../desk/tabSync';

export type Services = ReturnType<typeof createServices>;

/** What is kept beside a plan: how this reader looks at it. What is not understood counts as not kept. */
function viewIn(stored: unknown) {
  const view = typeof stored === 'object' && stored !== null ? stored : {};
  const collapsed = 'collapsed' in view && Array.isArray(view.collapsed) ? view.collapsed : [];
  const kept = 'kept' in view && typeof view.kept === 'object' ? view.kept : {};
  return { collapsed: new Set(collapsed.filter((id) => typeof id === 'string')), kept: { ...kept } };
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
  const whenIdle = (work: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 200);
  const tabs = createTabSync({ store, autosave: () => autosave, openPlan, session });
  const autosave: Autosave = createAutosave({
    store,
    trouble,
    onMoved: tabs.onMoved,
    onStatus: calmly((next) => status.setState(next, true)),
    whenIdle,
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

  const port = browserLinkedFiles;
  const saveAs = () => saveAsFile({ store, openPlan, autosave, session, port, now, link: links.link });
  const links = createFileLinks({ store, openPlan, autosave, session, port, timers: browserTimers, now, saveAs });

  const printing = createPrinting({ openPlan, session, measure });

  const context: CommandContext = {
    openPlan,
    session,
    newId,
    now,
    ports: {
      geometry,
      onGeometry,
      canvas: { current: null },
      writeClipboard: writeForms,
      savePlanFile: links.save,
      copyPicture: async () => {
        const { copyPicture } = await import('../../output/copyPicture');
        const plan = openPlan.plan();
        session.say(await copyPicture({ plan, measure }));
      },
      print: printing.print,
      goToLibrary: () => {
        window.location.hash = '/';
      },
      goToHistory: () => {
        window.location.hash = `/plan/${openPlan.plan().id}/history`;
      },
    },
  };

  /** How the plan was looked at when it was met: as it is kept. */
  let met = viewIn(null);

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
    met = viewIn(view);
    session.reset(met.collapsed, met.kept);
    void links.opened(opened.plan);
    // What fails here costs nothing: the past is only longer than it need be.
    whenIdle(() => void store.compact(id, now()).catch(() => undefined));
    return true;
  };

  /** What is folded away is kept beside the plan, not in it: it is how this reader looks at it. */
  session.subscribe(({ collapsed, kept }, before) => {
    const { plan } = openPlan.getState();
    const isOther =
      (collapsed !== before.collapsed && collapsed !== met.collapsed) || (kept !== before.kept && kept !== met.kept);
    if (plan && isOther) void store.saveView(plan.id, { collapsed: [...collapsed], kept }).catch(() => undefined);
  });

  /** Newer code has taken the database over: this page writes nothing more. */
  const outdated = createStore<{ readonly is: boolean }>(() => ({ is: trouble === 'newer' }));
  const hearOfStorage = (news: ConnectionNews) => {
    if (news === 'outdated') outdated.setState({ is: true });
    if (news === 'cleared' || news === 'cut') setTimeout(tabs.lookForMissed);
  };

  const plans = createPlanService({ store, autosave, newId, now });
  const restoring = createRestoring({ store, autosave, openPlan, plans, now, show });
  const backups = createBackups({ store, autosave, openPlan, session, files, now });
  window.addEventListener('pagehide', () => {
    void autosave.flush();
    const shelf = openShelf();
    if (shelf) shelve(shelf, newId(), autosave.leftovers());
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
    links,
    saveAs,
    printing,
    backups,
    restoring,
  };
}
