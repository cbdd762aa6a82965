/** What can be done to boxes. Each command acts on what is selected; the last box selected leads. */
import { parseOutline, writeOutline } from '../exchange/outline';
import { addBranch, type AddedBranch } from '../plan/branches';
import { deleteBoxes, deletionOf, deletionProblem } from '../plan/deleting';
import { removeLinks } from '../plan/links';
import { demote, moveBoxDown, moveBoxUp, promote } from '../plan/moves';
import { touched } from '../plan/describeChange';
import { isChangeIdea, nodesOf } from '../plan/queries';
import { childrenOf, primaryParent } from '../plan/relations';
import type { NodeId, Plan } from '../plan/schema';
import { quoted } from '../plan/words';
import type { Command, CommandContext } from './command';
import { attempt, makeChild, makeSibling, startEditing, wordBoxes } from './editing';
import { neighbour, type Direction } from './moveAround';

const selected = ({ session }: CommandContext) => session.getState().nodes;
const leading = (context: CommandContext): NodeId | undefined => selected(context).at(-1);
const one = (context: CommandContext) => leading(context) !== undefined;

function onLeading(act: (context: CommandContext, id: NodeId) => void) {
  return (context: CommandContext) => {
    const id = leading(context);
    if (id !== undefined) act(context, id);
  };
}

function editLeading(label: string, recipe: (draft: Plan, id: NodeId, context: CommandContext) => void) {
  return onLeading((context, id) => {
    attempt(context, () => context.openPlan.edit(label, (draft) => recipe(draft, id, context)));
    context.session.select(selected(context));
  });
}

/** Deletes what is selected and offers to undo it; the selection goes to the nearest box that is left. */
export function deleteSelection(context: CommandContext): void {
  const { openPlan, session } = context;
  const { link, nodes } = session.getState();
  const offer = { label: 'Undo', run: () => undoStep(context) };
  if (link) {
    openPlan.edit('delete line', (draft) => removeLinks(draft, [link]));
    session.selectLink(null);
    session.say('Line deleted.', offer);
    return;
  }
  const plan = openPlan.plan();
  if (nodes.length === 0) return;
  const problem = deletionProblem(plan, nodes);
  if (problem) return session.say(problem);
  const { nodes: gone } = deletionOf(plan, nodes);
  const next = survivor(plan, nodes.at(-1), gone);
  const only = nodes.length === 1 ? plan.nodes[nodes[0] ?? ''] : undefined;
  const below = gone.size - 1;
  const words = only
    ? `Deleted ${quoted(only)}${below > 0 ? ` and ${below} ${below === 1 ? 'box' : 'boxes'} under it` : ''}.`
    : `Deleted ${gone.size} boxes.`;
  openPlan.edit(`delete ${wordBoxes(plan, nodes)}`, (draft) => deleteBoxes(draft, nodes));
  session.select(next ? [next] : []);
  session.say(words, offer);
}

function survivor(plan: Plan, from: NodeId | undefined, gone: ReadonlySet<NodeId>): NodeId | undefined {
  if (from === undefined) return undefined;
  const parent = primaryParent(plan, from);
  const siblings = parent ? childrenOf(plan, parent) : [];
  const at = siblings.indexOf(from);
  const near = [...siblings.slice(at + 1), ...siblings.slice(0, Math.max(at, 0)).reverse()];
  return near.find((id) => !gone.has(id)) ?? (parent && !gone.has(parent) ? parent : undefined);
}

/** Takes the last step back and shows what that changed. */
export function undoStep({ openPlan, session }: CommandContext, direction: 'undo' | 'redo' = 'undo'): void {
  const before = openPlan.plan();
  const steps = openPlan.getState()[direction === 'undo' ? 'past' : 'future'].length;
  const change = openPlan[direction]();
  if (!change) {
    if (steps > 0)
      session.say(`Nothing was ${direction === 'undo' ? 'undone' : 'redone'}: another tab has changed it since.`);
    return;
  }
  const after = openPlan.plan();
  const shown = [...touched(before, change.patches).nodes, ...touched(after, change.patches).nodes];
  const there = [...new Set(shown)].filter((id) => after.nodes[id]);
  session.setEditing(null);
  if (there.length > 0) session.select(there);
  else session.select(session.getState().nodes.filter((id) => after.nodes[id]));
  session.announce(`${direction === 'undo' ? 'Undid' : 'Redid'} ${change.label}.`);
}

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
  const done = attempt(context, () =>
    openPlan.edit('paste outline', (draft) => {
      result = addBranch(draft, { parent: onto, lines: items, newId });
    }),
  );
  if (!done) return;
  session.select(result.added);
  const { length } = result.added;
  const added = `Pasted ${length} ${length === 1 ? 'box' : 'boxes'}.`;
  const folded = `${result.folded} ${result.folded === 1 ? 'line was' : 'lines were'} deeper than the columns and went into the last one.`;
  session.say(result.folded > 0 ? `${added} ${folded}` : added, { label: 'Undo', run: () => undoStep(context) });
}

