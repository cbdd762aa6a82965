/** The one table of commands, and how a key press finds its command in it. */
import { boxCommands } from './boxCommands';
import { clipboardCommands } from './clipboardCommands';
import type { Command, CommandContext } from './command';
import { matches, type KeyPress } from './keys';
import { planCommands } from './planCommands';

export const commands: readonly Command[] = [...boxCommands, ...clipboardCommands, ...planCommands];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandById(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`There is no command “${id}”.`);
  return command;
}

export function isEnabled(command: Command, context: CommandContext): boolean {
  return command.enabled?.(context) ?? true;
}

export function runCommand(id: string, context: CommandContext): void {
  const command = commandById(id);
  if (isEnabled(command, context)) void command.run(context);
}

export interface Situation {
  readonly canvas: boolean;
  readonly field: boolean;
  readonly mac: boolean;
}

/** The command that a key press means here, or null. One that cannot act now leaves the key to the browser. */
export function commandFor(
  press: KeyPress,
  { canvas, field, mac }: Situation,
  context: CommandContext,
): Command | null {
  const found = commands.find(
    (command) =>
      (!field || command.inFields) &&
      (command.where === 'plan' || (command.where === 'canvas' && canvas)) &&
      command.keys?.some((keys) => matches(keys, press, mac)),
  );
  return found && isEnabled(found, context) ? found : null;
}
