/** Stakeholders placed by power and impact, each as one step, and said. */
import type { CommandContext } from '../../../commands/command';
import { powerPlaceName } from '../../../plan/ask/people/powerGrid';
import { activeStakeholders } from '../../../plan/ask/people/registered';
import { powerPlace, sectorAt, sectorWords, type PowerPlace } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { assess, judge } from '../../../plan/edit/people/judging';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { todayOf } from '../../../store/today';
import type { PowerModel } from './powerModel';

/** “Power 3, impact 5, Manage”. */
export function placeWords(plan: Plan, place: PowerPlace): string {
  return `${powerPlaceName(place)}, ${sectorWords(plan, sectorAt(place))}`;
}

const nameOf = (plan: Plan, id: StakeholderId) => stakeholderTitle(plan.stakeholders[id] ?? { name: '' });

const earlier = 'Earlier assessments can be read, not changed. Show how they stand now first.';

export function placeStakeholder(
  context: CommandContext,
  model: PowerModel,
  id: StakeholderId,
  place: PowerPlace | undefined,
): void {
  const { openPlan, session, now } = context;
  if (model.isEarlier()) return session.say(earlier);
  const announced = () => {
    const plan = openPlan.plan();
    const name = nameOf(plan, id);
    return place ? `${name}: ${placeWords(plan, place)}.` : `${name} is not placed any more.`;
  };
  const day = todayOf(now);
  act(
    context,
    place ? 'place stakeholder' : 'take stakeholder off the grid',
    (draft) => judge(draft, id, { power: place?.power, impact: place?.impact }, day),
    { announced },
  );
}

/** Takes up by keys; who is nowhere yet begins in the middle. */
export function takeUp(context: CommandContext, model: PowerModel, id: StakeholderId): void {
  const stakeholder = context.openPlan.plan().stakeholders[id];
  if (!stakeholder) return;
  if (model.isEarlier()) return context.session.say(earlier);
  const place = powerPlace(stakeholder) ?? { power: 3, impact: 3 };
  model.carry({ id, place, by: 'keys' });
  context.session.announce(
    `${powerPlaceName(place)}. Up and down change the power, left and right the impact; Enter keeps, Escape puts back.`,
  );
}

/** Said of each cell; of a sector only when it is another one. */
export function carryTo(context: CommandContext, model: PowerModel, place: PowerPlace): void {
  const carried = model.carried();
  if (!carried) return;
  const [before, after] = [carried.place && sectorAt(carried.place), sectorAt(place)];
  const sector = after === before ? '' : `, ${sectorWords(context.openPlan.plan(), after)}`;
  model.carry({ ...carried, place });
  context.session.announce(`${powerPlaceName(place)}${sector}`);
}

/** Keeps how everybody stands as the assessment of today: the next movement begins here. */
export function assessToday(context: CommandContext): void {
  const { openPlan, session, now } = context;
  const ids = activeStakeholders(openPlan.plan().stakeholders).map(({ id }) => id);
  const day = todayOf(now);
  const said = 'Everybody is assessed as of today.';
  const step = act(context, 'add assessment', (draft) => assess(draft, ids, day), { said });
  if (step === null) session.announce('Today is assessed already.');
}
