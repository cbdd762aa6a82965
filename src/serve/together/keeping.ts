/**
 * How the plans of rooms come to the disk, and how those who are in the room hear of it.
 *
 * Must not know: what a store is made of.
 */
import type { Document, onStoreDocumentPayload } from '@hocuspocus/server';
import { createTurns } from './limits';
import type { OpenRoom } from './openRoom';
import type { RoomStore } from './roomStore';
import { isView } from './viewers';

/** In ms. */
const tryAgain = 1_000;

/**
 * Done when the plan is on the disk. Says before and after which state that is. One after another for each room: an older
 * state must not be written over a newer one that clients know to be kept.
 */
export function createKeeping(store: Pick<RoomStore, 'savePlan'>, open: ReadonlyMap<string, OpenRoom>) {
  let keepings = 0;
  const onDisk = new WeakMap<OpenRoom, string>();
  const inTurn = createTurns();
  return (id: string, document: Document): Promise<void> =>
    inTurn(id, async () => {
      const room = open.get(id);
      if (!room) return;
      const number = (keepings += 1);
      const text = room.text();
      document.broadcastStateless(`keeping ${number}`);
      if (onDisk.get(room) !== text) await store.savePlan(id, text);
      onDisk.set(room, text);
      document.broadcastStateless(`kept ${number}`);
    });
}

export type Keep = ReturnType<typeof createKeeping>;

export function createStoring(keep: Keep, again: (payload: onStoreDocumentPayload) => void) {
  return async (payload: onStoreDocumentPayload): Promise<void> => {
    const { documentName, document } = payload;
    if (isView(documentName)) return;
    try {
      await keep(documentName, document);
    } catch (error) {
      // The document stays in memory, and is tried again also when nobody edits.
      setTimeout(again, tryAgain, payload).unref();
      throw error;
    }
  };
}