const arrow = (direction: Direction): Command => ({
  id: `go-${direction}`,
  label: `Go ${direction}`,
  group: 'Move and select',
  keys: [`Arrow${direction[0]?.toUpperCase()}${direction.slice(1)}`],
  where: 'canvas',
  run: (context) => {
    const { openPlan, session, ports } = context;
    const from = leading(context);
    const plan = openPlan.plan();
    const next = from === undefined ? nodesOf(plan)[0]?.id : neighbour(plan, ports.geometry(), from, direction);
    if (next) session.select([next]);
  },
});

export const boxCommands: readonly Command[] = [
  {
    id: 'edit-text',
    label: 'Edit text',
    group: 'Boxes',
    keys: ['Enter', 'F2'],
    where: 'canvas',
    enabled: one,
    run: onLeading(startEditing),
  },
  {
    id: 'add-child',
    label: 'Add a box that contributes to this one',
    group: 'Boxes',
    keys: ['Tab'],
    where: 'canvas',
    enabled: one,
    run: onLeading(makeChild),
  },
  {
    id: 'add-sibling',
    label: 'Add a box below this one',
    group: 'Boxes',
    keys: ['Shift+Enter'],
    where: 'canvas',
    enabled: one,
    run: onLeading(makeSibling),
  },
  {
    id: 'go-to-parent',
    label: 'Go to what it contributes to',
    group: 'Move and select',
    keys: ['Shift+Tab'],
    where: 'canvas',
    enabled: one,
    run: onLeading(({ openPlan, session }, id) => {
      const parent = primaryParent(openPlan.plan(), id);
      if (parent) session.select([parent]);
    }),
  },
  {
    id: 'delete',
    label: 'Delete',
    group: 'Boxes',
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    enabled: (context) => one(context) || context.session.getState().link !== null,
    run: deleteSelection,
  },
  {
    id: 'move-up',
    label: 'Move box up',
    group: 'Boxes',
    keys: ['Alt+ArrowUp'],
    where: 'canvas',
    enabled: one,
    run: editLeading('move box', moveBoxUp),
  },
  {
    id: 'move-down',
    label: 'Move box down',
    group: 'Boxes',
    keys: ['Alt+ArrowDown'],
    where: 'canvas',
    enabled: one,
    run: editLeading('move box', moveBoxDown),
  },
  {
    id: 'promote',
    label: 'Move box one column towards the aim',
    group: 'Boxes',
    keys: ['Alt+ArrowLeft'],
    where: 'canvas',
    enabled: one,
    run: editLeading('move box', (draft, id, { newId }) => promote(draft, { id, newId })),
  },
  {
    id: 'demote',
    label: 'Move box under the one above',
    group: 'Boxes',
    keys: ['Alt+ArrowRight'],
    where: 'canvas',
    enabled: one,
    run: editLeading('move box', (draft, id, { newId }) => demote(draft, { id, newId })),
  },
  arrow('up'),
  arrow('down'),
  arrow('left'),
  arrow('right'),
  {
    id: 'select-all',
    label: 'Select all boxes',
    group: 'Move and select',
    keys: ['Mod+A'],
    where: 'plan',
    run: ({ session, ports }) => {
      session.select(Object.keys(ports.geometry().boxes), { quiet: true });
      ports.canvas.current?.focus();
    },
  },
  {
    id: 'let-go',
    label: 'Let go of the selection',
    group: 'Move and select',
    keys: ['Escape'],
    where: 'canvas',
    run: ({ session }) => {
      session.setState({ focus: null });
      session.select([], { quiet: true });
    },
  },
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
];
