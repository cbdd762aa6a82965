/** What is done to milestones. The day of the aim is one of its SMART parts. */
import type { CommandContext } from '../../../commands/command';
import { nearDate } from '../../../kit/dates/calendar';
import type { MilestoneDay } from '../../../plan/ask/schedule';
import { addMilestone, removeMilestone, setMilestone } from '../../../plan/edit/milestones';
import { setSmart } from '../../../plan/edit/smart';
import { act } from '../../../store/act';

const nameOf = ({ name }: Pick<MilestoneDay, 'name'>) => name || 'Milestone';

/** `run`: moves of the same run are one step. */
export function moveMilestone(context: CommandContext, milestone: MilestoneDay, date: string, run?: string): void {
  const { id } = milestone;
  const said = `${nameOf(milestone)}: ${nearDate(date, context.now().slice(0, 10))}.`;
  act(
    context,
    id === undefined ? 'change the date of the aim' : 'move milestone',
    (draft) => {
      if (id === undefined) setSmart(draft, 'byWhen', date);
      else setMilestone(draft, id, { date });
    },
    run === undefined ? { said } : { run, announced: said },
  );
}

export function keepMilestone(
  context: CommandContext,
  milestone: Pick<MilestoneDay, 'id'> & { readonly isNew: boolean },
  { name, date }: { readonly name: string; readonly date: string },
): void {
  const { id, isNew } = milestone;
  if (isNew) {
    const made = { id: context.newId(), name, date };
    act(context, 'add milestone', (draft) => addMilestone(draft, made), {
      said: `${nameOf(made)} is on the timeline.`,
    });
  } else if (id === undefined) moveMilestone(context, { id, name: 'Aim', date }, date);
  else act(context, 'change milestone', (draft) => setMilestone(draft, id, { name, date }));
}

export function deleteMilestone(context: CommandContext, { id, name }: MilestoneDay): void {
  if (id === undefined) return;
  act(context, 'delete milestone', (draft) => removeMilestone(draft, id), { said: `${nameOf({ name })} is deleted.` });
}
