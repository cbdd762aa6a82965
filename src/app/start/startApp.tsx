/** Opens what is stored, loads the typeface that everything is measured with, and mounts the app. */
import '../../ui/base.css';
import { createRoot } from 'react-dom/client';
import { leaveKeysToInputMethods } from '../../browser/inputMethod';
import { createMeasureText, loadFonts } from '../../browser/measureText';
import { whenLoaded } from '../../browser/whenLoaded';
import { fontFamily, textStyles } from '../../geometry/types/typography';
import type { ConnectionNews } from '../../storage/connection';
import { openStore } from '../../storage/openStore';
import { drawFaultPage } from '../../ui/faultPage';
import { App } from '../shell/App';
import { ranWell } from '../shell/errors/errorsInARow';
import { watchMissingChunks } from '../shell/errors/missingChunks';
import { appErrorPage, startErrorPage } from '../shell/errors/errorPages';
import { watchUnhandledErrors } from '../shell/errors/unhandledErrors';
import { loadEditor } from '../shell/loadEditor';
import { createReleaseNotice } from '../services/releaseNotice';
import { lookForStorage } from './lookForStorage';
import { createServices, type Services } from '../services/services';
import { readKeys } from '../services/keySettings';
import { followName } from '../services/nameSettings';
import { readPanel } from '../services/panelSettings';
import { readTheme } from '../services/useTheme';
import { SlowPage, WaitingPage } from '../shell/WaitingPage';

/** All pages that are opened from a disk share their databases in some browsers: there ours has a name of its own. */
const place = window.location.protocol === 'file:' ? { name: 'aimtree-single-file' } : {};

/** In ms: a database that takes longer to open is spoken of. */
const patience = 2_500;

function whenLeft(leave: () => void): () => void {
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}

/** Has the app mounted, or a page that says why not: never rejects. */
export async function startApp(root: HTMLElement): Promise<void> {
  try {
    await mount(root);
  } catch (error) {
    console.error(error);
    drawFaultPage(root, startErrorPage(error));
  }
}

async function canOpen(): Promise<boolean> {
  const { store, trouble } = await openStore(place);
  store.close();
  return trouble === null;
}

async function mount(root: HTMLElement): Promise<void> {
  leaveKeysToInputMethods();
  let made: Services | undefined;
  const page = createRoot(root, {
    // What the app's own boundary cannot show. React has emptied the root by then.
    onUncaughtError(error) {
      console.error(error);
      drawFaultPage(root, made ? appErrorPage(error, made) : startErrorPage(error));
    },
  });
  // An address that names a plan will need the editor: its code comes while the database opens.
  const [, plan] = /^#\/plan\/([\w-]+)/.exec(window.location.hash) ?? [];
  const editor = plan !== undefined && loadEditor().catch(() => undefined);
  // Whoever listens: before the app is there, the page that says what is waited for.
  let hear: (news: ConnectionNews) => void = (news) => {
    if (news !== 'waiting') return;
    clearTimeout(slow);
    page.render(<WaitingPage />);
  };
  const slow = setTimeout(() => page.render(<SlowPage />), patience);
  const opening = openStore({ ...place, whenLeft, onNews: (news) => hear(news) }).finally(() => clearTimeout(slow));
  const [{ store, trouble }] = await Promise.all([opening, loadFonts(fontFamily, textStyles, []), editor]);
  const services = createServices(store, trouble, createMeasureText(fontFamily));
  hear = services.hearOfStorage;
  const { autosave } = services;
  const notice = createReleaseNotice();
  watchMissingChunks(autosave);
  watchUnhandledErrors(services);
  await services.leftovers.takeUp();
  // What the page is to show is there before it is drawn, so that it is drawn once.
  const settings = [readTheme(services), readPanel(services), readKeys(services), followName(services)];
  await Promise.all([...settings, plan !== undefined && services.desk.open(plan)]);
  made = services;
  page.render(<App services={services} notice={notice} />);
  if (trouble && trouble !== 'newer')
    void lookForStorage({ ...services, canOpen, reload: () => window.location.reload() });
  whenLoaded(() => {
    ranWell();
    if (!import.meta.env.PROD || import.meta.env.MODE === 'single' || !('serviceWorker' in navigator)) return;
    // Without it the app works as well, as long as it is served.
    void import('./releases').then(({ watchReleases }) => watchReleases(notice, autosave)).catch(() => undefined);
  });
}
