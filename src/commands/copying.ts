/**
 * Copying and cutting boxes: other programs get a list, Aimtree gets the branch with everything that hangs on it.
 *
 * Must not know: how something gets onto the clipboard.
 */
import { writeBranch, type BranchForms } from '../exchange/clipboard/branchForms';
import { count, enumerate } from '../kit/english';
import { carryBranch } from '../plan/ask/carryBranch';
import { carriedIds } from '../plan/model/carriedBranch';
import { deletionProblem } from '../plan/edit/deleting';
import type { CommandContext } from './command';
import { deleteSelection } from './deleteSelection';
import { selected } from './selected';

export interface Copied {
  readonly forms: BranchForms;
  /** Once the forms are on the clipboard: says so, and deletes what was cut. */
  readonly done: () => void;
}

/** What is selected, ready for the clipboard; null when that is nothing, or cannot be cut, which is then said. */
export function copySelection(context: CommandContext, way: 'copy' | 'cut'): Copied | null {
  const { openPlan, session } = context;
  const plan = openPlan.plan();
  const nodes = selected(context);
  if (nodes.length === 0) return null;
  const cut = way === 'cut';
  const problem = cut ? deletionProblem(plan, nodes) : null;
  if (problem !== null) {
    session.say(problem);
    return null;
  }
  const branch = carryBranch(plan, nodes, { cut });
  const words = wordBranch(carriedIds(branch).length, Object.keys(branch.plan.cycles).length);
  return {
    forms: writeBranch(branch),
    done: () => (cut ? deleteSelection(context, 'Cut') : session.say(`Copied ${words}.`)),
  };
}

/** `3 boxes and 1 PDSA cycle`. */
export function wordBranch(boxes: number, cycles: number): string {
  return enumerate([count(boxes, 'box', 'boxes'), ...(cycles > 0 ? [count(cycles, 'PDSA cycle')] : [])], 'and');
}
