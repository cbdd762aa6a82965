/** All that can be done where nothing is selected, as entries of a menu: with the diagram as a whole, or with another view. */
import type { CommandContext } from '../../../commands/command';
import { isDimming } from '../../../commands/filterCommands';
import type { View } from '../../../commands/view';
import { colourings } from '../../../plan/model/choices';
import { colourWords } from '../../../plan/ask/lookWords';
import { underBoxes } from '../../../plan/ask/underBoxes';
import type { MenuEntry } from '../../../ui/menuEntry';
import { commandEntry, moreEntry } from '../commandEntry';

export function groundEntries(context: CommandContext): MenuEntry[] {
  const entries = (...ids: readonly string[]) => ids.map((id) => commandEntry(id, context));
  const here = context.ports.whereNow()?.view;
  const view = context.ports.views.find(({ id }) => id === here);
  // Boxes are added and pasted where boxes are seen; every other view has what its own row of the table says.
  if (view && !view.selects.includes('node')) return ownEntries(view, context);
  const isDiagram = here === 'diagram';
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

function ownEntries({ more = [] }: View, context: CommandContext): MenuEntry[] {
  const others = ['select-all', 'find', 'picture-of-view'].map((id) => commandEntry(id, context));
  return [...more.map((entry) => moreEntry(entry, context)), 'separator', ...others];
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
