/** The commands of measures. What they do is loaded with the first of them. */
import { selectedOf } from '../store/selection';
import type { Command, CommandContext } from './command';
import { leading, selected } from './selected';

type Deeds = typeof import('./measureDeeds');

const deed =
  (run: (deeds: Deeds, context: CommandContext) => unknown): Command['run'] =>
  async (context) =>
    void run(await import('./measureDeeds'), context);

const isOnCell = ({ ports }: CommandContext) => ports.view.current?.cells?.() !== undefined;

export const measureCommands: readonly Command[] = [
  {
    id: 'new-measure',
    label: 'New measure',
    group: 'Plan',
    where: 'plan',
    run: deed(({ makeMeasure }, context) => makeMeasure(context, { name: '', kind: 'outcome' })),
  },
  {
    id: 'measure-this',
    label: 'Measure this',
    group: 'Boxes',
    where: 'boxes',
    enabled: (context) => selected(context).length === 1,
    run: deed(({ measureBox }, context) => {
      const box = leading(context);
      if (box !== undefined) measureBox(context, box);
    }),
  },
  {
    id: 'all-charts',
    label: 'All charts on one page',
    group: 'View',
    where: 'plan',
    enabled: ({ openPlan }) => Object.keys(openPlan.plan().measures).length > 0,
    run: deed(({ showAllCharts }, context) => showAllCharts(context)),
  },
  {
    id: 'delete-measure',
    label: 'Delete the measure',
    group: 'Plan',
    keys: ['Delete'],
    where: 'measures',
    enabled: (context) => !isOnCell(context) && selectedOf(context.session.getState(), 'measure').length > 0,
    run: deed(({ removeSelectedMeasure }, context) => removeSelectedMeasure(context)),
  },
];
