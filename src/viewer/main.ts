/**
 * Starts the script of a shared page. The script replaces the still picture with one that can be moved, searched and
 * folded, laid out by the same code as in the app. It knows nothing of the app, stores nothing and requests nothing.
 */
import './viewer.css';
import './diagram.css';
import './details.css';
import './shown.css';
import { loadFonts } from '../browser/measureText';
import { fontFamily, textStyles } from '../geometry/types/typography';
import type { Plan } from '../plan/model/schema';
import { pageParts, type PageData } from '../figure/web/pageParts';
import { part } from './page';
import { startViewer } from './viewer';

async function start(): Promise<void> {
  const { plan, fonts } = JSON.parse(part(pageParts.data).textContent) as PageData;
  const ours = plan as Plan;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(fonts);
  document.adoptedStyleSheets = [sheet];
  await loadFonts(fontFamily, textStyles, [ours.title, ...Object.values(ours.nodes).map(({ text }) => text)]);
  startViewer(ours);
}

void start();
