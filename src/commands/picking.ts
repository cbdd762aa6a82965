/**
 * Choosing some things, neither one nor all: each is added to what is selected or taken out of it. Choosing *one by one*
 * (`picking`) is for hands that hold no modifier key: arrows and taps go from thing to thing and let go of nothing.
 */
import { count } from '../kit/english';
import type { Selected } from '../store/selection';
import type { Session } from '../store/session';
import type { CommandContext } from './command';
import { keepText } from './editing';

/** Selects the thing as well, or no longer if it is selected. Boxes are selected together, a link by itself. */
export function toggle(context: Pick<CommandContext, 'openPlan' | 'session'>, thing: Selected): void {
  keepText(context);
  const { session } = context;
  const { selection, picking } = session.getState();
  const others =
    thing.kind === 'link' ? [] : selection.filter(({ kind, id }) => kind === thing.kind && id !== thing.id);
  const isIn = selection.some(({ kind, id }) => kind === thing.kind && id === thing.id);
  session.select(isIn ? others : [...others, thing], { quiet: true, picking: picking && thing });
  const all = isIn ? others.length : others.length + 1;
  session.announce(`${isIn ? 'Let go' : 'Selected'}. ${wordSelected(all)}.`);
}

/** Begins to choose one by one, at what leads or else at the first thing of the view. */
export function startPicking({ session, ports }: Pick<CommandContext, 'session' | 'ports'>): void {
  const { selection } = session.getState();
  const at = selection.at(-1) ?? ports.view.current?.next?.('down');
  if (!at) return;
  session.select(selection, { quiet: true, picking: at });
  session.announce('Select several: arrows go on, Space selects or lets go, Esc ends it.');
}

/** Ends it and keeps what is selected; false when nobody was choosing. */
export function stopPicking(session: Session): boolean {
  const { picking, selection } = session.getState();
  if (!picking) return false;
  session.select(selection, { quiet: true });
  session.announce(`${wordSelected(selection.length)}.`);
  return true;
}

/** While choosing one by one: takes the keyboard to another thing and selects nothing. */
export function goOnTo(session: Session, next: Selected): void {
  const { selection } = session.getState();
  session.select(selection, { picking: next });
}

/** Selects the thing beside what leads as well; back over a selected one, what led is let go of. */
export function extendTo(session: Session, next: Selected): void {
  const { selection } = session.getState();
  const own = selection.filter(({ kind }) => kind === next.kind);
  const goesBack = own.some(({ id }) => id === next.id);
  const kept = (goesBack ? own.slice(0, -1) : own).filter(({ id }) => id !== next.id);
  session.select([...kept, next]);
  session.announce(`${wordSelected(kept.length + 1)}.`);
}

function wordSelected(all: number): string {
  return all === 0 ? 'Nothing is selected' : `${count(all, 'is', 'are')} selected`;
}
