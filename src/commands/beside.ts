/** A second view beside the one that is worked in, where the window has room: whether it is wanted, and how wide. */
import type { Session, SessionState } from '../store/session';
import type { Command } from './command';

const shownName = 'beside';
const widthName = 'beside-width';

/** The window has room for two views. */
export const besideRoom = '(min-width: 1100px)';

/** px */
export const besideWidths = { usual: 560, least: 320, greatest: 1200 };

export function isBesideWanted({ kept }: Pick<SessionState, 'kept'>): boolean {
  return kept[shownName] === true;
}

/** What is not understood counts as not kept. */
export function besideWidth({ kept }: Pick<SessionState, 'kept'>): number {
  const width = kept[widthName];
  return typeof width === 'number' && width >= besideWidths.least && width <= besideWidths.greatest
    ? width
    : besideWidths.usual;
}

export function setBesideWidth(session: Session, width: number): void {
  session.keep(widthName, width);
}

export const besideCommand: Command = {
  id: 'toggle-beside',
  label: 'Diagram beside',
  group: 'View',
  where: 'outline',
  enabled: () => window.matchMedia(besideRoom).matches,
  checked: ({ session }) => isBesideWanted(session.getState()),
  run: ({ session }) => session.keep(shownName, !isBesideWanted(session.getState())),
};
