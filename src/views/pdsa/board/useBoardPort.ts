/** What Find and other commands can ask of the board, and how what is found is brought into sight. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { cyclesWith } from '../../../plan/ask/findCycles';
import type { CycleId, Stage } from '../../../plan/model/schema';
import { selectedCycle, thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import type { BoardModel } from './useBoard';

type FindCard = (id: CycleId | undefined) => HTMLElement | null;

export function useBoardPort(
  board: RefObject<HTMLElement | null>,
  entry: CycleId | undefined,
  find: FindCard,
  shown: BoardModel['shown'],
): void {
  const { ports, session, openPlan } = useCommandContext();
  const { view } = ports;
  const cycles = useRef(shown);
  useLayoutEffect(() => {
    cycles.current = shown;
  });
  useEffect(() => {
    view.current = {
      // To what is selected, as by a right click, before what had the keyboard last.
      focus: () => (find(selectedCycle(session.getState())) ?? find(entry) ?? board.current)?.focus(),
      name: () => 'the board',
      place: () => find(entry)?.getBoundingClientRect(),
      picture: () => ({ kind: 'page', what: 'board', element: () => board.current }),
      find: (query) =>
        thingsOf(
          'cycle',
          cyclesWith(openPlan.plan(), cycles.current(), query).map(({ id }) => id),
        ),
    };
    return () => {
      view.current = null;
    };
  }, [view, session, openPlan, board, entry, find]);
}

/** The cycle that Find has come to is brought into sight, also from among the older ones; the keyboard stays in the field. */
export function useFound(
  { shown, setAt, setOpen, columns }: BoardModel,
  show: (stage: Stage) => void,
  find: FindCard,
): CycleId | undefined {
  const found = useSession((state) => (state.find === null ? undefined : selectedCycle(state)));
  const isThere = columns.some(({ cards }) => cards.some(({ id }) => id === found));
  useEffect(() => {
    const cycle = found === undefined ? undefined : shown().find(({ id }) => id === found);
    if (!cycle) return;
    setAt(cycle.id);
    show(cycle.stage);
    if (!isThere) setOpen(true);
    else find(cycle.id)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    // Only another find moves the board.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [found, isThere]);
  return found;
}
