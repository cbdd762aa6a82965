/** What commands can ask of the grid of power and impact: to take the keyboard, where arrows go, to take somebody up. */
import { useEffect, type RefObject } from 'react';
import { cardElement, cardPortOf } from '../../../commands/cardGrid';
import { useCommandContext } from '../../../commands/commandContext';
import type { Direction } from '../../../commands/view';
import { powerPicture } from '../../../figure/compose/people/powerPicture';
import { fiveStep, idTowards } from '../../../plan/ask/fiveGrid';
import { laidDown, upright } from '../../../plan/ask/people/powerGrid';
import { stakeholdersWith } from '../../../plan/ask/people/register';
import type { StakeholderId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { coverable } from '../coverable';
import { powerSettings } from './powerChoices';
import { carryTo, placeStakeholder, takeUp } from './powerDeeds';
import type { PowerModel } from './powerModel';

/** Among those who are not yet placed, arrows go along them, and left into the grid. */
function towards(model: PowerModel, direction: Direction): StakeholderId | null {
  const { cells, unplaced } = model.grid();
  const from = model.current();
  const placed = cells.flatMap(({ ids }) => ids);
  if (from === undefined) return placed[0] ?? unplaced[0] ?? null;
  const at = unplaced.indexOf(from);
  if (at < 0) {
    const next = idTowards(
      cells.map((cell) => ({ ...upright(cell), ids: cell.ids })),
      from,
      direction,
    );
    return next ?? (direction === 'right' ? (unplaced[0] ?? null) : null);
  }
  if (direction === 'left') return placed[0] ?? null;
  return direction === 'right' ? null : (unplaced[at + (direction === 'down' ? 1 : -1)] ?? null);
}

export function usePowerPort(model: PowerModel, view: RefObject<HTMLElement | null>): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan, session } = context;
    const { view: shown } = context.ports;
    const element = () => cardElement(view.current, model.current());
    const port = cardPortOf(context, model, {
      takeUp: (id) => takeUp(context, model, id),
      place: (id, place) => placeStakeholder(context, model, id, place),
    });
    shown.current = {
      name: () => 'power and impact',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const carried = model.carried();
        if (carried?.place) carryTo(context, model, laidDown(fiveStep(upright(carried.place), direction)));
        const next = carried ? null : towards(model, direction);
        return next === null ? null : { kind: 'stakeholder', id: next };
      },
      find: (query) => {
        const { cells, unplaced } = model.grid();
        const shownIds = new Set([...cells.flatMap(({ ids }) => ids), ...unplaced]);
        const found = stakeholdersWith(openPlan.plan(), query).flatMap(({ id }) => (shownIds.has(id) ? id : []));
        return thingsOf('stakeholder', found);
      },
      cards: () => (model.current() === undefined ? undefined : port),
      picture: () => {
        const { day, movement } = powerSettings(session.getState());
        return coverable(openPlan.plan(), {
          kind: 'drawn',
          what: 'power and impact',
          switches: [{ id: 'movement', label: 'With movement', isOn: movement }],
          draw: (plan, wrap, { on }) => powerPicture({ plan, day, withMovement: on.has('movement') }, wrap),
        });
      },
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view]);
}
