/** Servers in this process that share rooms: a store and a channel in memory, which keep to what PostgreSQL and Redis promise. */
import { homeShared } from '../../../../src/serve/together/homeShared';
import { joinDocument, type JoinedDocument } from '../../../../src/serve/together/joinedDocument';
import { createTurns } from '../../../../src/serve/together/limits';
import type { RoomChannel } from '../../../../src/serve/together/roomChannel';
import type { HomeNews } from '../../../../src/serve/together/roomHome';
import type { Kept, KeptAt, RoomRecord, RoomStore, SharedRooms } from '../../../../src/serve/together/roomStore';
import { createRoomApi } from '../../../../src/together/roomApi';
import { serveTogether, type TogetherServer } from '../../../../src/serve/together/serveTogether';

interface Row {
  plan: string;
  epoch: string | null;
  revision: number;
  state: Uint8Array | null;
}

function memoryStore() {
  const rooms = new Map<string, RoomRecord>();
  const rows = new Map<string, Row>();
  const inTurn = createTurns();
  let epochs = 0;
  const put = (row: Row, { plan, state }: Kept, epoch: string) => {
    Object.assign(row, { plan, state, epoch, revision: row.revision + 1 });
    return `${row.revision}`;
  };
  const shared: SharedRooms = {
    epoch: async (id) => rows.get(id)?.epoch ?? null,
    begin: (id, over, seed) =>
      inTurn(id, async () => {
        const row = rows.get(id);
        if (row?.epoch && row.state && row.epoch !== over)
          return { plan: row.plan, state: row.state, epoch: row.epoch, revision: `${row.revision}` };
        const kept = row && seed(row.plan);
        if (!row || !kept) return null;
        const epoch = `epoch-${(epochs += 1)}`;
        return { ...kept, epoch, revision: put(row, kept, epoch) };
      }),
    keep: (id, at: KeptAt, merge) =>
      inTurn(id, async () => {
        const row = rows.get(id);
        if (row?.epoch !== at.epoch) return null;
        const kept = await merge({ plan: row.plan, state: `${row.revision}` === at.revision ? null : row.state });
        return kept ? put(row, kept, at.epoch) : `${row.revision}`;
      }),
    async end(id, epoch) {
      const row = rows.get(id);
      if (row?.epoch === epoch) Object.assign(row, { epoch: null, state: null });
    },
  };
  const store: RoomStore = {
    room: async (id) => rooms.get(id) ?? null,
    saveRoom: async (room) => void rooms.set(room.id, room),
    async renew(id, role, hash) {
      const room = rooms.get(id);
      if (room) rooms.set(id, { ...room, keys: { ...room.keys, [role]: hash } });
      return room !== undefined;
    },
    plan: async (id) => rows.get(id)?.plan ?? null,
    savePlan: async (id, plan) => void rows.set(id, { plan, epoch: null, revision: 0, state: null }),
    ids: async () => [...rooms.keys()],
    copy: async () => undefined,
  };
  return { ...store, shared, epochOf: (id: string) => rows.get(id)?.epoch ?? null };
}

interface Member {
  readonly joined: Map<string, JoinedDocument>;
  news: HomeNews | null;
}

/** All that is said is heard by all in one order, a little later. */
function memoryHub() {
  const members = new Map<string, Member>();
  const queue: (() => void)[] = [];
  const later = (run: () => void) => {
    queue.push(run);
    setTimeout(() => queue.shift()?.(), 2);
  };
  /** @param to null: to all */
  const deliver = (from: string, to: string | null, name: string, kind: number, body: Uint8Array) =>
    later(() => {
      for (const [own, { joined }] of members)
        if (to === null || to === own)
          joined
            .get(name)
            ?.hear({ isOwn: own === from, kind, body }, (again, reply) => deliver(own, from, name, again, reply));
    });
  const whoIsIn = (name: string) => [...members.values()].filter(({ joined }) => joined.has(name)).length;
  return (own: string): RoomChannel => {
    const me: Member = { joined: new Map(), news: null };
    members.set(own, me);
    return {
      isReady: () => true,
      isAnybodyIn: async (name) => whoIsIn(name) > 0,
      async join(name, document) {
        const room = joinDocument(document, (kind, body) => deliver(own, null, name, kind, body));
        me.joined.set(name, room);
        if (whoIsIn(name) > 1) await room.catchUp();
      },
      leave(name) {
        me.joined.get(name)?.leave();
        me.joined.delete(name);
      },
      settled: (name, run) => me.joined.get(name)?.settled(run),
      mark: (name, run) => me.joined.get(name)?.mark(run),
      renewed: (id, role) => later(() => [...members.values()].forEach(({ news }) => news?.renewed(id, role))),
      onNews: (news) => void (me.news = news),
      close: () => void members.delete(own),
    };
  };
}

/** Two servers. */
export async function openCluster() {
  const store = memoryStore();
  const channel = memoryHub();
  const app = (_: unknown, response: { end(text: string): void }) => response.end('the app');
  const serve = (own: string) =>
    serveTogether({ store, home: homeShared(store, channel(own)), app, host: '127.0.0.1', port: 0 });
  const servers = [await serve('one'), await serve('two')] as const;
  const apiOf = ({ url }: TogetherServer) => createRoomApi(url.replace('localhost', '127.0.0.1'), fetch);
  return {
    store,
    one: apiOf(servers[0]),
    two: apiOf(servers[1]),
    stopOne: () => servers[0].close(),
    close: () => Promise.allSettled(servers.map((server) => server.close())),
  };
}
