/** What is done to the line that has the keyboard, also while its text is edited; who moves it stays on it. */
import type { CommandContext } from '../../commands/command';
import { keepText, makeBoxIn, makeChild, startEditing } from '../../commands/editing';
import type { LinePort } from '../../commands/view';
import { isAim, nodeIn } from '../../plan/ask/queries';
import { parentOf, rowKey, type OutlineRow } from '../../plan/ask/outlineRows';
import { parentsOf, topmostOf } from '../../plan/ask/relations';
import { placeWords } from '../../plan/ask/placeWords';
import { quoted } from '../../plan/ask/words';
import { lineAbove, moveLines, moveLinesIn, moveLinesOut, unlinkHere } from '../../plan/edit/outlineMoves';
import type { NodeId, Plan } from '../../plan/model/schema';
import { act } from '../../store/act';
import { selectedNodes } from '../../store/selection';
import type { OutlineModel } from './outlineModel';

export function createLineDeeds(
  context: CommandContext,
  model: OutlineModel,
  askWhere: LinePort['askWhere'],
): LinePort {
  const onLine = (deed: (row: OutlineRow) => void) => () => {
    const row = model.current();
    if (row) deed(row);
  };
  return {
    goOn: onLine((row) => goOn(context, model, row)),
    moveIn: onLine((row) => {
      const above = lineAbove(context.openPlan.plan(), row);
      const lines = linesWith(context, model, row);
      if (above === undefined && lines.length === 1) return addUnder(context, model, row);
      const path = [...row.path, ...(above === undefined ? [] : [above])];
      move(context, model, row, { path, unmoved: '' }, (draft) => moveLinesIn(draft, lines, context.newId));
    }),
    moveOut: onLine((row) =>
      move(context, model, row, { path: row.path.slice(0, -1), unmoved: '' }, (draft) =>
        moveLinesOut(draft, linesWith(context, model, row), context.newId),
      ),
    ),
    move: (step) =>
      onLine((row) => {
        const unmoved = step < 0 ? 'It is the first already.' : 'It is the last already.';
        const lines = linesWith(context, model, row);
        move(context, model, row, { path: row.path, unmoved }, (draft) => moveLines(draft, lines, step, context.newId));
      })(),
    unlink: onLine((row) => unlink(context, row)),
    askWhere,
    hasParent: () => (model.current()?.path.length ?? 0) > 0,
    open: (isOpen) => onLine((row) => (isOpen ? goInto(model, row) : goBack(model, row)))(),
    goToEnd(end) {
      const row = model.rows().at(end === 'first' ? 0 : -1);
      if (row) model.goTo(row);
    },
  };
}

/** From an empty box nobody goes on to a next one. */
function goOn(context: CommandContext, model: OutlineModel, row: OutlineRow): void {
  const { openPlan, session } = context;
  const plan = openPlan.plan();
  const { text, column } = nodeIn(plan, row.id);
  if (text.trim() === '') {
    if (session.getState().editing) keepText(context);
    else startEditing(context, row.id);
    return;
  }
  if (isAim(plan, row.id)) return addUnder(context, model, row);
  const parent = parentOf(row);
  makeBoxIn(context, column, { after: row.id, ...(parent !== undefined && { parent }) });
  meanEdited(context, model, row.path);
}

function addUnder(context: CommandContext, model: OutlineModel, row: OutlineRow): void {
  if (row.isOpen === false) model.setOpen(row, true);
  makeChild(context, row.id);
  if (context.session.getState().editing?.node !== row.id) meanEdited(context, model, [...row.path, row.id]);
}

/** The new box may stand under several lines at once; the one that it was made from is meant. */
function meanEdited({ session }: CommandContext, model: OutlineModel, path: readonly NodeId[]): void {
  const { editing } = session.getState();
  if (editing) model.mean(rowKey(path, editing.node));
}

/** The line and, unless its text is edited, the lines of what else is selected, from top to bottom; a branch goes as one. */
function linesWith({ openPlan, session }: CommandContext, model: OutlineModel, row: OutlineRow): OutlineRow[] {
  const state = session.getState();
  const selected = selectedNodes(state);
  if (state.editing || selected.length < 2 || !selected.includes(row.id)) return [row];
  const meant = topmostOf(openPlan.plan(), selected);
  const rows = model.rows();
  // Of a box that stands in several places, the line that is beside the one with the keyboard.
  const besides = new Map(rows.toReversed().map((each) => [each.id, each]));
  for (const each of rows) if (parentOf(each) === parentOf(row)) besides.set(each.id, each);
  besides.set(row.id, row);
  return meant.flatMap((id) => besides.get(id) ?? []).sort((a, b) => rows.indexOf(a) - rows.indexOf(b));
}

function move(
  context: CommandContext,
  model: OutlineModel,
  row: OutlineRow,
  { path, unmoved }: { readonly path: readonly NodeId[]; readonly unmoved: string },
  recipe: (draft: Plan) => void,
): void {
  const { openPlan, session } = context;
  const { messages, editing } = session.getState();
  // The line may come to the page anew, with the text that is edited in it.
  const field = document.activeElement;
  if (editing && field instanceof HTMLTextAreaElement) model.keepCaret(editing.run, field.selectionStart);
  const announced = () => `Moved: ${placeWords(openPlan.plan(), row.id)}`;
  // What is done to a box while it is made belongs to its making.
  const step = act(context, 'move box', recipe, { announced, ...(editing && { run: editing.run }) });
  if (step === null) {
    if (unmoved !== '' && session.getState().messages === messages) session.announce(unmoved);
    return;
  }
  model.mean(rowKey(path, row.id));
  model.uncover(row.id);
  // The one with the keyboard leads on.
  const others = selectedNodes(session.getState()).filter((id) => id !== row.id && openPlan.plan().nodes[id]);
  if (!editing) session.selectNodes([...others, row.id]);
}

function unlink(context: CommandContext, row: OutlineRow): void {
  const { openPlan } = context;
  const parent = openPlan.plan().nodes[parentOf(row) ?? ''];
  const said = () => {
    const plan = openPlan.plan();
    const left = parentsOf(plan, row.id).length > 0 ? '' : ' It is not yet placed.';
    return `${quoted(plan.nodes[row.id])} no longer contributes to ${quoted(parent)}.${left}`;
  };
  act(context, 'unlink box', (draft) => unlinkHere(draft, row), { said });
}

function goInto(model: OutlineModel, row: OutlineRow): void {
  if (row.isOpen === false) return model.setOpen(row, true);
  const rows = model.rows();
  const next = rows[rows.indexOf(row) + 1];
  if (row.isOpen && next) model.goTo(next);
}

function goBack(model: OutlineModel, row: OutlineRow): void {
  if (row.isOpen) return model.setOpen(row, false);
  const above = rowKey(row.path.slice(0, -1), row.path.at(-1) ?? '');
  const parent = model.rows().find(({ key }) => key === above);
  if (parent) model.goTo(parent);
}
