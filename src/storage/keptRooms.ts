/** Which room a plan is worked on in, and what both had in common last. Apart, as the latter changes all the time. */
import type { Channel } from './channel';
import type { PlanStore } from './planStore';
import type { Transact } from './tables';

export const tablesOfRooms = ['rooms', 'bases'] as const;

type Deeds = 'saveRoom' | 'loadRoom' | 'inRooms' | 'saveBase' | 'loadBase';

export function createKeptRooms(transact: Transact, channel: Pick<Channel, 'tell'>): Pick<PlanStore, Deeds> {
  return {
    async saveRoom(id, room, base) {
      await transact('rw', tablesOfRooms, async (rows) => {
        if (!room) for (const table of tablesOfRooms) await rows.remove(table, id);
        else await rows.put('rooms', [{ id, ...room }]);
        if (room && base) await rows.put('bases', [{ id, room: room.room, plan: base }]);
      });
      channel.tell({ kind: 'room', id });
    },
    async loadRoom(id) {
      const row = await transact('r', ['rooms'], (rows) => rows.get('rooms', id));
      if (!row) return null;
      const { id: _, ...room } = row;
      return room;
    },
    inRooms: async () => (await transact('r', ['rooms'], (rows) => rows.all('rooms'))).map(({ id }) => id),
    saveBase: (id, room, base) =>
      transact('rw', tablesOfRooms, async (rows) => {
        if ((await rows.get('rooms', id))?.room === room) await rows.put('bases', [{ id, room, plan: base }]);
      }),
    loadBase: (id) =>
      transact('r', tablesOfRooms, async (rows) => {
        const [room, base] = await Promise.all([rows.get('rooms', id), rows.get('bases', id)]);
        return room && base?.room === room.room ? base.plan : null;
      }),
  };
}
