/** How a reader looks at the grid of power and impact. Kept beside the plan; what others stored counts as far as it makes sense. */
import { perIdentity } from '../../../kit/perIdentity';
import { recordOf } from '../../../kit/stored';
import type { Session, SessionState } from '../../../store/session';

export interface PowerSettings {
  /** Shows them as they were judged until then; absent: as they stand. */
  readonly day: string | undefined;
  /** Whether it is shown who has moved. */
  readonly movement: boolean;
}

const name = 'stakeholders-grid';

/** The same object for the same choice. */
export const powerSettings = ({ kept }: Pick<SessionState, 'kept'>): PowerSettings => read(recordOf(kept[name]));

const read = perIdentity(({ day, movement }: Readonly<Record<string, unknown>>): PowerSettings => ({
  day: typeof day === 'string' ? day : undefined,
  movement: movement !== false,
}));

export function setPower(session: Session, change: Partial<PowerSettings>): void {
  session.keep(name, { ...powerSettings(session.getState()), ...change });
}
