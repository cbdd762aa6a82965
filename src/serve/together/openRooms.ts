/**
 * The rooms that are open on this server, and those that are opened for a moment: to read what other servers have done in
 * them, or for one change over plain HTTPS.
 *
 * Must not know: who is connected, what is asked.
 */
import type { Hocuspocus } from '@hocuspocus/server';
import type { Context } from './guard';
import { createKeeping } from './keeping';
import type { OpenRoom } from './openRoom';
import type { RoomHome } from './roomHome';
import { viewOf } from './viewers';

/** In ms: so long one who asks over plain HTTPS waits for other servers. */
const patience = 5_000;

export type OpenRooms = ReturnType<typeof createOpenRooms>;

export function createOpenRooms(home: RoomHome, live: () => Hocuspocus<Context>) {
  const open = new Map<string, OpenRoom>();
  const shut = (id: string) => [id, viewOf(id)].forEach((name) => live().closeConnections(name));
  const keep = createKeeping(home, open, shut);
  /** The room, open as long as it is not left. */
  const directly = async (id: string) => {
    const direct = await live().openDirectConnection(id);
    const { document } = direct;
    const room = open.get(id);
    if (!document || !room) throw new Error('The room could not be opened.');
    return { room, document, leave: () => direct.disconnect() };
  };
  const planOf = async (id: string): Promise<string | null> => {
    const stored = open.has(id) ? null : await home.stored(id);
    if (!stored?.isLive) return open.get(id)?.text() ?? stored?.text ?? null;
    const { room, leave } = await directly(id);
    try {
      return room.text();
    } finally {
      await leave();
    }
  };
  return {
    open,
    keep,
    directly,
    /** The plan of a room as it is now; null where there is none. */
    planOf,
    /** Whoever is in the room has to come in anew, and a new document begins. */
    end: (id: string) => void home.end(id).finally(() => shut(id)),
    /**
     * Runs `change` on the room with its document open, and is done when what came of it is on the disk. `settled` is done
     * when nothing that others do can come before what the document says then.
     */
    async within<T>(
      id: string,
      change: (room: OpenRoom, settled: () => Promise<void>) => Promise<T>,
    ): Promise<T | null> {
      if ((await planOf(id)) === null) return null;
      const { room, document, leave } = await directly(id);
      try {
        const done = await change(room, () => settledIn(home, id));
        if (!(await keep(id, document))) throw new Error('The room has to be opened anew.');
        return done;
      } finally {
        await leave();
      }
    },
  };
}

function settledIn(home: RoomHome, id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience, new Error('The other servers do not answer.'));
    home.settled(id, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
