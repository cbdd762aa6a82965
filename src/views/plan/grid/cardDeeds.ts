/** Ideas placed on the grid, each as one step, and said. */
import type { CommandContext } from '../../../commands/command';
import { cornerAt, cornerWords, placeName, placeOf, type GridPlace } from '../../../plan/ask/impactGrid';
import { quoted } from '../../../plan/ask/words';
import { placeByImpact } from '../../../plan/edit/boxFields';
import type { NodeId, Plan } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import type { GridModel } from './gridModel';

/** “Impact 4, effort 4, Plan well”. */
export function placeWords(plan: Plan, place: GridPlace): string {
  const corner = cornerAt(place);
  return placeName(place) + (corner === undefined ? '' : `, ${cornerWords(plan, corner).name}`);
}

export function placeIdea(context: CommandContext, id: NodeId, place: GridPlace | undefined): void {
  const { openPlan } = context;
  const announced = () =>
    place ? `${placeWords(openPlan.plan(), place)}.` : `${quoted(openPlan.plan().nodes[id])} is not placed any more.`;
  act(context, place ? 'place idea' : 'take idea off the grid', (draft) => placeByImpact(draft, id, place), {
    announced,
  });
}

/** Takes up by keys; one that is nowhere yet begins in the middle. */
export function takeUp(context: CommandContext, model: GridModel, id: NodeId): void {
  const node = context.openPlan.plan().nodes[id];
  if (!node) return;
  const place = placeOf(node) ?? { impact: 3, effort: 3 };
  model.carry({ id, place, by: 'keys' });
  context.session.announce(
    `${placeName(place)}. Up and down change the impact, left and right the effort; Enter keeps, Escape puts back.`,
  );
}

/** Said of each cell; of a corner only when it is another one. */
export function carryTo(context: CommandContext, model: GridModel, place: GridPlace): void {
  const carried = model.carried();
  if (!carried) return;
  const before = carried.place && cornerAt(carried.place);
  const after = cornerAt(place);
  const corner = after === undefined || after === before ? '' : `, ${cornerWords(context.openPlan.plan(), after).name}`;
  model.carry({ ...carried, place });
  context.session.announce(`${placeName(place)}${corner}`);
}
