/** What can be done to boxes. Each command acts on what is selected; the last box selected leads. */
import { neighbour, type Direction } from '../geometry/boxes/neighbour';
import { demote, moveBoxDown, moveBoxUp, promote } from '../plan/edit/moveBoxes';
import { nodesOf } from '../plan/ask/queries';
import { primaryParent } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import type { Command, CommandContext } from './command';
import { deleteSelection } from './deleteSelection';
import { makeChild, makeSibling, startEditing } from './editing';
import { act, type StepLabel } from '../store/act';
import { selectedLink } from '../store/selection';
import { leading, one, selected } from './selected';

function onLeading(deed: (context: CommandContext, id: NodeId) => void) {
  return (context: CommandContext) => {
    const id = leading(context);
    if (id !== undefined) deed(context, id);
  };
}

function editLeading(label: StepLabel, recipe: (draft: Plan, id: NodeId, context: CommandContext) => void) {
  return onLeading((context, id) => {
    act(context, label, (draft) => recipe(draft, id, context));
    context.session.selectNodes(selected(context));
  });
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
    const next = from === undefined ? nodesOf(plan)[0]?.id : neighbour(plan, ports.geometry().boxes, from, direction);
    if (next) session.selectNodes([next]);
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
      if (parent) session.selectNodes([parent]);
    }),
  },
  {
    id: 'delete',
    label: 'Delete',
    group: 'Boxes',
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    enabled: (context) => one(context) || selectedLink(context.session.getState()) !== undefined,
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
      session.selectNodes(Object.keys(ports.geometry().boxes), { quiet: true });
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
      session.selectNodes([], { quiet: true });
    },
  },
];
