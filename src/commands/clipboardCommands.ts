/** Copy, cut and paste as commands. Their keys are the browser's own, which come as events with the clipboard. */
import { branchType } from '../exchange/clipboard/branchForms';
import { writeTable } from '../exchange/clipboard/tableForms';
import { carryBranch } from '../plan/ask/carryBranch';
import type { Command, CommandContext } from './command';
import { copySelection } from './copying';
import { leading, one, selected } from './selected';

async function toClipboard(context: CommandContext, way: 'copy' | 'cut'): Promise<void> {
  const copied = copySelection(context, way);
  if (!copied) return;
  const { text, html, json } = copied.forms;
  try {
    await context.ports.writeClipboard({ text, html, own: { type: branchType, data: json } });
  } catch {
    return context.session.say('The browser did not let the boxes onto the clipboard.');
  }
  copied.done();
}

/** For spreadsheets and documents: they take the list of an ordinary copy for one column. */
async function tableToClipboard(context: CommandContext): Promise<void> {
  const { openPlan, session, ports } = context;
  const nodes = selected(context);
  if (nodes.length === 0) return;
  const branch = carryBranch(openPlan.plan(), nodes, { cut: false });
  try {
    await ports.writeClipboard(writeTable(branch));
    session.say('Copied as a table, to be pasted into a spreadsheet or a document.');
  } catch {
    session.say('The browser did not let the boxes onto the clipboard.');
  }
}

export const clipboardCommands: readonly Command[] = [
  {
    id: 'copy',
    label: 'Copy',
    group: 'Boxes',
    keys: ['Mod+C'],
    where: 'browser',
    enabled: one,
    run: (context) => toClipboard(context, 'copy'),
  },
  {
    id: 'copy-table',
    label: 'Copy as a table',
    group: 'Boxes',
    where: 'plan',
    enabled: one,
    run: tableToClipboard,
  },
  {
    id: 'cut',
    label: 'Cut',
    group: 'Boxes',
    keys: ['Mod+X'],
    where: 'browser',
    enabled: one,
    run: (context) => toClipboard(context, 'cut'),
  },
  {
    id: 'paste',
    label: 'Paste boxes, a list or cells',
    group: 'Boxes',
    keys: ['Mod+V'],
    // The browser hands over what is pasted as an event of its own; reading the clipboard would need its permission.
    where: 'browser',
    run: ({ session }) =>
      session.say('Press Ctrl+V, or Cmd+V on a Mac: the browser lets a page paste only by its keys.'),
  },
  {
    id: 'paste-text',
    label: 'Paste text…',
    group: 'Boxes',
    where: 'plan',
    run: (context) => context.ports.offerImport({ recognised: null, from: '', parent: leading(context) }),
  },
];
