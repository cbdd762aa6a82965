/** Opens what is stored, loads the typeface that everything is measured with, and mounts the app. */
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { createMeasureText, loadFonts } from '../browser/measureText';
import { fontFamily, textStyles } from '../geometry/typography';
import { openStore } from '../storage/openStore';
import { unshelve } from '../storage/rescue';
import { App } from './App';
import { loadEditor } from './loadEditor';
import { createServices } from './services';
import { readTheme } from './useTheme';

export async function startApp(root: HTMLElement): Promise<void> {
  // An address that names a plan will need the editor: its code comes while the database opens.
  const [, plan] = /^#\/plan\/([\w-]+)/.exec(window.location.hash) ?? [];
  const editor = plan !== undefined && loadEditor().catch(() => undefined);
  const [{ store, trouble }] = await Promise.all([openStore(), loadFonts(fontFamily, textStyles, []), editor]);
  await unshelve(localStorage, store).catch(() => undefined);
  const services = createServices(store, trouble, createMeasureText(fontFamily));
  // What the page is to show is there before it is drawn, so that it is drawn once.
  await Promise.all([readTheme(services), plan !== undefined && services.show(plan).catch(() => false)]);
  createRoot(root).render(<App services={services} />);
}
