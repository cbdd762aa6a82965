/** What the app consists of: what is made, and to whom it is handed. Made once at the start; components only read it. */
import { createStore } from 'zustand/vanilla';
import { browserFiles as files } from '../../browser/files';
import { browserLinkedFiles as port } from '../../browser/linkedFiles';
import { loadFonts } from '../../browser/measureText';
import { whenIdle } from '../../browser/whenIdle';
import type { CommandContext } from '../../commands/command';
import type { MeasureText } from '../../geometry/types/types';
import { fontFamily, textStyles } from '../../geometry/types/typography';
import { createReplicas } from '../../plan/change/replicas';
import type { Plan } from '../../plan/model/schema';
import type { ConnectionNews } from '../../storage/connection';
import type { PlanStore } from '../../storage/planStore';
import { browserTimers as timers } from '../../storage/timers';
import type { StorageTrouble } from '../../storage/trouble';
import { createOpenPlan } from '../../store/openPlan';
import { createInRoom, refusalIn } from '../../store/inRoom';
import { createSession } from '../../store/session';
import { createComparing } from '../compare/comparison';
import { createDesk } from '../desk/desk';
import { createTabSync, type TabSync } from '../desk/tabSync';
import { createBackups } from '../files/backups';
import { createPictureCopying } from '../files/pictureCopying';
import { createPlanService } from '../files/planService';
import { createPrinting } from '../files/printing';
import { createRestoring } from '../files/restoring';
import { createSalvaging } from '../files/salvaging';
import { createTogether } from '../together/together';
import { createImporting } from './importing';
import { createLinking } from './linking';
import { watchLeaving } from './leavingPage';
import { newId, now } from './outside';
import { createPictures } from './pictures';
import { createPorts } from './ports';
import { createSaving } from './saving';

export type Services = ReturnType<typeof createServices>;

export function createServices(store: PlanStore, trouble: StorageTrouble | null, measure: MeasureText) {
  const replicas = createReplicas();
  const inRoom = createInRoom();
  const openPlan = createOpenPlan({ now, newId, replicas, refusal: refusalIn(inRoom) });
  const session = createSession();
  const stores = { openPlan, session, inRoom, newId, now };

  const { autosave, leftovers, status } = createSaving({ store, replicas, trouble, openPlan, newId });
  const prepare = once(async () => (await import('../desk/sayings')).startSaying({ ...stores, replicas }));
  const prepareToShow = (plan: Plan) => loadFontsFor(plan).then(async () => void (await pictures.prepare()));
  const desk = createDesk({ store, autosave, openPlan, session, prepare, prepareToShow, whenIdle, now });
  const tabs = createTabSync({ store, autosave, desk, session });
  const pictures = createPictures({ openPlan, session, measure });

  const linkNeeds = { store, desk, openPlan, autosave, session, port, timers, now };
  const linking = createLinking({ ...linkNeeds, context: () => context });
  // What could not be taken up before is tried at once, so that nothing is called saved that is not.
  desk.onLoaded((plan) => void leftovers.takeUp(plan.id));
  const printing = createPrinting({ openPlan, session, measure });
  const plans = createPlanService({ store, autosave, newId, now });
  const restoring = createRestoring({ store, autosave, desk, plans, now });
  const salvaging = createSalvaging({ store, desk, session, files, newId, now });
  const backups = createBackups({ store, autosave, desk, openPlan, session, files, now });

  const pictureCopying = createPictureCopying({ openPlan, session, measure });
  const importing = createImporting();
  const outlets = { files, measure, printing, pictureCopying, importing };
  const ports = createPorts({ ...stores, ...outlets, store, pictures, links: linking.links });
  const context: CommandContext = { ...stores, ports };
  watchLeaving({ store, autosave, leftovers, openPlan, trouble });

  return {
    store,
    /** Why what is stored does not outlast this visit; null when it does. */
    trouble,
    autosave,
    leftovers,
    status,
    desk,
    tabs,
    ...createOutdated(trouble, tabs),
    openPlan,
    session,
    context,
    measure,
    pictureOf: pictures.pictureOf,
    fonts: pictures.fonts,
    plans,
    files,
    ...linking,
    printing,
    pictureCopying,
    importing,
    comparing: createComparing(),
    backups,
    restoring,
    salvaging,
    together: createTogether({ ...stores, store, autosave, desk, replicas, readStates: linking.readStates }),
  };
}

function loadFontsFor({ title, nodes }: Plan): Promise<void> {
  return loadFonts(fontFamily, textStyles, [title, ...Object.values(nodes).map(({ text }) => text)]);
}

/** Newer code may take the database over: from then on this page writes nothing more. */
function createOutdated(trouble: StorageTrouble | null, tabs: TabSync) {
  const outdated = createStore<{ readonly is: boolean }>(() => ({ is: trouble === 'newer' }));
  const hearOfStorage = (news: ConnectionNews) => {
    if (news === 'outdated') outdated.setState({ is: true });
    if (news === 'cleared' || news === 'cut') setTimeout(tabs.lookForMissed);
  };
  return { outdated, hearOfStorage };
}

/** Does it once, and never fails; what has failed is tried again the next time. */
function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act().catch(() => void (done = undefined)));
}
