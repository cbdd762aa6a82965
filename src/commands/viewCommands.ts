/** What can be done in whatever view is shown: arrows, find, selecting all, letting go. What they mean is the view's. */
import type { Command } from './command';
import type { Direction } from './view';

const arrow = (direction: Direction, key: string): Command => ({
  id: `go-${direction}`,
  label: `Go ${direction}`,
  group: 'Move and select',
  keys: [key],
  where: 'arrows',
  run: ({ session, ports }) => {
    const next = ports.view.current?.next?.(direction);
    if (next) session.select([next]);
  },
});

export const viewCommands: readonly Command[] = [
  arrow('up', 'ArrowUp'),
  arrow('down', 'ArrowDown'),
  arrow('left', 'ArrowLeft'),
  arrow('right', 'ArrowRight'),
  {
    id: 'select-all',
    label: 'Select all',
    group: 'Move and select',
    keys: ['Mod+A'],
    where: 'plan',
    enabled: ({ ports }) => ports.view.current?.all !== undefined,
    run: ({ session, ports }) => {
      const all = ports.view.current?.all?.();
      if (!all) return;
      session.select(all, { quiet: true });
      ports.view.current?.focus();
    },
  },
  {
    id: 'let-go',
    label: 'Let go of the selection',
    group: 'Move and select',
    keys: ['Escape'],
    where: 'arrows',
    run: ({ session }) => {
      session.setState({ focus: null });
      session.select([], { quiet: true });
    },
  },
  {
    id: 'details',
    label: 'Go to the details, or back',
    group: 'View',
    keys: ['F6'],
    where: 'plan',
    inFields: true,
    run: ({ session }) =>
      session.setState(({ panel }) => ({ details: true, panel: { ...panel, isShown: true }, panelAsked: {} })),
  },
  {
    id: 'find',
    label: 'Find',
    group: 'View',
    keys: ['Mod+F'],
    where: 'plan',
    inFields: true,
    enabled: ({ ports }) => ports.view.current?.find !== undefined,
    run: ({ session }) => session.setState(({ find }) => ({ find: find ?? { query: '', at: 0 } })),
  },
];
