/**
 * What a press on a line selects: that box alone; with Shift all lines from the one that has the keyboard; with Ctrl or
 * Cmd, or while several are chosen one by one, the box is added or let go of.
 */
import type { MouseEvent } from 'react';
import type { CommandContext } from '../../commands/command';
import { toggle } from '../../commands/picking';
import type { OutlineRow } from '../../plan/ask/outlineRows';
import { selectedNodes } from '../../store/selection';
import type { OutlineModel } from './outlineModel';

export function pressLine(context: CommandContext, model: OutlineModel, row: OutlineRow, event: MouseEvent): void {
  const { session, ports } = context;
  if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, textarea'))) return;
  const isToggle = event.ctrlKey || event.metaKey || session.getState().picking !== null;
  const from = model.current();
  if (isToggle) {
    event.preventDefault();
    model.mean(row.key);
    toggle(context, { kind: 'node', id: row.id });
    ports.view.current?.focus();
  } else if (event.shiftKey && from) {
    event.preventDefault();
    const rows = model.rows();
    const [start, end] = [rows.indexOf(from), rows.indexOf(row)];
    const between = rows.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ id }) => id);
    model.mean(row.key);
    // The last one leads.
    session.selectNodes([...new Set(start <= end ? between : between.toReversed())], { quiet: true });
  } else if (!isOneOfSeveral(context, row)) {
    model.mean(row.key);
    session.selectNodes([row.id], { quiet: true });
  }
}

/** One of several that are selected may be dragged with the others: only when the press ends is it meant alone. */
export function releaseLine(context: CommandContext, model: OutlineModel, row: OutlineRow, event: MouseEvent): void {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && context.session.getState().picking === null;
  if (!isPlain || !isOneOfSeveral(context, row)) return;
  model.mean(row.key);
  context.session.selectNodes([row.id], { quiet: true });
}

function isOneOfSeveral({ session }: CommandContext, { id }: OutlineRow): boolean {
  const selected = selectedNodes(session.getState());
  return selected.length > 1 && selected.includes(id);
}
