/** All that can be done with a PDSA cycle where it is seen among others, as entries of a menu. */
import type { CommandContext } from '../../../commands/command';
import { beginNextCycle, openCycle, removeCycle, takeToStage } from '../../../commands/cyclePage';
import { tidyName } from '../../../kit/names';
import { ownersUsed } from '../../../plan/ask/queries';
import { stageWords } from '../../../plan/ask/words';
import { setCycleDetail } from '../../../plan/edit/cycleEdits';
import { stages } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { selectedCycle } from '../../../store/selection';
import type { MenuAction, MenuEntry } from '../../../ui/menuEntry';
import { commandEntry } from '../commandEntry';

export function cycleEntries(context: CommandContext): MenuEntry[] {
  const id = selectedCycle(context.session.getState());
  if (id === undefined) return [];
  return [
    { id: 'open', label: 'Open', onAction: () => openCycle(context, id) },
    { id: 'stage', label: 'Move to', items: stageEntries(context, id) },
    { id: 'next', label: 'Next cycle', onAction: () => goOn(context, id) },
    { id: 'owner', label: 'Owner', items: ownersOfCycle(context, id) },
    { id: 'idea', label: 'Show its idea in the diagram', onAction: () => showIdea(context, id) },
    { id: 'worksheet', label: 'Worksheet', items: worksheetEntries(context, id) },
    commandEntry('comment', context),
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

/** Whoever owns something in the plan already; the owner that it has is taken away. */
function ownersOfCycle(context: CommandContext, id: string): MenuAction[] {
  const plan = context.openPlan.plan();
  const owner = tidyName(plan.cycles[id]?.owner ?? '');
  const set = (next: string | undefined) =>
    act(context, 'change owner', (draft) => setCycleDetail(draft, id, 'owner', next), {
      announced: next === undefined ? 'No owner.' : `Owner: ${next}.`,
    });
  return [
    ...ownersUsed(plan).map((name) => ({
      id: `owner:${name}`,
      label: name,
      isChosen: name === owner,
      onAction: () => set(name === owner ? undefined : name),
    })),
    { id: 'other', label: 'Somebody else…', onAction: () => openCycle(context, id) },
  ];
}

function showIdea({ openPlan, session, ports }: CommandContext, id: string): void {
  const idea = openPlan.plan().cycles[id]?.idea;
  if (idea === undefined) return;
  session.selectNodes([idea]);
  ports.goToView('diagram');
}

function worksheetEntries({ ports }: CommandContext, cycle: string): MenuAction[] {
  return [
    {
      id: 'blank',
      label: 'Print blank',
      onAction: () => void ports.giveWorksheet({ cycle, isFilled: false, as: 'print' }),
    },
    {
      id: 'filled',
      label: 'Print filled',
      onAction: () => void ports.giveWorksheet({ cycle, isFilled: true, as: 'print' }),
    },
    { id: 'word', label: 'Word', onAction: () => void ports.giveWorksheet({ cycle, isFilled: true, as: 'word' }) },
  ];
}

/** Begins the next cycle and opens its page. */
export function goOn(context: CommandContext, id: string): void {
  const next = beginNextCycle(context, id);
  if (next !== null) openCycle(context, next);
}
