/** Choosing some things by keys: Shift with an arrow goes on and keeps what is selected; Space begins one by one. */
import type { Command } from './command';
import { extendTo, startPicking, stopPicking, toggle } from './picking';
import type { Direction } from './view';

const extend = (direction: Direction, key: string): Command => ({
  id: `extend-${direction}`,
  label: `Select the one ${words[direction]} as well`,
  group: 'Move and select',
  keys: [`Shift+${key}`],
  where: 'arrows',
  run: ({ session, ports }) => {
    const next = ports.view.current?.next?.(direction);
    if (next) extendTo(session, next);
  },
});

const words: Readonly<Record<Direction, string>> = {
  up: 'above',
  down: 'below',
  left: 'on the left',
  right: 'on the right',
};

export const pickingCommands: readonly Command[] = [
  extend('up', 'ArrowUp'),
  extend('down', 'ArrowDown'),
  extend('left', 'ArrowLeft'),
  extend('right', 'ArrowRight'),
  {
    id: 'select-several',
    label: 'Select several',
    group: 'Move and select',
    where: 'arrows',
    enabled: ({ ports }) => ports.view.current?.next !== undefined,
    checked: ({ session }) => session.getState().picking !== null,
    run: (context) => {
      if (stopPicking(context.session)) return;
      startPicking(context);
      context.ports.view.current?.focus();
    },
  },
  {
    id: 'pick',
    label: 'Select several: begin, then select or let go',
    group: 'Move and select',
    keys: ['Space'],
    where: 'arrows',
    run: (context) => {
      const { picking } = context.session.getState();
      if (picking) toggle(context, picking);
      else startPicking(context);
    },
  },
];
