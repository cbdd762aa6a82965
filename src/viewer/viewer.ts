/**
 * Puts the parts of a shared page together: the diagram, the details beside it, the search field and their controls.
 */
import { pageParts } from '../figure/web/pageParts';
import type { NodeId, Plan } from '../plan/model/schema';
import { isOutline, listenToClicks, listenToKeys, showOutline, type Controls } from './controls';
import { createDiagram, type Diagram } from './diagram';
import { createFinder } from './finder';
import { listenToGestures } from './gestures';
import { part } from './page';
import { createPanel, type Panel } from './panel';

/** From this width on there is room for details beside the picture. */
const wide = 900;

export function startViewer(plan: Plan): void {
  const frame = part(pageParts.frame);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const theme = () => (dark.matches ? 'dark' : 'light');
  // Before anything is measured: it shows the controls.
  document.body.toggleAttribute('data-live', true);
  const diagram = createDiagram(plan, theme());
  const panel = createPanel(() => controls.close());
  const controls = controlsOf(plan, diagram, panel);

  listenToClicks(frame, controls);
  listenToKeys(frame, controls);
  listenToGestures(frame, diagram.camera);
  showOutline(false);
  if (window.innerWidth >= wide && plan.description.trim() !== '') panel.show(undefined, undefined);
  diagram.begin();
  dark.addEventListener('change', () => diagram.setTheme(theme()));
  // Paper is light.
  window.addEventListener('beforeprint', () => diagram.setTheme('light'));
  window.addEventListener('afterprint', () => diagram.setTheme(theme()));
}

function controlsOf(plan: Plan, diagram: Diagram, panel: Panel): Controls {
  const showDetails = (id: NodeId) => {
    const turn = () => {
      diagram.turn(id);
      showDetails(id);
      panel.focus('button');
    };
    panel.show(id, diagram.canFold(id) ? { isFolded: diagram.isFolded(id), turn } : undefined);
  };
  const open: Controls['open'] = (id, focus = false) => {
    showDetails(id);
    diagram.select(id);
    if (focus) panel.focus('h2');
  };
  const finder = createFinder(plan, (found, id) => {
    diagram.setFound(found);
    if (id !== undefined && panel.shown() !== undefined) open(id);
    else diagram.select(id);
  });
  return {
    acts: {
      'zoom-in': () => diagram.camera.zoomBy(1.25),
      'zoom-out': () => diagram.camera.zoomBy(0.8),
      fit: diagram.fit,
      collapse: diagram.foldAll,
      expand: diagram.openAll,
      outline: () => showOutline(!isOutline()),
      previous: () => finder.go(-1),
      next: () => finder.go(1),
    },
    open,
    close() {
      const hadFocus = panel.hasFocus();
      panel.close();
      if (hadFocus) diagram.focus();
    },
    turn(id) {
      diagram.turn(id);
      if (panel.shown() === id) showDetails(id);
    },
    letGo() {
      diagram.select(undefined);
      panel.close();
    },
    go: diagram.go,
    find: finder.focus,
  };
}
