/**
 * Starting, keeping and dropping the text of a box. A box that is made and typed into is one step of undo; when it is
 * left empty it goes again as if it had never been.
 */
import { own } from '../kit/own';
import { addBox, addChild, addSibling, childProblem, siblingProblem } from '../plan/edit/boxes';
import { setText } from '../plan/edit/boxFields';
import type { ColumnId, NodeId, Plan } from '../plan/model/schema';
import { kindName } from '../plan/ask/words';
import { act } from '../store/act';
import { leadingNode } from '../store/selection';
import type { Editing } from '../store/session';
import type { CommandContext } from './command';

type Context = Pick<CommandContext, 'openPlan' | 'session' | 'newId'>;

export function startEditing(context: Context & Pick<CommandContext, 'inRoom'>, node: NodeId, typed?: string): void {
  const { openPlan, session, inRoom, newId } = context;
  if (!own(openPlan.plan().nodes, node)) return;
  session.selectNodes([node]);
  // Better not to begin than to lose what was typed.
  const refused = inRoom.getState().refusal?.([{ path: ['nodes', node, 'text'] }]);
  if (refused) return session.say(refused);
  session.setEditing({ node, run: `text:${node}:${newId()}`, fresh: false, typed });
}

/** Puts what is being typed into the plan; each key press is an edit of the same run. */
export function typeText(context: Context, text: string): void {
  const { editing } = context.session.getState();
  if (!editing) return;
  act(context, 'edit text', (draft) => setText(draft, editing.node, text), { run: editing.run });
}

/** Ends editing and keeps the text. An empty new box is not kept. Gives the box, or null when it is gone. */
export function keepText({ openPlan, session }: Pick<Context, 'openPlan' | 'session'>): NodeId | null {
  const { editing } = session.getState();
  if (!editing) return null;
  session.setEditing(null);
  const node = own(openPlan.plan().nodes, editing.node);
  if (editing.fresh && node?.text.trim() === '' && openPlan.cancelRun(editing.run)) {
    selectWhatIsLeft({ openPlan, session }, editing);
    return null;
  }
  openPlan.closeRun();
  return node ? editing.node : null;
}

/** Ends editing and puts the old text back; a new box goes, and what was selected before it is so again. */
export function dropText({ openPlan, session }: Context): void {
  const { editing } = session.getState();
  if (!editing) return;
  session.setEditing(null);
  openPlan.cancelRun(editing.run);
  selectWhatIsLeft({ openPlan, session }, editing);
}

function selectWhatIsLeft({ openPlan, session }: Pick<Context, 'openPlan' | 'session'>, { node, from }: Editing): void {
  const { nodes } = openPlan.plan();
  const left = [node, from].find((id) => id !== undefined && nodes[id]);
  session.selectNodes(left === undefined ? [] : [left]);
}

/** Makes a box and begins to type in it; what is added and the text are one step. */
function makeBox(context: Context, make: (draft: Plan, id: NodeId, link: string) => void): void {
  const { session, newId } = context;
  keepText(context);
  const from = leadingNode(session.getState());
  const id = newId();
  const run = `box:${id}`;
  if (act(context, 'add box', (draft) => make(draft, id, newId()), { run }) === null) return;
  session.selectNodes([id]);
  session.setEditing({ node: id, run, fresh: true, from });
}

export function makeChild(context: Context, parent: NodeId): void {
  const { openPlan, session } = context;
  const problem = childProblem(openPlan.plan(), parent);
  if (problem) {
    keepText(context);
    session.selectNodes([parent]);
    session.say(problem);
    return;
  }
  // A folded branch would swallow the new box at once.
  const { collapsed } = session.getState();
  if (collapsed.has(parent)) session.setCollapsed(new Set([...collapsed].filter((id) => id !== parent)));
  makeBox(context, (draft, id, link) => addChild(draft, { parent, id, link }));
}

export function makeSibling(context: Context, of: NodeId): void {
  const { openPlan, session } = context;
  const problem = siblingProblem(openPlan.plan(), of);
  if (problem) {
    keepText(context);
    session.selectNodes([of]);
    session.say(problem);
    return;
  }
  makeBox(context, (draft, id, link) => addSibling(draft, { of, side: 'below', id, link }));
}

/** A box in an empty place of a column, linked to nothing or to `parent`. */
export function makeBoxIn(
  context: Context,
  column: ColumnId,
  place: { after?: NodeId; before?: NodeId; parent?: NodeId },
  then?: (draft: Plan, id: NodeId) => void,
): void {
  const { parent, ...beside } = place;
  makeBox(context, (draft, id, link) => {
    if (parent) addChild(draft, { parent, id, link, column, ...beside });
    else addBox(draft, { id, column, ...beside });
    then?.(draft, id);
  });
}

/** “change idea”, “2 boxes”: what an undo label or message says was meant. */
export function wordBoxes(plan: Plan, ids: readonly NodeId[]): string {
  const [first] = ids;
  const node = first === undefined ? undefined : own(plan.nodes, first);
  return ids.length === 1 && node ? kindName(plan, node).toLowerCase() : `${ids.length} boxes`;
}
