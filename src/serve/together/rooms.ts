/** Who may come into which room, and as what. */
import { fits, hashOf, newRoomId, newSecret } from './secrets';
import { roles, type Role, type RoomRecord, type RoomStore } from './roomStore';

/** More than a region has; a stranger cannot fill the disk. */
const mostRooms = 10_000;

export interface MadeRoom {
  readonly room: string;
  readonly keys: Readonly<Record<Role, string>>;
}

export type Rooms = ReturnType<typeof createRooms>;

export function createRooms(store: RoomStore, now: () => string) {
  const known = new Map<string, RoomRecord>();
  const find = async (id: string) => {
    const room = known.get(id) ?? (await store.room(id));
    if (room) known.set(id, room);
    return room;
  };
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
      const room = await find(id);
      if (!room) return null;
      const secret = newSecret();
      const next = { ...room, keys: { ...room.keys, [role]: hashOf(secret) } };
      await store.saveRoom(next);
      known.set(id, next);
      return secret;
    },
  };
}

function hashed(keys: Readonly<Record<Role, string>>): Record<Role, string> {
  return { edit: hashOf(keys.edit), comment: hashOf(keys.comment), view: hashOf(keys.view) };
}
