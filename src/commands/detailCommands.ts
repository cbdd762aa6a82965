/** Goes to a field of the details: what is said of a box there has no place of its own elsewhere. */
import type { Command, CommandContext } from './command';
import { one, selected } from './selected';
import { showDetails } from './viewCommands';

/** By the labels of the fields. The first ones are of several boxes at once, too. */
const shared = [
  ['owner', 'Owner', 'Set the owner…'],
  ['tags', 'Add a tag', 'Add a tag…'],
] as const;
const own = [
  ['start', 'Start', 'Set the start…'],
  ['due', 'Due', 'Set the due date…'],
  ['notes', 'Notes', 'Write notes…'],
  ['links', 'Add a link to…', 'Link to…'],
] as const;

const onlyOne = (context: CommandContext) => selected(context).length === 1;

const command =
  (enabled: (context: CommandContext) => boolean) =>
  ([id, field, label]: readonly [string, string, string]): Command => ({
    id: `set-${id}`,
    label,
    group: 'Boxes',
    where: 'plan',
    enabled,
    run: ({ session }) => showDetails(session, field),
  });

export const detailCommands: readonly Command[] = [...shared.map(command(one)), ...own.map(command(onlyOne))];
