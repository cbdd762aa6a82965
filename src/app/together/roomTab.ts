/**
 * One connection for all tabs of this browser that have a plan open: a lock of the browser says which tab holds it, and the
 * others hear from that one how things stand. When it goes, another has its turn.
 *
 * A page that was not loaded over HTTPS has no locks: there each tab holds a connection of its own, which does no harm.
 * Must not know: what a connection is.
 */
import type { RoomHere } from '../../store/inRoom';
import type { Presence } from '../../together/presence';

type News =
  | { readonly kind: 'asked' }
  | { readonly kind: 'here'; readonly here: RoomHere }
  | { readonly kind: 'shown'; readonly presence: Presence };

interface Needs {
  /** It is this tab’s turn to hold the connection. */
  readonly onTurn: () => void;
  /** The tab that holds it says how things stand. */
  readonly onHere: (here: RoomHere) => void;
  /** Another tab has something to be shown of us; told only where the connection is held. */
  readonly onShown: (presence: Presence) => void;
}

export interface RoomTab {
  /** How things stand, for the other tabs. */
  tell(here: RoomHere): void;
  /** To whichever tab holds the connection. */
  show(presence: Presence): void;
  leave(): void;
}

export function openRoomTab(id: string, { onTurn, onHere, onShown }: Needs): RoomTab {
  const name = `aimtree-room:${id}`;
  const wire = new BroadcastChannel(name);
  const leaving = new AbortController();
  const say = (news: News) => wire.postMessage(news);
  let last: RoomHere | null = null;
  let isHolder = false;
  const hold = () => {
    isHolder = true;
    onTurn();
    return new Promise<void>((done) => leaving.signal.addEventListener('abort', () => done()));
  };
  wire.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.kind === 'here') return isHolder ? undefined : onHere(data.here);
    if (!isHolder) return;
    if (data.kind === 'shown') onShown(data.presence);
    else if (last) say({ kind: 'here', here: last });
  });
  const { locks } = navigator as Partial<Navigator>;
  if (locks) locks.request(name, { signal: leaving.signal }, hold).catch(() => undefined);
  else void hold();
  say({ kind: 'asked' });
  return {
    tell(here) {
      last = here;
      say({ kind: 'here', here });
    },
    show: (presence) => (isHolder ? onShown(presence) : say({ kind: 'shown', presence })),
    leave() {
      leaving.abort();
      wire.close();
    },
  };
}
