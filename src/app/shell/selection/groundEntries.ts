/** All that can be done where nothing is selected, as entries of a menu: with the diagram as a whole, or with another view. */
import type { CommandContext } from '../../../commands/command';
import { isDimming } from '../../../commands/filterCommands';
import { colourings } from '../../../plan/model/choices';
import { colourWords } from '../../../plan/ask/lookWords';
import { underBoxes } from '../../../plan/ask/underBoxes';
import type { MenuEntry } from '../../../ui/menuEntry';
import { commandEntry } from '../commandEntry';

export function groundEntries(context: CommandContext): MenuEntry[] {
  const entries = (...ids: readonly string[]) => ids.map((id) => commandEntry(id, context));
  const isDiagram = context.ports.whereNow()?.view === 'diagram';
  return [
    ...entries('add-box', 'paste'),
    'separator',
    ...entries('select-all', 'select-several'),
    'separator',
    ...(isDiagram ? lookEntries(context) : []),
    ...(isDimming(context) ? entries('clear-filter') : []),
    ...(context.session.getState().focus === null ? [] : entries('focus-branch')),
    ...entries('fit', 'expand-all', 'tidy', 'free'),
    ...(isDiagram ? (['separator'] as const) : []),
    ...(isDiagram ? entries('copy-picture', 'present') : []),
  ];
}

/** What the bar of the diagram has as well, in the words of the menus there. */
function lookEntries(context: CommandContext): MenuEntry[] {
  return [
    {
      id: 'show',
      label: 'Show under the boxes',
      items: underBoxes.map(([name, label]) => ({ ...commandEntry(`show-${name}`, context), label })),
    },
    {
      id: 'colour',
      label: 'Colour by',
      items: colourings.map((by) => ({ ...commandEntry(`colour-${by}`, context), label: colourWords[by] })),
    },
  ];
}
