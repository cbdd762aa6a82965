/** How a reader looks at the grid of impact and effort. Kept beside the plan; what others stored counts as far as it makes sense. */
import { perIdentity } from '../../../kit/perIdentity';
import { marks, type Mark } from '../../../plan/ask/boxFilter';
import type { NodeId } from '../../../plan/model/schema';
import type { Session, SessionState } from '../../../store/session';

export interface GridSettings {
  readonly marks: readonly Mark[];
  /** Whether abandoned ideas are shown. */
  readonly abandoned: boolean;
  /** The primary driver whose ideas are shown alone. */
  readonly driver: NodeId | undefined;
}

const name = 'plan-grid';
const empty: Readonly<Record<string, unknown>> = {};

/** The same object for the same choice. */
export function gridSettings({ kept }: Pick<SessionState, 'kept'>): GridSettings {
  const stored = kept[name];
  return read(typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : empty);
}

const read = perIdentity(({ marks: chosen, abandoned, driver }: Readonly<Record<string, unknown>>): GridSettings => ({
  marks: Array.isArray(chosen) ? marks.filter((mark) => chosen.includes(mark)) : [],
  abandoned: abandoned === true,
  driver: typeof driver === 'string' ? driver : undefined,
}));

export function setGrid(session: Session, change: Partial<GridSettings>): void {
  session.keep(name, { ...gridSettings(session.getState()), ...change });
}
