/** What commands can ask of the grid: to take the keyboard, where arrows go, to take up the card that has it. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../../../browser/inSight';
import type { CommandContext } from '../../../commands/command';
import { useCommandContext } from '../../../commands/commandContext';
import type { CardPort, Direction } from '../../../commands/view';
import { impactPicture } from '../../../figure/compose/impact/impactPicture';
import { findSteps, matchesOf } from '../../../plan/ask/find';
import { gridStep, ideaTowards } from '../../../plan/ask/impactGrid';
import type { NodeId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { carryTo, placeIdea, takeUp } from './cardDeeds';
import type { GridModel } from './gridModel';

const cardElement = (view: HTMLElement | null, id: NodeId | undefined): HTMLElement | null =>
  id === undefined ? null : (view?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null);

function cardPort(context: CommandContext, model: GridModel): CardPort {
  return {
    take() {
      const carried = model.carried();
      const id = model.current();
      if (carried) {
        model.carry(null);
        placeIdea(context, carried.id, carried.place);
      } else if (id !== undefined) takeUp(context, model, id);
    },
    putBack() {
      model.carry(null);
      context.session.announce('Put back.');
    },
    isCarried: () => model.carried() !== null,
    takeOff() {
      const id = model.current();
      model.carry(null);
      if (id !== undefined) placeIdea(context, id, undefined);
    },
  };
}

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
    const port = cardPort(context, model);
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

/** Keeps the card that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowCard(
  view: RefObject<HTMLElement | null>,
  current: NodeId | undefined,
  where: string | undefined,
): void {
  const reveal = useSession((state) => state.reveal);
  useEffect(() => {
    const element = cardElement(view.current, current);
    if (element) bringIntoSight(element);
    const active = document.activeElement;
    const isFree = active === null || active === document.body || view.current?.contains(active) === true;
    if (isFree && active !== element) element?.focus({ preventScroll: true });
  }, [view, current, where, reveal]);
}
