/**
 * What grids of cards have in common: a card is taken up, moved cell by cell and put down as one step, or put back. What
 * stands on a card, and what its place says, is the grid's own.
 */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { bringIntoSight } from '../browser/inSight';
import type { Size } from '../plan/ask/readWords';
import { useSession } from '../store/stores';
import type { CommandContext } from './command';
import type { CardPort } from './view';

/** A card on its way. Without a place it goes off the grid. */
export interface CarriedCard<Place> {
  readonly id: string;
  readonly place: Place | undefined;
  readonly by: 'keys' | 'pointer';
}

export interface CardGrid<Place> {
  /** The card that has the keyboard. */
  readonly current: () => string | undefined;
  readonly carried: () => CarriedCard<Place> | null;
  readonly carry: (carried: CarriedCard<Place> | null) => void;
}

interface CardDeeds<Place> {
  readonly takeUp: (id: string) => void;
  readonly place: (id: string, place: Place | undefined) => void;
}

export function cardPortOf<Place>(
  { session }: Pick<CommandContext, 'session'>,
  grid: CardGrid<Place>,
  deeds: CardDeeds<Place>,
): CardPort {
  return {
    take() {
      const carried = grid.carried();
      const id = grid.current();
      if (carried) {
        grid.carry(null);
        deeds.place(carried.id, carried.place);
      } else if (id !== undefined) deeds.takeUp(id);
    },
    putBack() {
      grid.carry(null);
      session.announce('Put back.');
    },
    isCarried: () => grid.carried() !== null,
    takeOff() {
      const id = grid.current();
      grid.carry(null);
      if (id !== undefined) deeds.place(id, undefined);
    },
  };
}

export const cardElement = (view: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (view?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null);

/** Keeps the card that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowCard(
  view: RefObject<HTMLElement | null>,
  current: string | undefined,
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

interface Digits {
  readonly current: () => string | undefined;
  /** Says what the first one is, and asks for the second. */
  readonly onFirst: (size: Size) => void;
  readonly onBoth: (id: string, first: Size, second: Size) => void;
}

/** Two digits typed one after the other on a card place it. */
export function useTwoDigits({ current, onFirst, onBoth }: Digits) {
  const first = useRef<{ readonly id: string; readonly size: Size } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const id = current();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isOnCard = event.target instanceof Element && event.target.closest('[data-card]') !== null;
    if (id === undefined || !isPlain || !isOnCard || !/^[1-5]$/.test(event.key)) {
      first.current = null;
      return;
    }
    event.preventDefault();
    const size = Number(event.key) as Size;
    if (first.current?.id === id) {
      const { size: before } = first.current;
      first.current = null;
      onBoth(id, before, size);
    } else {
      first.current = { id, size };
      onFirst(size);
    }
  };
  return { onKeyDown };
}
