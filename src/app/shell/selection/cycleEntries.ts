/** All that can be done with a PDSA cycle where it is seen among others, as entries of a menu. */
import type { CommandContext } from '../../../commands/command';
import { beginNextCycle, openCycle, removeCycle, takeToStage } from '../../../commands/cyclePage';
import { stageWords } from '../../../plan/ask/words';
import { stages } from '../../../plan/model/schema';
import { selectedCycle } from '../../../store/selection';
import type { MenuAction, MenuEntry } from '../../../ui/MenuButton';

export function cycleEntries(context: CommandContext): MenuEntry[] {
  const id = selectedCycle(context.session.getState());
  if (id === undefined) return [];
  return [
    { id: 'open', label: 'Open', onAction: () => openCycle(context, id) },
    { id: 'stage', label: 'Move to', items: stageEntries(context, id) },
    { id: 'next', label: 'Next cycle', onAction: () => goOn(context, id) },
    'separator',
    { id: 'delete', label: 'Delete', danger: true, onAction: () => void removeCycle(context, id) },
  ];
}

export function stageEntries(context: CommandContext, id: string): MenuAction[] {
  const now = context.openPlan.plan().cycles[id]?.stage;
  return stages.map((stage) => ({
    id: stage,
    label: stageWords[stage],
    isChosen: stage === now,
    onAction: () => (stage === now ? undefined : takeToStage(context, id, stage)),
  }));
}

/** Begins the next cycle and opens its page. */
export function goOn(context: CommandContext, id: string): void {
  const next = beginNextCycle(context, id);
  if (next !== null) openCycle(context, next);
}
