/** Whether the places of comments are marked in the views. It is the reader's own: kept beside the plan, never in it. */
import type { Session, SessionState } from '../store/session';

const name = 'comments-hidden';

export function areCommentsShown({ kept }: Pick<SessionState, 'kept'>): boolean {
  return kept[name] !== true;
}

export function showComments(session: Session, isShown: boolean): void {
  session.keep(name, !isShown);
}
