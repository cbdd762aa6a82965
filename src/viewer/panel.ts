/**
 * Shows the details of a box beside the picture: a copy of what the outline says of it, with a button that folds its
 * branch.
 */
import { boxAnchor, pageParts } from '../figure/web/pageParts';
import type { NodeId } from '../plan/model/schema';
import { part } from './page';

export interface Fold {
  readonly isFolded: boolean;
  readonly turn: () => void;
}

export interface Panel {
  /** The box whose details are there. */
  readonly shown: () => NodeId | undefined;
  /** Undefined for what the plan as a whole is about. */
  readonly show: (id: NodeId | undefined, fold: Fold | undefined) => void;
  readonly close: () => void;
  readonly hasFocus: () => boolean;
  readonly focus: (on: 'h2' | 'button') => void;
}

export function createPanel(onClose: () => void): Panel {
  const panel = part(pageParts.panel);
  const close = button('Close', onClose);
  close.className = 'close';
  let shown: NodeId | undefined;
  return {
    shown: () => shown,
    show(id, fold) {
      const source = part(id === undefined ? pageParts.about : boxAnchor(id));
      const tools = document.createElement('div');
      tools.className = 'panelTools';
      if (fold) tools.append(button(fold.isFolded ? 'Expand the branch' : 'Collapse the branch', fold.turn));
      tools.append(close);
      // What lets a reader comment looks for it.
      panel.dataset['box'] = id ?? '';
      panel.replaceChildren(tools, copyOf(source));
      panel.hidden = false;
      panel.scrollTop = 0;
      shown = id;
    },
    close() {
      panel.hidden = true;
      shown = undefined;
    },
    hasFocus: () => panel.contains(document.activeElement),
    focus: (on) => panel.querySelector<HTMLElement>(on)?.focus(),
  };
}

/** Under a heading of its own level, with links that Tab comes to. */
function copyOf(source: HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...Array.from(source.childNodes, (child) => child.cloneNode(true)));
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('tabindex');
  const heading = document.createElement('h2');
  heading.tabIndex = -1;
  const old = copy.querySelector('h3, h4, h5, h6');
  heading.append(...(old?.childNodes ?? ['About this plan']));
  old?.remove();
  copy.prepend(heading);
  return copy;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
