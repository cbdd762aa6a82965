/**
 * Where stakeholders stand: their power, the impact on them, how committed they are. What is said of them on a day is
 * kept as the assessment of that day, so that movement can be seen; a second change on one day corrects the first.
 */
import type { Plan, Stakeholder, StakeholderId } from '../../model/schema';
import { EditRefused } from '../../model/editRefused';
import { assign, existingDate } from '../setMember';
import { stakeholderIn } from './stakeholders';

type Stance = NonNullable<Stakeholder['stance']>['now'];
type Assessment = NonNullable<Stakeholder['assessed']>[number];

/** What is judged; what is not named stays as it is, `undefined` takes it back. */
export interface Judgement {
  readonly power?: Stakeholder['power'] | undefined;
  readonly impact?: Stakeholder['impact'] | undefined;
  readonly now?: Stance | undefined;
}

/** Judges them on a day. Nothing is kept of a day on which nothing changes. */
export function judge(draft: Plan, id: StakeholderId, judgement: Judgement, day: string): void {
  const stakeholder = stakeholderIn(draft, id);
  const { power, impact, now } = { ...judged(stakeholder), ...judgement };
  const before = judged(stakeholder);
  if (power === before.power && impact === before.impact && now === before.now) return;
  existingDate(day);
  if (day === '') throw new EditRefused('Say on which day they were judged.');
  assign(stakeholder, 'power', power);
  assign(stakeholder, 'impact', impact);
  setStance(stakeholder, 'now', now);
  keep(stakeholder, day);
}

/** Keeps where they stand as the assessment of a day, also when nothing has changed. */
export function assess(draft: Plan, ids: readonly StakeholderId[], day: string): void {
  existingDate(day);
  if (day === '') throw new EditRefused('Say on which day they were assessed.');
  for (const id of ids) keep(stakeholderIn(draft, id), day);
}

/** Where they are needed is an aim and has no history. */
export function setNeeded(draft: Plan, id: StakeholderId, needed: Stance | undefined): void {
  setStance(stakeholderIn(draft, id), 'needed', needed);
}

function judged({ power, impact, stance }: Stakeholder): Judgement {
  return { power, impact, now: stance?.now };
}

function setStance(stakeholder: Stakeholder, member: 'now' | 'needed', value: Stance | undefined): void {
  if (stakeholder.stance?.[member] === value) return;
  const stance = { ...stakeholder.stance };
  assign(stance, member, value);
  assign(stakeholder, 'stance', Object.keys(stance).length > 0 ? stance : undefined);
}

function keep(stakeholder: Stakeholder, day: string): void {
  const { power, impact, now } = judged(stakeholder);
  const all = stakeholder.assessed ?? [];
  const onDay = all.find(({ date }) => date === day);
  const kept: Assessment = { ...onDay, date: day };
  assign(kept, 'power', power);
  assign(kept, 'impact', impact);
  assign(kept, 'now', now);
  const others = all.filter(({ date }) => date !== day);
  const isEmpty = Object.keys(kept).length === 1;
  const next = isEmpty ? others : [...others, kept].sort((a, b) => (a.date < b.date ? -1 : 1));
  assign(stakeholder, 'assessed', next.length > 0 ? next : undefined);
}
