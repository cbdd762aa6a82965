/** The keys of a timeline: what they do to its bars, the view says (`BarPort`). */
import type { Command, CommandContext } from './command';
import type { BarPort } from './view';

const barsOf = ({ ports }: Pick<CommandContext, 'ports'>): BarPort | undefined => ports.view.current?.bars?.();

function command(id: string, label: string, key: string, run: (bars: BarPort) => void): Command {
  return {
    id,
    label,
    group: 'Boxes',
    keys: [key],
    where: 'timeline',
    enabled: (context) => barsOf(context) !== undefined,
    run: (context) => {
      const bars = barsOf(context);
      if (bars) run(bars);
    },
  };
}

export const barCommands: readonly Command[] = [
  command('bar-open', 'Details of the idea or cycle, or fold the group', 'Enter', (bars) => bars.open()),
  command('bar-later', 'Move the bar later', 'Alt+ArrowRight', (bars) => bars.move('all', 1)),
  command('bar-earlier', 'Move the bar earlier', 'Alt+ArrowLeft', (bars) => bars.move('all', -1)),
  command('bar-end-later', 'Move its end later', 'Alt+Shift+ArrowRight', (bars) => bars.move('due', 1)),
  command('bar-end-earlier', 'Move its end earlier', 'Alt+Shift+ArrowLeft', (bars) => bars.move('due', -1)),
];
