/**
 * The wiring: the open plan, what keeps it, the pictures of it, and what the outside can do with it. Made once when the
 * app starts; components only read it.
 */
import { loadFonts, onFontsChanged } from '../browser/measureText';
import { writeText } from '../browser/clipboard';
import type { CommandContext } from '../commands/command';
import { createGeometry } from '../geometry/geometry';
import type { Geometry, MeasureText } from '../geometry/types';
import { fontFamily, textStyles } from '../geometry/typography';
import { fileName } from '../format/fileName';
import { serialise } from '../format/serialise';
import type { Plan } from '../plan/schema';
import { createAutosave, type SaveStatus } from '../storage/autosave';
import { factsOf } from '../storage/rows';
import type { PlanStore } from '../storage/planStore';
import { shelve } from '../storage/rescue';
import type { StorageTrouble } from '../storage/trouble';
import { createStore } from 'zustand/vanilla';
import { createOpenPlan } from '../store/openPlan';
import { createSession } from '../store/session';
import { browserFiles as files, FileFailure } from '../browser/files';
import { createPlanService } from './planService';
import { newId, now } from './outside';

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

const nothingCollapsed: ReadonlySet<string> = new Set();

export function createServices(store: PlanStore, trouble: StorageTrouble | null, measure: MeasureText) {
  const openPlan = createOpenPlan({ now, newId });
  const session = createSession();
  const status = createStore<SaveStatus>(() => (trouble ? { kind: 'failed', trouble } : { kind: 'saved' }));
  /** Grows when fonts have arrived: everything measured before is measured again. */
  const fonts = createStore<{ count: number }>(() => ({ count: 0 }));
  const whenIdle = (work: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 200);
  const autosave = createAutosave({
    store,
    trouble,
    onStatus: (next) => status.setState(next, true),
    whenIdle,
  });

  openPlan.onChange((change, plan) => autosave.record(plan.id, change, () => factsOf(plan)));

  let picture = createGeometry(measure);
  onFontsChanged(() => {
    picture = createGeometry(measure);
    fonts.setState(({ count }) => ({ count: count + 1 }));
  });
  const geometry = (): Geometry => picture(openPlan.plan(), session.getState());
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
    await store.markShared(plan.id, plan.revision);
    session.say('Saved as a JSON file. A colleague can open it here.');
  };

  const context: CommandContext = {
    openPlan,
    session,
    newId,
    now,
    ports: {
      geometry,
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
      goToHistory: () => {
        window.location.hash = `/plan/${openPlan.plan().id}/history`;
      },
    },
  };

  /** Shows a stored plan; false when it is not here. */
  const show = async (id: string): Promise<boolean> => {
    await autosave.settle();
    const stored = await store.load(id);
    if (!stored) return false;
    const texts = Object.values(stored.plan.nodes).map((node) => node.text);
    await loadFonts(fontFamily, textStyles, [stored.plan.title, ...texts]);
    const view = await store.loadView(id).catch(() => null);
    known = stored.seq;
    openPlan.open(stored.plan, stored.shared);
    session.reset(collapsedIn(view));
    autosave.opened(id, stored);
    // What fails here costs nothing: the past is only longer than it need be.
    whenIdle(() => void store.compact(id, now()).catch(() => undefined));
    return true;
  };

  /** What is folded away is kept beside the plan, not in it: it is how this reader looks at it. */
  session.subscribe(({ collapsed }, before) => {
    const { plan } = openPlan.getState();
    if (plan && collapsed !== before.collapsed)
      void store.saveView(plan.id, { collapsed: [...collapsed] }).catch(() => undefined);
  });

  /** The number of the last stored change that the open plan holds. */
  let known = 0;
  // What another tab did to the plan that is open here is seen here as well; where numbers are missing, the stored
  // state of both is shown.
  store.subscribe((event) => {
    const { plan } = openPlan.getState();
    if (!plan || event.id !== plan.id) return;
    if (event.kind === 'changed') {
      const before = known;
      if (event.seq <= before) return;
      known = event.seq;
      if (event.here) return;
      if (event.seq - event.changes.length > before) return void show(plan.id);
      autosave.heard(plan.id, event.seq);
      for (const change of event.changes) openPlan.receive(change);
    } else if (event.here) return;
    else if (event.kind === 'shared') openPlan.markShared(event.revision);
    else if (event.kind === 'replaced' || event.kind === 'restored') void show(plan.id);
    else if (event.kind === 'removed') {
      const { id } = plan;
      session.say('This plan was deleted in another tab.', {
        label: 'Bring it back',
        run: () => void store.restore(id),
      });
    }
  });

  const plans = createPlanService({ store, autosave, newId, now });
  window.addEventListener('pagehide', () => {
    void autosave.flush();
    shelve(localStorage, newId(), autosave.leftovers());
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (status.getState().kind === 'failed' && openPlan.getState().past.length > 0) event.preventDefault();
  });

  return { openPlan, session, status, fonts, autosave, store, context, plans, show, pictureOf, measure, files };
}
