/** Days that matter to the team. That of the aim is its own (`smart.byWhen`). */
import { EditRefused } from '../model/editRefused';
import { keyAtEnd } from '../model/order';
import { refuseIfFull } from '../model/room';
import type { Milestone, MilestoneId, Plan } from '../model/schema';
import { existingDate, fittingText } from './setMember';

export function addMilestone(draft: Plan, { id, date, name }: Pick<Milestone, 'id' | 'date' | 'name'>): void {
  if (Object.hasOwn(draft.milestones, id)) throw new EditRefused('There is a milestone with this id already.');
  refuseIfFull(draft, 'milestones');
  existingDate(date);
  draft.milestones[id] = { id, order: keyAtEnd(draft.milestones), date, name: fittingText(name) };
}

export function setMilestone(draft: Plan, id: MilestoneId, change: Partial<Pick<Milestone, 'date' | 'name'>>): void {
  const milestone = milestoneIn(draft, id);
  const { date = milestone.date, name = milestone.name } = change;
  existingDate(date);
  if (milestone.date !== date) milestone.date = date;
  if (milestone.name !== name) milestone.name = fittingText(name);
}

export function removeMilestone(draft: Plan, id: MilestoneId): void {
  milestoneIn(draft, id);
  delete draft.milestones[id];
}

function milestoneIn(draft: Plan, id: MilestoneId): Milestone {
  const milestone = draft.milestones[id];
  if (!milestone) throw new EditRefused('That milestone is no longer there.');
  return milestone;
}
