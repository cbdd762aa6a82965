/** Puts the parts of the page together: what clicks, keys and buttons do. */
import { pageParts, type PageAct } from '../figure/web/pageParts';
import type { Direction } from '../geometry/boxes/neighbour';
import type { NodeId, Plan } from '../plan/model/schema';
import { createDiagram } from './diagram';
import { createFinder } from './finder';
import { listenToGestures } from './gestures';
import { part, valueAt } from './page';
import { createPanel } from './panel';

/** From this width on there is room for details beside the picture. */
const wide = 900;

const directions = new Map<string, Direction>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

export function startViewer(plan: Plan): void {
  const frame = part(pageParts.frame);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const theme = () => (dark.matches ? 'dark' : 'light');
  // Before anything is measured: it shows the controls.
  document.body.toggleAttribute('data-live', true);
  const diagram = createDiagram(plan, theme());
  const panel = createPanel(() => close());

  const showDetails = (id: NodeId) => {
    const turn = () => {
      diagram.turn(id);
      showDetails(id);
      panel.focus('button');
    };
    panel.show(id, diagram.canFold(id) ? { isFolded: diagram.isFolded(id), turn } : undefined);
  };
  const open = (id: NodeId) => {
    showDetails(id);
    diagram.select(id);
  };
  const close = () => {
    const hadFocus = panel.hasFocus();
    panel.close();
    if (hadFocus) diagram.focus();
  };
  const turn = (id: NodeId) => {
    diagram.turn(id);
    if (panel.shown() === id) showDetails(id);
  };
  const finder = createFinder(plan, (found, id) => {
    diagram.setFound(found);
    if (id !== undefined && panel.shown() !== undefined) open(id);
    else diagram.select(id);
  });
  const showOutline = (isShown: boolean) => {
    document.body.toggleAttribute('data-outline', isShown);
    document.querySelector('[data-act="outline"]')?.setAttribute('aria-pressed', String(isShown));
    // What is out of sight is not come to by Tab, but still read.
    for (const link of part(pageParts.outline).querySelectorAll('a')) link.tabIndex = isShown ? 0 : -1;
  };
  const isOutline = () => document.body.hasAttribute('data-outline');
  const acts: Readonly<Record<PageAct, () => void>> = {
    'zoom-in': () => diagram.camera.zoomBy(1.25),
    'zoom-out': () => diagram.camera.zoomBy(0.8),
    fit: diagram.fit,
    collapse: diagram.foldAll,
    expand: diagram.openAll,
    outline: () => showOutline(!isOutline()),
    previous: () => finder.go(-1),
    next: () => finder.go(1),
  };

  document.addEventListener('click', (event) => {
    const act = valueAt(event.target, 'data-act');
    if (act !== undefined) acts[act as PageAct]();
    const to = valueAt(event.target, 'data-to');
    // In the outline the link is a link.
    if (to === undefined || isOutline()) return;
    event.preventDefault();
    open(to);
    panel.focus('h2');
  });
  frame.addEventListener('click', ({ target }) => {
    const [fold, id] = [valueAt(target, 'data-fold'), valueAt(target, 'data-node-id')];
    if (fold !== undefined) return turn(fold);
    if (id !== undefined) return open(id);
    diagram.select(undefined);
    panel.close();
  });
  frame.addEventListener('keydown', (event) => {
    const id = valueAt(event.target, 'data-node-id');
    if (id === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    const direction = directions.get(event.key);
    if (direction) diagram.go(id, direction);
    else if (event.key === '.') turn(id);
    else if (event.key === 'Enter' || event.key === ' ') {
      open(id);
      panel.focus('h2');
    } else return;
    event.preventDefault();
  });
  const keys = new Map([
    ['+', acts['zoom-in']],
    ['=', acts['zoom-in']],
    ['-', acts['zoom-out']],
    ['0', acts.fit],
    ['/', finder.focus],
  ]);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    const act = keys.get(event.key);
    const isOurs = !(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!act || !isOurs) return;
    event.preventDefault();
    act();
  });

  listenToGestures(frame, diagram.camera);
  showOutline(false);
  if (window.innerWidth >= wide && plan.description.trim() !== '') panel.show(undefined, undefined);
  diagram.begin();
  dark.addEventListener('change', () => diagram.setTheme(theme()));
  // Paper is light.
  window.addEventListener('beforeprint', () => diagram.setTheme('light'));
  window.addEventListener('afterprint', () => diagram.setTheme(theme()));
}
