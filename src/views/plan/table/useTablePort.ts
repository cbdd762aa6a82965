/** What commands can ask of the table: to take the keyboard, where arrows go, what has some words, its cells. */
import { useEffect, type RefObject } from 'react';
import { bringIntoSight } from '../../../browser/inSight';
import type { CommandContext } from '../../../commands/command';
import { useCommandContext } from '../../../commands/commandContext';
import { startEditing } from '../../../commands/editing';
import { showMeasure } from '../../../commands/measureDeeds';
import type { CellPort, Direction } from '../../../commands/view';
import { findSteps, matchesOf } from '../../../plan/ask/find';
import { measuresOf } from '../../../plan/ask/measuresOf';
import { isWritten, type TableColumn } from '../../../plan/ask/tableColumns';
import type { NodeId } from '../../../plan/model/schema';
import { nodeAtKeyboard, thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { clearCells, fillCells } from './cellDeeds';
import type { CellPlace } from './tableBlock';
import type { TableModel } from './tableModel';

export function cellElement(view: HTMLElement | null, place: CellPlace | undefined): HTMLElement | null {
  if (!place) return null;
  const row = view?.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.key)}"]`);
  return row?.querySelector<HTMLElement>(`[data-cell="${place.column}"]`) ?? row?.querySelector('[data-cell]') ?? null;
}

/** The cell in that direction; null at the edge. A group has one cell. */
export function cellTowards(model: TableModel, from: CellPlace, direction: Direction): CellPlace | null {
  const { columns } = model.settings();
  const rows = model.rows();
  const at = rows.findIndex(({ key }) => key === from.key);
  if (direction === 'up' || direction === 'down') {
    const next = rows[at + (direction === 'up' ? -1 : 1)];
    return next ? { key: next.key, column: from.column } : null;
  }
  const column = columns[columns.indexOf(from.column) + (direction === 'left' ? -1 : 1)];
  return column && rows[at]?.kind === 'box' ? { key: from.key, column } : null;
}

/** The cell after or before, row by row. */
export function cellAfter(model: TableModel, from: CellPlace, by: 1 | -1): CellPlace | null {
  const beside = cellTowards(model, from, by === 1 ? 'right' : 'left');
  if (beside) return beside;
  const below = cellTowards(model, from, by === 1 ? 'down' : 'up');
  const column = by === 1 ? 'text' : model.settings().columns.at(-1);
  return below && column ? { key: below.key, column } : null;
}

export function editCell(context: CommandContext, model: TableModel, typed?: string): void {
  const at = model.current();
  if (!at) return;
  const row = model.rows().find(({ key }) => key === at.key);
  if (row?.kind === 'group') {
    if (typed === undefined) model.toggleGroup(row.key);
  } else if (row && at.column === 'text') startEditing(context, row.id, typed);
  else if (row && isWritten(at.column)) model.edit({ id: row.id, column: at.column, typed });
  else if (row) showOrigin(context, { id: row.id, column: at.column }, typed);
}

/** What cannot be written here leads to where it comes from, or says it. */
function showOrigin(
  context: CommandContext,
  { id, column }: { id: NodeId; column: TableColumn },
  typed?: string,
): void {
  const [measure] = column === 'measures' && typed === undefined ? measuresOf(context.openPlan.plan(), id) : [];
  if (measure) showMeasure(context, measure.id);
  else context.session.say('This column follows from the diagram, the cycles and the measures.');
}

function cellPort(context: CommandContext, model: TableModel, today: () => string): CellPort {
  const go = (place: CellPlace | null) => place && model.goTo(place);
  const onCell = (deed: (at: CellPlace) => void) => {
    const at = model.current();
    if (at) deed(at);
  };
  return {
    edit: () => editCell(context, model),
    step: (by) => onCell((at) => go(cellAfter(model, at, by))),
    hasStep: (by) => {
      const at = model.current();
      return at !== undefined && cellAfter(model, at, by) !== null;
    },
    extend: (direction) =>
      onCell((at) => {
        const to = cellTowards(model, at, direction);
        if (to) model.extendTo(to);
      }),
    goToEnd: (end) =>
      onCell(({ key, column }) => {
        const rows = model.rows();
        const { columns } = model.settings();
        if (end === 'row-start' || end === 'row-end')
          return go({ key, column: (end === 'row-start' ? columns[0] : columns.at(-1)) ?? column });
        const row = end === 'first' ? rows[0] : rows.at(-1);
        return go(row ? { key: row.key, column } : null);
      }),
    clear: () => clearCells(context, model),
    fillDown: () => fillCells(context, model, today()),
  };
}

export function useTablePort(model: TableModel, view: RefObject<HTMLElement | null>, today: () => string): void {
  const context = useCommandContext();
  useEffect(() => {
    const { openPlan } = context;
    const { view: shown } = context.ports;
    const element = () => cellElement(view.current, model.current());
    const cells = cellPort(context, model, today);
    shown.current = {
      name: () => 'the table',
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next(direction) {
        const at = model.current();
        const [first] = model.rows();
        const next = at
          ? cellTowards(model, at, direction)
          : first
            ? { key: first.key, column: 'text' as const }
            : null;
        if (!next) return null;
        const row = model.rows().find(({ key }) => key === next.key);
        if (row?.kind === 'box') {
          model.goTo(next, { quiet: true });
          return { kind: 'node', id: row.id };
        }
        model.goTo(next);
        return null;
      },
      all: () => thingsOf('node', [...new Set(model.rows().flatMap((row) => (row.kind === 'box' ? row.id : [])))]),
      find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
      findSteps: () => findSteps(openPlan.plan()),
      cells: () => (model.current() ? cells : undefined),
      picture: () => ({ kind: 'page', what: 'plan table', element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, model, view, today]);
}

/** Keeps the cell that has the keyboard in sight, and the keyboard on it unless somebody has it elsewhere. */
export function useFollowCell(
  model: TableModel,
  view: RefObject<HTMLElement | null>,
  current: CellPlace | undefined,
): void {
  const { openPlan, session } = useCommandContext();
  const reveal = useSession((state) => state.reveal);
  const isTyping = useSession((state) => state.editing !== null) || model.edited() !== null;
  const { key, column } = current ?? {};
  useEffect(() => {
    const lead = nodeAtKeyboard(session.getState());
    if (lead !== undefined && key === undefined && openPlan.plan().nodes[lead]) model.uncover(lead);
  }, [model, openPlan, session, key, reveal]);
  useEffect(() => {
    if (key === undefined || column === undefined) return undefined;
    const find = () => cellElement(view.current, { key, column });
    const show = () => {
      const element = find();
      if (element) bringIntoSight(element);
      const active = document.activeElement;
      const isFree = active === null || active === document.body || view.current?.contains(active) === true;
      if (!isTyping && isFree && active !== element) element?.focus({ preventScroll: true });
    };
    show();
    // In a windowed table the row comes to the page, and is measured, with the next frames.
    let frame = requestAnimationFrame(() => {
      show();
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, key, column, reveal, isTyping]);
}
