/** What commands can ask of the grid: to take the keyboard, where arrows go, to take up the card that has it. */
import { useEffect, type RefObject } from 'react';
import { cardElement, cardPortOf } from '../../../commands/cardGrid';
import { useCommandContext } from '../../../commands/commandContext';
import type { Direction } from '../../../commands/view';
import { impactPicture } from '../../../figure/compose/impact/impactPicture';
import { findSteps, matchesOf } from '../../../plan/ask/find';
import { gridStep, ideaTowards } from '../../../plan/ask/impactGrid';
import type { NodeId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { carryTo, placeIdea, takeUp } from './cardDeeds';
import type { GridModel } from './gridModel';

/** In the list of what is not yet placed, arrows go along it, and left into the grid. */
function cardTowards(model: GridModel, direction: Direction): NodeId | null {
  const grid = model.grid();
  const from = model.current();
  const placed = grid.cells.flatMap(({ ids }) => ids);
  if (from === undefined) return placed[0] ?? grid.unplaced[0] ?? null;
  const at = grid.unplaced.indexOf(from);
  if (at < 0) return ideaTowards(grid, from, direction) ?? (direction === 'right' ? (grid.unplaced[0] ?? null) : null);
  if (direction === 'left') return placed[0] ?? null;
  return direction === 'right' ? null : (grid.unplaced[at + (direction === 'down' ? 1 : -1)] ?? null);
}

export function useGridPort(model: GridModel, view: RefObject<HTMLElement | null>): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan, session } = context;
    const { view: shown } = context.ports;
    const element = () => cardElement(view.current, model.current());
    const port = cardPortOf(context, model, {
      takeUp: (id) => takeUp(context, model, id),
      place: (id, place) => placeIdea(context, id, place),
    });
    shown.current = {
      name: () => 'impact and effort',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const carried = model.carried();
        if (carried?.place) carryTo(context, model, gridStep(carried.place, direction));
        const next = carried ? null : cardTowards(model, direction);
        if (next !== null) session.selectNodes([next]);
        return null;
      },
      find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
      findSteps: () => findSteps(openPlan.plan()),
      cards: () => (model.current() === undefined ? undefined : port),
      picture: () => ({
        kind: 'drawn',
        what: 'impact and effort',
        draw: (plan, wrap) => impactPicture({ plan, grid: model.grid() }, wrap),
      }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view]);
}
