/** While the reader follows somebody: brings the line of the box that they have selected into sight, and selects nothing. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../../browser/inSight';
import { usePlan } from '../../store/stores';
import { useFollowed } from '../../store/usePeople';
import { own } from '../../kit/own';

export function useFollowOther(view: RefObject<HTMLElement | null>): void {
  const box = useFollowed()?.box;
  const isThere = usePlan((plan) => own(plan.nodes, box) !== undefined);
  useEffect(() => {
    if (box === undefined || !isThere) return undefined;
    const scroll = () => {
      const line = view.current?.querySelector(`[data-line][data-node-id="${CSS.escape(box)}"]`);
      if (line) bringIntoSight(line);
    };
    // Of a windowed list the lines are measured as they come; one in a branch that opens is drawn in the next moment.
    let frame = requestAnimationFrame(() => {
      scroll();
      frame = requestAnimationFrame(scroll);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, box, isThere]);
}
