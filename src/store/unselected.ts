/** The same stores, seen as if nothing were selected or edited: for rows that are drawn once more, for a picture. */
import { perIdentity } from '../kit/perIdentity';
import type { Session, SessionState } from './session';
import type { Stores } from './stores';

const nothing = { selection: [], picking: null, editing: null, find: null } satisfies Partial<SessionState>;

const seen = perIdentity((state: SessionState): SessionState => ({ ...state, ...nothing }));

export const withNothingSelected = perIdentity((stores: Stores): Stores => {
  const session: Session = { ...stores.session, getState: () => seen(stores.session.getState()) };
  return { ...stores, session };
});
