/** Commands as entries of menus, with their keys, and whether they can act and are on. */
import { isMac } from '../../browser/platform';
import type { CommandContext } from '../../commands/command';
import { wordKeys } from '../../commands/keys';
import { writtenForms } from '../../exchange/write/forms';
import { commandById, isEnabled, keysThatHold, runCommand } from '../../commands/table';
import type { MoreEntry } from '../../commands/view';
import type { MenuAction, MenuEntry } from '../../ui/menuEntry';

/** The first key of a command, as the platform writes it. */
export function keysOf(id: string): string | undefined {
  const [keys] = commandById(id).keys ?? [];
  return keys && wordKeys(keys, isMac);
}

export function commandEntry(id: string, context: CommandContext): MenuAction {
  const command = commandById(id);
  const [keys] = keysThatHold(command, context);
  const isChecked = command.checked?.(context);
  const isChosen = command.chosen?.(context);
  return {
    id,
    label: command.label,
    isDisabled: !isEnabled(command, context),
    ...(isChecked !== undefined && { isChecked }),
    ...(isChosen !== undefined && { isChosen }),
    ...(keys !== undefined && { keys: wordKeys(keys, isMac) }),
    onAction: () => runCommand(id, context),
  };
}

/** The plan for other programs: all forms in a menu of their own. */
export function formsEntry(context: CommandContext): MenuEntry {
  const items = writtenForms.map(({ id }) => commandEntry(`save-as-${id}`, context));
  return { id: 'forms', label: 'Outline, table or other form', items };
}

export function moreEntry(entry: MoreEntry, context: CommandContext): MenuEntry {
  if (typeof entry === 'string') return commandEntry(entry, context);
  const { label, commands } = entry;
  return { id: label, label, items: commands.map((id) => commandEntry(id, context)) };
}
