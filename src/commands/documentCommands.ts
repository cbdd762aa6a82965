/** What leaves the plan for readers: the view as a picture, the report, the figures and tables of a paper, what became of what was heard. */
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
  {
    id: 'report',
    label: 'Report…',
    group: 'Share',
    where: 'plan',
    run: ({ session }) => session.openDialog('report'),
  },
  {
    id: 'paper',
    label: 'Figures and tables of a paper…',
    group: 'Share',
    where: 'plan',
    run: ({ session }) => session.openDialog('paper'),
  },
  {
    id: 'publish-heard',
    label: 'Publish “You said, we did”…',
    group: 'Share',
    where: 'plan',
    enabled: ({ openPlan }) => Object.keys(openPlan.plan().heard).length > 0,
    run: ({ session }) => session.openDialog('heard'),
  },
];
