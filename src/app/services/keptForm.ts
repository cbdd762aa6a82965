/**
 * The form that a plan had in a window, kept beside the plan for the next time: to find it anew takes longer than to draw
 * the diagram. It holds for one state of the plan, with the same branches folded. What was kept is read as if by a stranger.
 */
import { readForm, writeForm, type Form } from '../../geometry/types/form';
import type { Plan } from '../../plan/model/schema';
import type { Session } from '../../store/session';

/** Px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const name = 'form';

/** What was found for this state of the plan; `form` is undefined where its own suits best. */
interface Found {
  readonly room: Room;
  readonly form: Form | undefined;
}

export function keptForm(plan: Plan, session: Session): Found | null {
  const { kept, collapsed } = session.getState();
  const stored = Object.hasOwn(kept, name) ? kept[name] : undefined;
  if (typeof stored !== 'object' || stored === null) return null;
  const { revision, folded, width, height, form } = stored as Readonly<Record<string, unknown>>;
  if (revision !== plan.revision || folded !== collapsed.size) return null;
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  const room = { width, height };
  if (form === null) return { room, form: undefined };
  const read = readForm(form);
  return read ? { room, form: read } : null;
}

export function keepForm(plan: Plan, session: Session, { width, height }: Room, form: Form | undefined): void {
  const folded = session.getState().collapsed.size;
  const written = form === undefined ? null : writeForm(form);
  session.keep(name, { revision: plan.revision, folded, width, height, form: written });
}
