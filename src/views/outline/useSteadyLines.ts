/** What others do above the line that the reader is in, or looks at, moves it nowhere on the screen: the list is scrolled as much. */
import { useEffect, type RefObject } from 'react';
import { isByOthers } from '../../store/byOthers';
import { useStores } from '../../store/stores';
import type { OutlineModel } from './outlineModel';

export function useSteadyLines(model: OutlineModel, view: RefObject<HTMLElement | null>): void {
  const { openPlan } = useStores();
  useEffect(() => {
    let turn = 0;
    const stop = openPlan.subscribe((state, before) => {
      // Of several changes before the next picture the first one found the lines where the reader sees them.
      if (turn !== 0 || !isByOthers(state, before)) return;
      const list = view.current?.querySelector('[role="treegrid"]');
      const line = list && heldLine(list, model.current()?.key);
      if (!line) return;
      const was = line.getBoundingClientRect().top;
      turn = requestAnimationFrame(() => {
        turn = 0;
        if (line.isConnected) list.scrollTop += line.getBoundingClientRect().top - was;
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(turn);
    };
  }, [model, openPlan, view]);
}

/** The line that has the keyboard where it is in sight, else the first that is. */
function heldLine(list: Element, current: string | undefined): Element | undefined {
  const { top, bottom } = list.getBoundingClientRect();
  const isInSight = (line: Element) => {
    const own = line.getBoundingClientRect();
    return own.bottom > top && own.top < bottom;
  };
  const lines = [...list.querySelectorAll('[data-line]')];
  const inUse = lines.find((line) => line.getAttribute('data-line') === current);
  return inUse && isInSight(inUse) ? inUse : lines.find(isInSight);
}
