/**
 * How the plans of rooms come to the disk, and how those who are in the room hear of it.
 *
 * Must not know: what a store is made of.
 */
import type { Document, onStoreDocumentPayload } from '@hocuspocus/server';
import { createTurns } from './limits';
import type { OpenRoom } from './openRoom';
import type { RoomHome } from './roomHome';
import { isView } from './viewers';

/** In ms. */
const tryAgain = 1_000;

/**
 * Done when the plan is on the disk. Says before and after which state that is. One after another for each room: an older
 * state must not be written over a newer one that clients know to be kept. Gives false where the room’s document is over.
 */
export function createKeeping(
  home: Pick<RoomHome, 'keep'>,
  open: ReadonlyMap<string, OpenRoom>,
  onOver: (id: string) => void,
) {
  let keepings = 0;
  const inTurn = createTurns();
  return (id: string, document: Document): Promise<boolean> =>
    inTurn(id, async () => {
      const room = open.get(id);
      if (!room) return false;
      const number = (keepings += 1);
      // What does not belong there is mended first.
      room.text();
      document.broadcastStateless(`keeping ${number}`);
      const isKept = await home.keep(id, room);
      if (isKept) document.broadcastStateless(`kept ${number}`);
      else onOver(id);
      return isKept;
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
