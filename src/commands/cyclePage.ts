/** The page of a cycle: opened from wherever the cycle is seen, and left for where one was. */
import { stageWords } from '../plan/ask/words';
import { addCycle, deleteCycle, setStage, startNextCycle } from '../plan/edit/cycleEdits';
import type { Cycle, CycleId, NodeId, Plan, Stage } from '../plan/model/schema';
import { act } from '../store/act';
import { thingsOf } from '../store/selection';
import type { CommandContext } from './command';
import { leavePage, openPage } from './pages';

/** The view in which cycles have their pages. */
export const cycleView = 'pdsa';

/** Under which the inner tab of that view is kept for the reader. */
export const cycleTab = 'pdsa-tab';

/** Goes to the ramps of all ideas. */
export function showRamps({ ports, session }: CommandContext): void {
  session.keep(cycleTab, 'ramps');
  ports.goToView(cycleView);
}

export function openCycle(context: CommandContext, id: CycleId): void {
  openPage(context, cycleView, id);
}

export function leaveCycle(context: CommandContext): void {
  leavePage(context, cycleView);
}

/** Begins a cycle on a change idea, in a stage, and opens its page. */
export function beginCycle(context: CommandContext, idea: NodeId, stage: Stage = 'plan'): void {
  const { newId, now } = context;
  const id = newId();
  const recipe = (draft: Plan) => {
    addCycle(draft, { id, idea });
    if (stage !== 'plan') setStage(draft, id, stage, now());
  };
  if (act(context, 'add PDSA cycle', recipe)) openCycle(context, id);
}

/** Begins the cycle that follows another, completes that one, says what it lacks, and gives the new one's id; null when refused. */
export function beginNextCycle(context: CommandContext, previous: CycleId): CycleId | null {
  const { openPlan, newId, now } = context;
  const id = newId();
  const { learning = '' } = openPlan.plan().cycles[previous]?.study ?? {};
  const { decision } = openPlan.plan().cycles[previous]?.act ?? {};
  const lacks = [...(learning.trim() === '' ? ['what was learned'] : []), ...(decision ? [] : ['what was decided'])];
  const said = lacks.length === 0 ? {} : { said: `The cycle before is complete, without ${lacks.join(' and ')}.` };
  const recipe = (draft: Plan) => startNextCycle(draft, { id, previous, now: now() });
  return act(context, 'start next PDSA cycle', recipe, said) ? id : null;
}

/** Selects a cycle together with the change idea that it tests. */
export function selectCycle({ session, openPlan }: CommandContext, id: CycleId): void {
  const cycle = openPlan.plan().cycles[id];
  const idea = cycle ? [cycle.idea] : [];
  session.select([...thingsOf('node', idea), ...thingsOf('cycle', [id])], { quiet: true });
}

/** Moves a cycle to a stage, says what that has fixed, and offers to take it back. */
export function takeToStage(context: CommandContext, id: CycleId, stage: Stage): void {
  const { openPlan, now } = context;
  const said = wordsOfMove(openPlan.plan().cycles[id], stage);
  act(context, 'change stage', (draft) => setStage(draft, id, stage, now()), { said });
}

/** What is to be known of a move before or after it: “Moved to Do. The prediction is fixed.” */
export function wordsOfMove(cycle: Cycle | undefined, stage: Stage): string {
  const moved = `Moved to ${stageWords[stage]}.`;
  if (!cycle || cycle.plan.locked !== undefined || stage === 'plan') return moved;
  const { prediction = '' } = cycle.plan;
  return `${moved} ${prediction.trim() === '' ? 'No prediction was made: it is fixed as empty.' : 'The prediction is fixed.'}`;
}

/** Deletes a cycle; the message offers *Undo*. */
export function removeCycle(context: CommandContext, id: CycleId): boolean {
  const { title } = context.openPlan.plan().cycles[id] ?? {};
  const said = `“${title || 'Untitled cycle'}” deleted.`;
  return act(context, 'delete PDSA cycle', (draft) => deleteCycle(draft, id), { said }) !== null;
}
