/** Copy, cut and paste: branches leave as an indented outline and come in as one. */
import { parseOutline, writeOutline } from '../exchange/outline';
import { addBranch, type AddedBranch } from '../plan/edit/addBranch';
import { isChangeIdea } from '../plan/ask/queries';
import { primaryParent } from '../plan/ask/relations';
import { count } from '../kit/english';
import { act } from '../store/act';
import type { Command, CommandContext } from './command';
import { deleteSelection } from './deleteSelection';
import { leading, one, selected } from './selected';

async function copySelection(context: CommandContext): Promise<boolean> {
  const nodes = selected(context);
  if (nodes.length === 0) return false;
  try {
    await context.ports.writeClipboard(writeOutline(context.openPlan.plan(), nodes));
  } catch {
    context.session.say('The browser did not let the outline onto the clipboard.');
    return false;
  }
  return true;
}

/** Makes the lines of an outline the branch below the leading box. */
export function pasteOutline(context: CommandContext, text: string): void {
  const { openPlan, session, newId } = context;
  const parent = leading(context);
  if (parent === undefined) return session.say('Select the box that the lines should go under, then paste.');
  const { items, lines } = parseOutline(text);
  if (lines === 0) return session.say('There is no text on the clipboard.');
  const onto = isChangeIdea(openPlan.plan(), parent) ? (primaryParent(openPlan.plan(), parent) ?? parent) : parent;
  let result: AddedBranch = { added: [], folded: 0 };
  const step = act(
    context,
    'paste outline',
    (draft) => {
      result = addBranch(draft, { parent: onto, lines: items, newId });
    },
    { said: () => wordPaste(result) },
  );
  if (step !== null) session.selectNodes(result.added);
}

function wordPaste({ added, folded }: AddedBranch): string {
  const words = `Pasted ${count(added.length, 'box', 'boxes')}.`;
  if (folded === 0) return words;
  return `${words} ${folded} ${folded === 1 ? 'line was' : 'lines were'} deeper than the columns and went into the last one.`;
}

export const clipboardCommands: readonly Command[] = [
  {
    id: 'copy',
    label: 'Copy as an outline',
    group: 'Boxes',
    keys: ['Mod+C'],
    where: 'canvas',
    enabled: one,
    run: async (context) => {
      if (await copySelection(context)) context.session.say('Copied as an outline.');
    },
  },
  {
    id: 'cut',
    label: 'Cut',
    group: 'Boxes',
    keys: ['Mod+X'],
    where: 'canvas',
    enabled: one,
    run: async (context) => {
      if (await copySelection(context)) deleteSelection(context);
    },
  },
  {
    id: 'paste',
    label: 'Paste an outline, a list or cells as boxes',
    group: 'Boxes',
    keys: ['Mod+V'],
    // The browser hands over what is pasted as an event of its own; reading the clipboard would need its permission.
    where: 'browser',
    run: ({ session }) =>
      session.say('Press Ctrl+V, or Cmd+V on a Mac: the browser lets a page paste only by its keys.'),
  },
];
