/** Opens what is stored, loads the typeface that everything is measured with, and mounts the app. */
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { createMeasureText, loadFonts } from '../browser/measureText';
import { fontFamily, textStyles } from '../geometry/typography';
import { openStore } from '../storage/openStore';
import { unshelve } from '../storage/rescue';
import { App } from './App';
import { createServices } from './services';

export async function startApp(root: HTMLElement): Promise<void> {
  const [{ store, trouble }] = await Promise.all([openStore(), loadFonts(fontFamily, textStyles, [])]);
  await unshelve(localStorage, store).catch(() => undefined);
  const services = createServices(store, trouble, createMeasureText(fontFamily));
  createRoot(root).render(<App services={services} />);
}
