/** The one table of commands, and how a key press finds its command in it. */
import { perIdentity } from '../kit/perIdentity';
import { barCommands } from './barCommands';
import { boxCommands } from './boxCommands';
import { cardCommands } from './cardCommands';
import { cellCommands } from './cellCommands';
import { clipboardCommands } from './clipboardCommands';
import type { Command, CommandContext } from './command';
import { commentCommands } from './commentCommands';
import { detailCommands } from './detailCommands';
import { filterCommands } from './filterCommands';
import { documentCommands } from './documentCommands';
import { followingCommands } from './following';
import { ideaCommands } from './ideaCommands';
import { linkCommands } from './linkCommands';
import { matches, type KeyPress } from './keys';
import { lookCommands } from './lookCommands';
import { measureCommands } from './measureCommands';
import { peopleCommands } from './peopleCommands';
import { nudgeCommands } from './nudging';
import { outlineCommands } from './outlineCommands';
import { pickingCommands } from './pickingCommands';
import { planCommands } from './planCommands';
import type { View, ViewPort } from './view';
import { viewCommands } from './viewCommands';
import { zoomCommands } from './zoomCommands';

/** The commands that are there whatever views there are. */
export const commands: readonly Command[] = [
  ...boxCommands,
  ...nudgeCommands,
  ...clipboardCommands,
  ...ideaCommands,
  ...detailCommands,
  ...linkCommands,
  ...viewCommands,
  ...pickingCommands,
  ...followingCommands,
  ...planCommands,
  ...documentCommands,
  ...zoomCommands,
  ...filterCommands,
  ...lookCommands,
  ...outlineCommands,
  ...cellCommands,
  ...barCommands,
  ...cardCommands,
  ...measureCommands,
  ...peopleCommands,
  ...commentCommands,
];

const byId = new Map(commands.map((command) => [command.id, command]));

export function commandById(id: string): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`There is no command “${id}”.`);
  return command;
}

const goTo = ({ id, label }: View): Command => ({
  id: `go-to-${id}`,
  label: `Go to ${label}`,
  group: 'View',
  where: 'plan',
  run: ({ ports }) => ports.goToView(id),
});

/** All commands: those of the views among them, and one that goes to each view. */
export const commandsWith: (views: readonly View[]) => readonly Command[] = perIdentity((views: readonly View[]) => [
  ...commands,
  ...views.flatMap((view) => view.commands ?? []),
  ...views.map(goTo),
]);

export function isEnabled(command: Command, context: CommandContext): boolean {
  return command.enabled?.(context) ?? true;
}

export function runCommand(id: string, context: CommandContext): void {
  const command = commandsWith(context.ports.views).find((each) => each.id === id);
  if (!command) throw new Error(`There is no command “${id}”.`);
  if (isEnabled(command, context)) void command.run(context);
}

export interface Situation {
  /** The view on the screen, if one is. */
  readonly view: View | undefined;
  /**
   * Whether it has the keyboard. On the page itself, where nobody has pointed at anything, its arrows still go to things,
   * but no key of the view changes the plan.
   */
  readonly inView: boolean | 'page';
  /** Whether a text field has it; `rested`: one whose last text the plan has taken, so that to undo is to undo that. */
  readonly field: boolean | 'rested';
  readonly mac: boolean;
}

/** Whether the command has a meaning in the view. */
export function belongsIn({ where, only }: Command, view: View | undefined): boolean {
  if (only !== undefined && only !== view?.id) return false;
  return where === 'plan' || where === 'browser' || (view?.keys.includes(where) ?? false);
}

/** Sets of keys that hold only while the view shows what they act on: each with the part of its port that says so. */
const partOf: Readonly<Record<string, keyof ViewPort>> = {
  outline: 'line',
  table: 'cells',
  timeline: 'bars',
  cards: 'cards',
};

/** The view with those of its sets of keys alone that mean something in what it shows now. */
export function asShown(view: View, port: ViewPort | null): View {
  const means = (set: string) => {
    const part = Object.hasOwn(partOf, set) ? partOf[set] : undefined;
    return part === undefined || port?.[part] !== undefined;
  };
  return { ...view, keys: view.keys.filter(means) };
}

function holdsIn({ inFields = false }: Command, field: Situation['field']): boolean {
  return !field || inFields === true || (inFields === 'rested' && field === 'rested');
}

/** Of the keys of a view, the arrows only go from thing to thing. */
const changesThings = ({ where }: Command) => where !== 'plan' && where !== 'arrows';

/** Its keys without those of one character where these are turned off. The first is the one that is shown. */
export function keysThatHold({ keys = [] }: Command, { session }: Pick<CommandContext, 'session'>): readonly string[] {
  return session.getState().singleKeys ? keys : keys.filter((each) => each.length > 1);
}

/** Which of two commands that hold in the view a key means: that of the set of keys which the view names first. */
function rankIn({ where }: Command, view: View | undefined): number {
  const at = view?.keys.indexOf(where) ?? -1;
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** The keys that mean it in the view, where those of an earlier set are taken; undefined for one that has none anywhere. */
export function keysIn(
  command: Command,
  view: View | undefined,
  context: CommandContext,
): readonly string[] | undefined {
  if (command.keys === undefined) return undefined;
  const before = commandsWith(context.ports.views).filter(
    (other) => belongsIn(other, view) && rankIn(other, view) < rankIn(command, view),
  );
  return keysThatHold(command, context).filter((keys) => !before.some((other) => other.keys?.includes(keys)));
}

/** The command that a key press means here, or null. One that cannot act now leaves the key to another, or to the browser. */
export function commandFor(
  press: KeyPress,
  { view, inView, field, mac }: Situation,
  context: CommandContext,
): Command | null {
  const found = commandsWith(context.ports.views).filter(
    (command) =>
      holdsIn(command, field) &&
      command.where !== 'browser' &&
      belongsIn(command, inView || command.where === 'plan' ? view : undefined) &&
      (inView !== 'page' || !changesThings(command)) &&
      keysThatHold(command, context).some((keys) => matches(keys, press, mac)) &&
      isEnabled(command, context),
  );
  const [first = null] = found.toSorted((a, b) => rankIn(a, view) - rankIn(b, view));
  return first;
}
