/**
 * Dragging on the track of an idea: the bar takes both dates along, its ends one each; over an empty track both are set. Alt
 * holds off the snap, Esc puts back. Nothing is changed before the bar is let go of.
 */
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { dayAt, endOf, snapped, xOf, type Snap, type TimeAxis } from '../../../kit/dates/timeAxis';
import { barOf } from '../../../plan/ask/schedule';
import type { PlanNode } from '../../../plan/model/schema';
import { followPointer, tremble } from '../../../browser/followPointer';
import { draggedDates, dropBar, type Dragging } from './barDeeds';
import type { DraggedBar, TimelineModel } from './timelineModel';

/** So far from its end, in px, a bar is taken by the end. */
const reach = 8;

interface Drag {
  readonly model: TimelineModel;
  readonly axis: TimeAxis;
  readonly today: () => string;
}

/** What is taken at this place of the track; undefined beside the bar. */
export function takenAt(
  node: Pick<PlanNode, 'start' | 'due'>,
  axis: TimeAxis,
  x: number,
): Dragging | 'new' | undefined {
  const bar = barOf(node);
  if (bar.kind === 'none') return 'new';
  if (bar.kind === 'reversed') return undefined;
  const left = bar.kind === 'due' ? endOf(axis, bar.due) - 2 * reach : xOf(axis, bar.start);
  const right = bar.kind === 'start' ? left + 2 * reach : endOf(axis, bar.due);
  if (x < left - reach || x > right + reach) return undefined;
  if (bar.kind !== 'span') return 'all';
  if (x > right - reach && x - left > reach) return 'due';
  return x < left + reach ? 'start' : 'all';
}

export function useBarDrag({ model, axis, today }: Drag) {
  const context = useCommandContext();
  return (event: ReactPointerEvent<HTMLElement>, node: PlanNode) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
    const track = event.currentTarget.getBoundingClientRect();
    const began = event.clientX;
    const what = takenAt(node, axis, began - track.left);
    if (what === undefined) return;
    const usual: Snap = model.settings().scale === 'weeks' ? 'day' : 'monday';
    const dragged = ({ clientX, altKey }: PointerEvent): DraggedBar => {
      const snap = altKey ? 'day' : usual;
      if (what !== 'new') {
        const days = Math.round((clientX - began) / axis.pxPerDay);
        return { id: node.id, what, ...draggedDates(node, what, days, snap) };
      }
      const ends = [began, clientX].map((x) => snapped(dayAt(axis, x - track.left), snap)).toSorted();
      return { id: node.id, what: 'due', start: ends[0], due: ends[1] };
    };
    followPointer({
      move: (moved) => {
        if (model.dragged() || Math.abs(moved.clientX - began) >= tremble) model.drag(dragged(moved));
      },
      drop: () => {
        const last = model.dragged();
        if (last) dropBar(context, last, today());
      },
      end: () => model.drag(null),
      isMoved: () => model.dragged() !== null,
    });
  };
}
