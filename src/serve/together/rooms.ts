/** Who may come into which room, and as what. */
import { fits, hashOf, newRoomId, newSecret } from './secrets';
import { createTurns } from './limits';
import { roles, type Role, type RoomRecord, type RoomStore } from './roomStore';

/** More than a region has; a stranger cannot fill the disk. */
const mostRooms = 10_000;

export interface MadeRoom {
  readonly room: string;
  readonly keys: Readonly<Record<Role, string>>;
}

export type Rooms = ReturnType<typeof createRooms>;

/** @param isAlone nobody else renews links */
export function createRooms(store: RoomStore, now: () => string, isAlone = true) {
  const known = new Map<string, RoomRecord>();
  const inTurn = createTurns();
  const find = async (id: string) =>
    known.get(id) ??
    inTurn(id, async () => {
      const room = await store.room(id);
      if (room && isAlone) known.set(id, room);
      return room;
    });
  return {
    /** @param text the file of its plan. Null when there are too many rooms. */
    async make(text: string): Promise<MadeRoom | null> {
      if ((await store.ids()).length >= mostRooms) return null;
      const id = newRoomId();
      const keys = { edit: newSecret(), comment: newSecret(), view: newSecret() };
      await store.savePlan(id, text);
      await store.saveRoom({ id, created: now(), keys: hashed(keys) });
      return { room: id, keys };
    },
    /** What the secret opens; null when nothing. */
    async roleOf(id: string, secret: string): Promise<Role | null> {
      const room = await find(id);
      return (room && roles.find((role) => fits(secret, room.keys[role]))) ?? null;
    },
    /** Links with the old secret lead nowhere from now on. */
    async renew(id: string, role: Role): Promise<string | null> {
      const secret = newSecret();
      // Nobody may come to know what was read before.
      const isDone = await inTurn(id, async () => {
        const isKept = await store.renew(id, role, hashOf(secret));
        known.delete(id);
        return isKept;
      });
      return isDone ? secret : null;
    },
  };
}

function hashed(keys: Readonly<Record<Role, string>>): Record<Role, string> {
  return { edit: hashOf(keys.edit), comment: hashOf(keys.comment), view: hashOf(keys.view) };
}
