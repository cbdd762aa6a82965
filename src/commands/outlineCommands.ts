/** The keys of an outline: what they do to the line that has the keyboard, the view says (`LinePort`). */
import { besideCommand } from './beside';
import type { Command, CommandContext } from './command';
import { one } from './selected';
import type { LinePort } from './view';

const lineOf = ({ ports }: Pick<CommandContext, 'ports'>): LinePort | undefined => ports.view.current?.line;

function command(
  words: Pick<Command, 'id' | 'label' | 'group'>,
  keys: readonly string[],
  run: (line: LinePort) => void,
): Command {
  return {
    ...words,
    keys,
    where: 'outline',
    enabled: (context) => one(context) && lineOf(context) !== undefined,
    run: (context) => {
      const line = lineOf(context);
      if (line) run(line);
    },
  };
}

export const outlineCommands: readonly Command[] = [
  besideCommand,
  command({ id: 'line-next', label: 'Next line', group: 'Boxes' }, ['Enter', 'Shift+Enter'], (line) => line.goOn()),
  command(
    { id: 'line-in', label: 'Move in, under the line above', group: 'Boxes' },
    ['Tab', 'Alt+ArrowRight'],
    (line) => line.moveIn(),
  ),
  command(
    { id: 'line-out', label: 'Move out, towards the aim', group: 'Boxes' },
    ['Shift+Tab', 'Alt+ArrowLeft'],
    (line) => line.moveOut(),
  ),
  command({ id: 'line-up', label: 'Move line up', group: 'Boxes' }, ['Alt+ArrowUp'], (line) => line.move(-1)),
  command({ id: 'line-down', label: 'Move line down', group: 'Boxes' }, ['Alt+ArrowDown'], (line) => line.move(1)),
  {
    id: 'move-to',
    label: 'Move to…',
    group: 'Boxes',
    where: 'outline',
    enabled: (context) => one(context) && lineOf(context) !== undefined,
    run: (context) => lineOf(context)?.askWhere(),
  },
  {
    ...command({ id: 'unlink-here', label: 'Unlink here', group: 'Boxes' }, ['Mod+Delete', 'Mod+Backspace'], (line) =>
      line.unlink(),
    ),
    enabled: (context) => one(context) && lineOf(context)?.hasParent() === true,
  },
  command(
    { id: 'line-open', label: 'Open the line, or go into it', group: 'Move and select' },
    ['ArrowRight'],
    (line) => line.open(true),
  ),
  command(
    { id: 'line-fold', label: 'Fold the line, or go to what it stands under', group: 'Move and select' },
    ['ArrowLeft'],
    (line) => line.open(false),
  ),
  command({ id: 'line-first', label: 'Go to the first line', group: 'Move and select' }, ['Home', 'Mod+Home'], (line) =>
    line.goToEnd('first'),
  ),
  command({ id: 'line-last', label: 'Go to the last line', group: 'Move and select' }, ['End', 'Mod+End'], (line) =>
    line.goToEnd('last'),
  ),
];
