/** The keys of a table: what they do to its cells, the view says (`CellPort`). */
import type { Command, CommandContext } from './command';
import type { CellPort } from './view';

const cellsOf = ({ ports }: Pick<CommandContext, 'ports'>): CellPort | undefined => ports.view.current?.cells?.();

function command(
  id: string,
  label: string,
  keys: readonly string[],
  run: (cells: CellPort) => void,
  holds: (cells: CellPort) => boolean = () => true,
): Command {
  return {
    id,
    label,
    group: id === 'cell-fill' || id === 'cell-clear' || id === 'cell-edit' ? 'Boxes' : 'Move and select',
    keys,
    where: 'table',
    enabled: (context) => {
      const cells = cellsOf(context);
      return cells !== undefined && holds(cells);
    },
    run: (context) => {
      const cells = cellsOf(context);
      if (cells) run(cells);
    },
  };
}

export const cellCommands: readonly Command[] = [
  command('cell-edit', 'Edit the cell, or fold the group', ['Enter', 'F2'], (cells) => cells.edit()),
  command(
    'cell-next',
    'Next cell',
    ['Tab'],
    (cells) => cells.step(1),
    (cells) => cells.hasStep(1),
  ),
  command(
    'cell-back',
    'Cell before',
    ['Shift+Tab'],
    (cells) => cells.step(-1),
    (cells) => cells.hasStep(-1),
  ),
  command('cell-extend-up', 'Select the cells above too', ['Shift+ArrowUp'], (cells) => cells.extend('up')),
  command('cell-extend-down', 'Select the cells below too', ['Shift+ArrowDown'], (cells) => cells.extend('down')),
  command('cell-extend-left', 'Select the cells at the left too', ['Shift+ArrowLeft'], (cells) => cells.extend('left')),
  command('cell-extend-right', 'Select the cells at the right too', ['Shift+ArrowRight'], (cells) =>
    cells.extend('right'),
  ),
  command('cell-row-start', 'Go to the first cell of the row', ['Home'], (cells) => cells.goToEnd('row-start')),
  command('cell-row-end', 'Go to the last cell of the row', ['End'], (cells) => cells.goToEnd('row-end')),
  command('cell-first', 'Go to the first row', ['Mod+Home'], (cells) => cells.goToEnd('first')),
  command('cell-last', 'Go to the last row', ['Mod+End'], (cells) => cells.goToEnd('last')),
  command('cell-fill', 'Fill the cells below from the first one', ['Mod+D'], (cells) => cells.fillDown()),
  command('cell-clear', 'Clear the cells', ['Delete', 'Backspace'], (cells) => cells.clear()),
];
