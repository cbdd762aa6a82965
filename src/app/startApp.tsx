/** Opens what is stored, loads the typeface that everything is measured with, and mounts the app. */
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { createMeasureText, loadFonts } from '../browser/measureText';
import { fontFamily, textStyles } from '../geometry/typography';
import type { ConnectionNews } from '../storage/connection';
import { openStore } from '../storage/openStore';
import { unshelve } from '../storage/rescue';
import { App } from './App';
import { loadEditor } from './loadEditor';
import { createServices } from './services';
import { WaitingPage } from './WaitingPage';

export async function startApp(root: HTMLElement): Promise<void> {
  // An address that names a plan will need the editor: its code comes while the database opens.
  if (window.location.hash.startsWith('#/plan/')) void loadEditor();
  const page = createRoot(root);
  let hear: (news: ConnectionNews) => void = (news) => {
    if (news === 'waiting') page.render(<WaitingPage />);
  };
  const opening = openStore({ onNews: (news) => hear(news) });
  const [{ store, trouble }] = await Promise.all([opening, loadFonts(fontFamily, textStyles, [])]);
  await unshelve(localStorage, store).catch(() => undefined);
  const services = createServices(store, trouble, createMeasureText(fontFamily));
  hear = services.hearOfStorage;
  page.render(<App services={services} />);
}
