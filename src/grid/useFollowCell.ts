/** Keeps the cell that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../browser/inSight';
import { useCommandContext } from '../commands/commandContext';
import type { CellAt, GridRow } from '../kit/cells/cellBlock';
import { thingAtKeyboard } from '../store/selection';
import { useSession } from '../store/stores';
import { cellElement } from './cellElement';
import type { GridModel } from './gridModel';

export function useFollowCell<Row extends GridRow, Column extends string>(
  model: GridModel<Row, Column>,
  view: RefObject<HTMLElement | null>,
  current: CellAt<Column> | undefined,
): void {
  const { session } = useCommandContext();
  const { kind } = model;
  // A grid within a view is not what the others go to.
  const reveal = useSession((state) => (kind === undefined ? 0 : state.reveal));
  const isTyping = useSession((state) => state.editing !== null) || model.edited() !== null;
  const { key, column } = current ?? {};
  useEffect(() => {
    const lead = kind && thingAtKeyboard(session.getState(), kind);
    if (lead !== undefined && key === undefined) model.uncover(lead);
  }, [model, session, kind, key, reveal]);
  useEffect(() => {
    if (key === undefined || column === undefined) return undefined;
    const show = () => {
      const element = cellElement(view.current, { key, column });
      const active = document.activeElement;
      const isFree = active === null || active === document.body || isOfCells(view.current, active);
      if (element && (isFree || kind !== undefined)) bringIntoSight(element);
      if (!isTyping && isFree && active !== element) element?.focus({ preventScroll: true });
    };
    show();
    // In a windowed grid the row comes to the page, and is measured, with the next frames.
    let frame = requestAnimationFrame(() => {
      show();
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, kind, key, column, reveal, isTyping]);
}

/** What is typed into between the rows keeps the keyboard. */
function isOfCells(view: HTMLElement | null, active: Element): boolean {
  const isField = active.matches('input, textarea') && active.closest('[data-cell]') === null;
  return view?.contains(active) === true && !isField;
}
