/** What leaves the plan for readers. */
import type { Command } from './command';

export const documentCommands: readonly Command[] = [
  {
    id: 'picture-of-view',
    label: 'Picture of this view…',
    group: 'Share',
    where: 'plan',
    enabled: ({ ports }) => ports.view.current?.picture !== undefined,
    // The diagram is a figure, which has a dialog of its own.
    run: ({ session, ports }) =>
      session.openDialog(ports.view.current?.picture?.().kind === 'figure' ? 'export-png' : 'picture'),
  },
];
