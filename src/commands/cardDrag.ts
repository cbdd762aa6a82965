/** Drags a card of a grid from cell to cell; where it is let go of, it is placed as one step. */
import type { PointerEvent } from 'react';
import { followPointer, tremble } from '../browser/followPointer';
import type { CardGrid } from './cardGrid';

interface Dragging<Place> {
  /** The place under the pointer; undefined where what is not yet placed stands. */
  readonly placeAt: (x: number, y: number) => Place | undefined | 'nowhere';
  readonly place: (id: string, place: Place | undefined) => void;
}

/** Called as the card is pressed. */
export function startCardDrag<Place>(
  { clientX: x, clientY: y, currentTarget: card }: PointerEvent<HTMLElement>,
  id: string,
  grid: CardGrid<Place>,
  { placeAt, place }: Dragging<Place>,
): void {
  let isDragged = false;
  followPointer({
    move(moved) {
      if (!isDragged && Math.hypot(moved.clientX - x, moved.clientY - y) < tremble) return;
      isDragged = true;
      const under = placeAt(moved.clientX, moved.clientY);
      if (under !== 'nowhere') grid.carry({ id, place: under, by: 'pointer' });
      card.style.cursor = 'grabbing';
    },
    drop() {
      const carried = grid.carried();
      if (isDragged && carried) place(id, carried.place);
    },
    end() {
      card.style.cursor = '';
      grid.carry(null);
    },
    isMoved: () => isDragged,
  });
}
