/** What can be done to boxes. Each command acts on what is selected; the last box selected leads. */
import { childProblem } from '../plan/edit/boxes';
import { count } from '../kit/english';
import { demoteAll, moveBoxesBy, promoteAll } from '../plan/edit/moveBoxes';
import { aimOf } from '../plan/ask/queries';
import { placeWords } from '../plan/ask/placeWords';
import { primaryParent } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import type { Command, CommandContext } from './command';
import { deleteSelection } from './deleteSelection';
import { makeChild, makeSibling, startEditing } from './editing';
import { act } from '../store/act';
import { selectedLink } from '../store/selection';
import { isFree } from './nudging';
import { leading, one, selected } from './selected';

function onLeading(deed: (context: CommandContext, id: NodeId) => void) {
  return (context: CommandContext) => {
    const id = leading(context);
    if (id !== undefined) deed(context, id);
  };
}

/** All that are selected; `already`: what is so where nothing can be moved any further. */
function moveSelected(already: string, recipe: (draft: Plan, ids: readonly NodeId[], context: CommandContext) => void) {
  return onLeading((context, id) => {
    const { openPlan, session } = context;
    const { messages } = session.getState();
    const ids = selected(context);
    const many = ids.length > 1 ? `${count(ids.length, 'box', 'boxes')}, the last ` : '';
    const announced = () => `Moved: ${many}${placeWords(openPlan.plan(), id)}`;
    const step = act(context, 'move box', (draft) => recipe(draft, ids, context), { announced });
    // A refusal is a message.
    if (step === null && session.getState().messages === messages) session.announce(already);
    session.selectNodes(ids);
  });
}

/** In free arrangement boxes go where they are put, and their order is nowhere to be seen. */
const canMove = (context: CommandContext): boolean => one(context) && !isFree(context);

const unmoved = 'It was not moved.';

export const boxCommands: readonly Command[] = [
  {
    id: 'edit-text',
    label: 'Edit text',
    group: 'Boxes',
    keys: ['Enter', 'F2'],
    where: 'boxes',
    enabled: one,
    run: onLeading(startEditing),
  },
  {
    id: 'add-child',
    label: 'Add a box that contributes to this one',
    group: 'Boxes',
    keys: ['Tab'],
    where: 'boxes',
    enabled: one,
    run: onLeading(makeChild),
  },
  {
    id: 'add-box',
    label: 'Add a box',
    group: 'Boxes',
    where: 'plan',
    enabled: ({ ports }) => ports.view.current !== null,
    run: (context) => {
      const plan = context.openPlan.plan();
      const id = leading(context) ?? aimOf(plan).id;
      // A change idea has nothing under it.
      if (childProblem(plan, id)) makeSibling(context, id);
      else makeChild(context, id);
    },
  },
  {
    id: 'add-sibling',
    label: 'Add a box below this one',
    group: 'Boxes',
    keys: ['Shift+Enter'],
    where: 'boxes',
    enabled: one,
    run: onLeading(makeSibling),
  },
  {
    id: 'go-to-parent',
    label: 'Go to what it contributes to',
    group: 'Move and select',
    keys: ['Shift+Tab'],
    where: 'boxes',
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
    where: 'boxes',
    enabled: (context) => one(context) || selectedLink(context.session.getState()) !== undefined,
    run: deleteSelection,
  },
  {
    id: 'move-up',
    label: 'Move box up',
    group: 'Boxes',
    keys: ['Alt+ArrowUp'],
    where: 'boxes',
    enabled: canMove,
    run: moveSelected('It is the first already.', (draft, ids) => moveBoxesBy(draft, ids, -1)),
  },
  {
    id: 'move-down',
    label: 'Move box down',
    group: 'Boxes',
    keys: ['Alt+ArrowDown'],
    where: 'boxes',
    enabled: canMove,
    run: moveSelected('It is the last already.', (draft, ids) => moveBoxesBy(draft, ids, 1)),
  },
  {
    id: 'promote',
    label: 'Move box one column towards the aim',
    group: 'Boxes',
    keys: ['Alt+ArrowLeft'],
    where: 'boxes',
    enabled: canMove,
    run: moveSelected(unmoved, (draft, ids, { newId }) => promoteAll(draft, ids, newId)),
  },
  {
    id: 'demote',
    label: 'Move box under the one above',
    group: 'Boxes',
    keys: ['Alt+ArrowRight'],
    where: 'boxes',
    enabled: canMove,
    run: moveSelected(unmoved, (draft, ids, { newId }) => demoteAll(draft, ids, newId)),
  },
];
