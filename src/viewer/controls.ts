/** Connects clicks and keys on the page with what they do. */
import { pageParts, type PageAct } from '../figure/web/pageParts';
import type { Direction } from '../geometry/boxes/neighbour';
import type { NodeId } from '../plan/model/schema';
import { part, valueAt } from './page';

export interface Controls {
  /** What the buttons of the page do. */
  readonly acts: Readonly<Record<PageAct, () => void>>;
  /** Shows the details of a box; `focus` puts the focus on them. */
  readonly open: (id: NodeId, focus?: boolean) => void;
  readonly close: () => void;
  /** Folds a branch, or opens it. */
  readonly turn: (id: NodeId) => void;
  readonly letGo: () => void;
  readonly go: (from: NodeId, direction: Direction) => void;
  readonly find: () => void;
}

const directions = new Map<string, Direction>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** Whether the outline is what is seen. */
export const isOutline = () => document.body.hasAttribute('data-outline');

export function showOutline(isShown: boolean): void {
  document.body.toggleAttribute('data-outline', isShown);
  document.querySelector('[data-act="outline"]')?.setAttribute('aria-pressed', String(isShown));
  // What is out of sight is not come to by Tab, but still read.
  for (const link of part(pageParts.outline).querySelectorAll('a')) link.tabIndex = isShown ? 0 : -1;
}

export function listenToClicks(frame: HTMLElement, { acts, open, turn, letGo }: Controls): void {
  document.addEventListener('click', (event) => {
    const act = valueAt(event.target, 'data-act');
    if (act !== undefined) acts[act as PageAct]();
    const to = valueAt(event.target, 'data-to');
    // In the outline the link is a link.
    if (to === undefined || isOutline()) return;
    event.preventDefault();
    open(to, true);
  });
  frame.addEventListener('click', ({ target }) => {
    const [fold, id] = [valueAt(target, 'data-fold'), valueAt(target, 'data-node-id')];
    if (fold !== undefined) turn(fold);
    else if (id !== undefined) open(id);
    else letGo();
  });
}

export function listenToKeys(frame: HTMLElement, { acts, open, close, turn, go, find }: Controls): void {
  frame.addEventListener('keydown', (event) => {
    const id = valueAt(event.target, 'data-node-id');
    if (id === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    const direction = directions.get(event.key);
    if (direction) go(id, direction);
    else if (event.key === '.') turn(id);
    else if (event.key === 'Enter' || event.key === ' ') open(id, true);
    else return;
    event.preventDefault();
  });
  const keys = new Map([
    ['+', acts['zoom-in']],
    ['=', acts['zoom-in']],
    ['-', acts['zoom-out']],
    ['0', acts.fit],
    ['/', find],
  ]);
  // Keys of one character hold only while the picture or the details have the keyboard: who dictates must not set them
  // off from anywhere.
  for (const place of [frame, part(pageParts.panel)])
    place.addEventListener('keydown', (event) => {
      const act = keys.get(event.key);
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
}
