/** Finds a cell on the page; in a row of one cell, that one. */
import type { CellAt } from '../kit/cells/cellBlock';

export function cellElement(view: HTMLElement | null, place: CellAt | undefined): HTMLElement | null {
  if (!place) return null;
  const row = view?.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.key)}"]`);
  return row?.querySelector<HTMLElement>(`[data-cell="${place.column}"]`) ?? row?.querySelector('[data-cell]') ?? null;
}

/** The cell that an element is, or lies in. */
export function placeOf(target: Element): CellAt | undefined {
  const column = target.closest('[data-cell]')?.getAttribute('data-cell');
  const key = target.closest('[data-row]')?.getAttribute('data-row');
  return key != null && column != null ? { key, column } : undefined;
}
