/** Zooming, in views that can. */
import type { Command } from './command';
import type { ViewPort } from './view';

const has =
  (ability: keyof ViewPort): Command['enabled'] =>
  ({ ports }) =>
    ports.view.current?.[ability] !== undefined;

export const zoomCommands: readonly Command[] = [
  {
    id: 'fit',
    label: 'Show the whole diagram',
    group: 'View',
    keys: ['Mod+0'],
    where: 'plan',
    enabled: has('fit'),
    run: ({ ports }) => ports.view.current?.fit?.(),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    group: 'View',
    keys: ['Mod++', 'Mod+='],
    where: 'plan',
    enabled: has('zoomBy'),
    run: ({ ports }) => ports.view.current?.zoomBy?.(1.25),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    group: 'View',
    keys: ['Mod+-'],
    where: 'plan',
    enabled: has('zoomBy'),
    run: ({ ports }) => ports.view.current?.zoomBy?.(0.8),
  },
  {
    id: 'actual-size',
    label: 'Zoom to 100 %',
    group: 'View',
    keys: ['Mod+1'],
    where: 'plan',
    enabled: has('zoomTo'),
    run: ({ ports }) => ports.view.current?.zoomTo?.(1),
  },
];
