/**
 * Pasting on a box: a branch that Aimtree copied comes in whole; a list or cells from elsewhere become boxes. Each paste
 * is one step, and what did not go where it was is said.
 *
 * Must not know: how something gets off the clipboard.
 */
import { asOutline, type PastedOutline } from '../exchange/clipboard/asOutline';
import { branchInHtml, readBranch } from '../exchange/clipboard/branchForms';
import { columnWords } from '../exchange/clipboard/columnWords';
import { readClipboard } from '../exchange/clipboard/readClipboard';
import { isAim, isChangeIdea, nodeIn } from '../plan/ask/queries';
import { primaryParent } from '../plan/ask/relations';
import { addBranch, type AddedBranch } from '../plan/edit/addBranch';
import { setNotes, setText } from '../plan/edit/boxFields';
import { pasteBranch, type PastedBranch } from '../plan/edit/pasteBranch';
import type { CarriedBranch } from '../plan/model/carriedBranch';
import type { OutlineItem } from '../plan/model/outlineItem';
import type { NodeId, Plan } from '../plan/model/schema';
import { act } from '../store/act';
import type { CommandContext } from './command';
import { wordOutline, wordPastedBranch } from './pasteWords';
import { leading } from './selected';

/** What a paste brings; an empty text for a form that is not there. */
export interface PastedForms {
  readonly text: string;
  readonly html: string;
  /** The form that Aimtree itself wrote. */
  readonly own: string;
}

export const whereToPaste = 'Select the box that the lines should go under, then paste.';

/** Pastes below the leading box. */
export function paste(context: CommandContext, forms: PastedForms): void {
  const { openPlan, session } = context;
  const lead = leading(context);
  if (lead === undefined) return session.say(whereToPaste);
  const plan = openPlan.plan();
  const parent = isChangeIdea(plan, lead) ? (primaryParent(plan, lead) ?? lead) : lead;
  const branch = readBranch(forms.own) ?? branchInHtml(forms.html);
  if (branch) return pasteCarried(context, branch, parent);
  const outline = readOutline(plan, forms);
  if (outline.items.length === 0) return session.say('There is no text on the clipboard.');
  pasteOutline(context, outline, parent);
}

/** Whether what is pasted into the text of this box is meant as boxes: several lines in an aim that says nothing yet. */
export function isOutlineForAim(plan: Plan, box: NodeId, forms: PastedForms): boolean {
  if (!isAim(plan, box) || nodeIn(plan, box).text.trim() !== '') return false;
  if (readBranch(forms.own) ?? branchInHtml(forms.html)) return true;
  const { items } = readOutline(plan, forms);
  return items.length > 1 || items.some(({ children }) => children.length > 0);
}

function readOutline(plan: Plan, forms: PastedForms): PastedOutline {
  const pasted = readClipboard(forms);
  return pasted ? asOutline(pasted, columnWords(plan)) : { items: [], long: [] };
}

function pasteCarried(context: CommandContext, branch: CarriedBranch, parent: NodeId): void {
  const { session, newId } = context;
  let result: PastedBranch | undefined;
  const step = act(
    context,
    branch.cut ? 'paste what was cut' : 'paste boxes',
    (draft) => {
      result = pasteBranch(draft, { branch, parent, newId });
    },
    { said: () => (result ? wordPastedBranch(result) : '') },
  );
  if (step === null || !result) return;
  session.selectNodes(result.added.length > 0 ? result.added : [parent]);
}

interface Division {
  /** The line of the list that is its aim. */
  readonly aim: OutlineItem | undefined;
  readonly lines: readonly OutlineItem[];
}

/** On an aim, a list’s own aim is not a box below it: it is the line that says so, or in an empty aim the one above all. */
function divide(plan: Plan, parent: NodeId, items: readonly OutlineItem[]): Division {
  const [first, ...others] = items;
  if (!first || !isAim(plan, parent)) return { aim: undefined, lines: items };
  const isEmpty = nodeIn(plan, parent).text.trim() === '';
  const isAbove = first.column === undefined && isEmpty && others.length === 0 && first.children.length > 0;
  if (first.column !== 'aim' && !isAbove) return { aim: undefined, lines: items };
  return { aim: first, lines: [...first.children, ...others] };
}

function pasteOutline(context: CommandContext, { items, long }: PastedOutline, parent: NodeId): void {
  const { openPlan, session, newId } = context;
  const plan = openPlan.plan();
  const { aim, lines } = divide(plan, parent, items);
  const old = nodeIn(plan, parent).text.trim();
  const fills = aim !== undefined && old === '';
  const isLeftOut = aim !== undefined && !fills && aim.text.trim() !== old;
  if (lines.length === 0 && !fills) return session.say('A plan has one aim, and the list holds nothing else.');
  let result: AddedBranch = { added: [], folded: 0 };
  const step = act(
    context,
    'paste outline',
    (draft) => {
      if (fills) fillAim(draft, parent, aim);
      if (lines.length > 0) result = addBranch(draft, { parent, lines, newId });
    },
    { said: () => wordOutline({ ...result, long, aim: fills ? 'filled' : isLeftOut ? 'left out' : 'none' }) },
  );
  if (step !== null) session.selectNodes(result.added.length > 0 ? result.added : [parent]);
}

function fillAim(draft: Plan, id: NodeId, { text, notes }: OutlineItem): void {
  setText(draft, id, text);
  if (notes !== undefined) setNotes(draft, id, notes);
}
