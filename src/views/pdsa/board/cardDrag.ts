/** Drags cards by mouse to another stage, or to another place in their own. The keys do the same (`boardKeys`). */
import type { DragEvent } from 'react';
import { isStage } from './boardKeys';
import type { BoardModel } from './useBoard';

export function cardDrag(model: BoardModel) {
  const { carried, others, pickUp, carryTo, drop, putBack } = model;
  return {
    onDragStart(event: DragEvent) {
      const id = cardAt(event)?.getAttribute('data-cycle-id');
      if (id == null) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', cardAt(event)?.getAttribute('aria-label') ?? '');
      // Chrome takes its picture of what is dragged after this.
      setTimeout(() => pickUp(id, 'mouse'));
    },
    onDragOver(event: DragEvent) {
      const column = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-stage]') : null;
      const stage = column?.dataset['stage'];
      if (!carried || !column || !isStage(stage)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      const ids = others(stage).map(({ id }) => id);
      carryTo(stage, placeIn(column, event.clientY, ids));
    },
    onDrop(event: DragEvent) {
      if (!carried) return;
      event.preventDefault();
      drop();
    },
    onDragEnd() {
      if (carried) putBack();
    },
  };
}

function cardAt({ target }: DragEvent): Element | null {
  return target instanceof Element ? target.closest('[data-cycle-id]') : null;
}

/** Before the first of these cards whose middle lies below the pointer. */
function placeIn(column: HTMLElement, y: number, ids: readonly string[]): number {
  const below = [...column.querySelectorAll<HTMLElement>('[data-item]')].find((item) => {
    const { top, height } = item.getBoundingClientRect();
    return ids.includes(item.dataset['item'] ?? '') && top + height / 2 > y;
  });
  return below ? ids.indexOf(below.dataset['item'] ?? '') : ids.length;
}
