/**
 * Pasting on a box: a branch that Aimtree copied comes in whole; a list from elsewhere becomes boxes. Each paste is one
 * step, and what did not go where it was is said. Cells, long lists and whatever is doubtful are offered for import.
 *
 * Must not know: how something gets off the clipboard.
 */
import { branchInHtml, readBranch } from '../exchange/clipboard/branchForms';
import { columnWords } from '../exchange/clipboard/columnWords';
import { recogniseClipboard } from '../exchange/recognise/recogniseClipboard';
import type { Recognised } from '../exchange/recognise/recognised';
import { aimOf, isAim, isChangeIdea, nodeIn } from '../plan/ask/queries';
import { primaryParent } from '../plan/ask/relations';
import { bringIn, type BroughtIn } from '../plan/edit/bringIn';
import { pasteBranch, type PastedBranch } from '../plan/edit/pasteBranch';
import type { CarriedBranch } from '../plan/model/carriedBranch';
import type { NodeId, Plan } from '../plan/model/schema';
import { act } from '../store/act';
import { takeBack } from '../store/undoing';
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

const whereToPaste = 'Select the box that the lines should go under, then paste.';

/** Pastes below the leading box; what there is something to decide about is shown first. */
export function paste(context: CommandContext, forms: PastedForms): void {
  const { openPlan, session } = context;
  const lead = leading(context);
  if (lead === undefined) return pasteAnywhere(context, forms);
  const plan = openPlan.plan();
  const parent = isChangeIdea(plan, lead) ? (primaryParent(plan, lead) ?? lead) : lead;
  const branch = readBranch(forms.own) ?? branchInHtml(forms.html);
  if (branch) return pasteCarried(context, branch, parent);
  const large = largePaste(forms);
  if (large) return context.ports.readBeside(large);
  const recognised = recogniseFor(context, forms);
  if (!recognised || recognised.rows.length === 0) return session.say('There is no text on the clipboard.');
  if (!isPlain(recognised)) return context.ports.offerImport({ recognised, from: '', parent });
  pasteList(context, recognised, parent);
}

/** Where no box is selected, a list or cells can still become a plan, or go below the aim. */
export function pasteAnywhere(context: CommandContext, forms: PastedForms): void {
  const isCarried = (readBranch(forms.own) ?? branchInHtml(forms.html)) !== null;
  const large = isCarried ? null : largePaste(forms);
  if (large) return context.ports.readBeside(large);
  const recognised = isCarried ? null : recogniseFor(context, forms);
  if (!recognised || recognised.rows.length < 2) return context.session.say(whereToPaste);
  context.ports.offerImport({ recognised, from: '', parent: aimOf(context.openPlan.plan()).id });
}

/** Whether what is pasted into the text of this box is meant as boxes: several lines in an aim that says nothing yet. */
export function isOutlineForAim(plan: Plan, box: NodeId, forms: PastedForms): boolean {
  if (!isAim(plan, box) || nodeIn(plan, box).text.trim() !== '') return false;
  if (readBranch(forms.own) ?? branchInHtml(forms.html)) return true;
  const recognised = recogniseClipboard(forms, { words: columnWords(plan), today: noDay });
  return recognised !== null && recognised.rows.length > 1;
}

/** Letters from which reading may hold the page for longer than a frame or three. */
const large = 200_000;

/** What is too long to be read at once, as a file. */
function largePaste({ html, text }: PastedForms): File | null {
  if (html.length + text.length < large) return null;
  return html === '' ? new File([text], 'What was pasted.txt') : new File([html], 'What was pasted.html');
}

/** Where dates are not asked for, any day does. */
const noDay = '2000-01-01';

function recogniseFor({ openPlan, now }: CommandContext, forms: PastedForms): Recognised | null {
  return recogniseClipboard(forms, { words: columnWords(openPlan.plan()), today: now().slice(0, 10) });
}

/** More boxes than one sees at a glance are shown before they come in. */
const longest = 20;

function isPlain({ form, rows, doubts, ignored }: Recognised): boolean {
  return form === 'list' && rows.length <= longest && doubts.length === 0 && ignored.length === 0;
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

/** A plain list comes in at once; whoever meant something else by it can still choose. */
function pasteList(context: CommandContext, recognised: Recognised, parent: NodeId): void {
  const { openPlan, session, newId, ports } = context;
  const { rows } = recognised;
  const plan = openPlan.plan();
  const isOnlyAim = rows.length === 1 && rows[0]?.column === 'aim' && isAim(plan, parent);
  if (isOnlyAim && nodeIn(plan, parent).text.trim() !== '')
    return session.say('A plan has one aim, and the list holds nothing else.');
  let result: BroughtIn | undefined;
  const step = act(
    context,
    'paste outline',
    (draft) => {
      result = bringIn(draft, { boxes: rows, parent, newId });
    },
    {
      said: () => (result ? wordOutline(result) : ''),
      offered: (id) => ({
        label: 'More choices…',
        run: () => {
          takeBack(context, id);
          ports.offerImport({ recognised, from: '', parent });
        },
      }),
    },
  );
  if (step === null || !result) return;
  session.selectNodes(result.added.length > 0 ? result.added : [parent]);
}
