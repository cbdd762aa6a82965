/** Writes the controls of a shared page. They need the script, so the style sheet shows them only when it runs. */
import { attributes } from '../../kit/xml';
import { tag, words } from './html';
import { pageParts, type PageAct } from './pageParts';

/** Strokes on a square of 24. */
const icons = {
  minus: 'M5 12h14',
  plus: 'M5 12h14M12 5v14',
  fit: 'M8 3H5a2 2 0 0 0-2 2v3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  collapse: 'm20 17-5-5 5-5M4 17l5-5-5-5',
  expand: 'm9 7-5 5 5 5M15 7l5 5-5 5',
  outline: 'M4 6h16M8 12h12M8 18h12',
} as const;

function iconHtml(icon: keyof typeof icons): string {
  const stroke = { d: icons[icon], fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };
  const ends = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const size = { viewBox: '0 0 24 24', width: 18, height: 18, 'aria-hidden': 'true' };
  return tag('svg', size, tag('path', { ...stroke, ...ends }));
}

function button(act: PageAct, label: string, icon: keyof typeof icons): string {
  return tag('button', { type: 'button', 'data-act': act, title: label, 'aria-label': label }, iconHtml(icon));
}

export function findHtml(): string {
  const field = { id: pageParts.find, type: 'search', 'aria-label': 'Find in the diagram', placeholder: 'Find' };
  return [
    '<div role="search">',
    `<input${attributes({ ...field, autocomplete: 'off', spellcheck: 'false' })}>`,
    tag('output', { id: pageParts.found, for: pageParts.find }),
    tag('p', { id: pageParts.foundBox, 'aria-live': 'polite' }),
    button('previous', 'Previous match', 'up'),
    button('next', 'Next match', 'down'),
    '</div>',
  ].join('');
}

export function outlineButton(): string {
  return tag(
    'button',
    { type: 'button', 'data-act': 'outline', 'aria-pressed': 'false' },
    iconHtml('outline'),
    words('Outline'),
  );
}

export function zoomHtml(): string {
  return tag(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'View' },
    button('zoom-out', 'Zoom out', 'minus'),
    button('zoom-in', 'Zoom in', 'plus'),
    button('fit', 'Show the whole diagram', 'fit'),
    button('collapse', 'Collapse all branches', 'collapse'),
    button('expand', 'Expand all branches', 'expand'),
  );
}
