/**
 * Rooms that several servers have, with one store for all. Two servers that each fill a document of their own from the same
 * plan would eat each other’s edits when these meet; so one fills it, under a lock of the store, and all who open the room go
 * on from that document (its epoch) until nobody has it open. Each keeps the plan itself, together with the document and
 * under the same lock, and first takes in what others have kept: nobody writes over what another server has told its clients
 * to be kept. What passes between servers meanwhile makes it quick.
 *
 * Must not know: PostgreSQL, Redis.
 */
import type { Document } from '@hocuspocus/server';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, encodeStateVectorFromUpdate } from 'yjs';
import { fill } from '../../together/roomDocument';
import { openRoom, type OpenRoom } from './openRoom';
import { planIn } from './planText';
import type { RoomChannel } from './roomChannel';
import type { RoomHome } from './roomHome';
import type { Kept, RoomStore, SharedRooms } from './roomStore';

interface Opened {
  readonly document: Document;
  readonly name: string;
  readonly epoch: string;
  revision: string;
  /** Of the document as it was last kept or taken in. */
  vector: Uint8Array;
  isOver: boolean;
}

/** In ms: so long one who keeps a room waits for what others have said. */
const patience = 1_000;
const inStore = { source: 'local' } as const;
const nameOf = (id: string, epoch: string) => `${id}:${epoch}`;

export function homeShared(
  store: Pick<RoomStore, 'plan'> & { readonly shared: SharedRooms },
  channel: RoomChannel,
): RoomHome {
  const { shared } = store;
  const opened = new Map<string, Opened>();
  const isLive = async (id: string, epoch: string | null) =>
    epoch !== null && (await channel.isAnybodyIn(nameOf(id, epoch)));

  return {
    isShared: true,
    isReady: (id) => channel.isReady() && opened.get(id)?.isOver !== true,
    async stored(id) {
      const [text, epoch] = [await store.plan(id), await shared.epoch(id)];
      return text === null ? null : { text, isLive: await isLive(id, epoch) };
    },
    async open(id, document) {
      const epoch = await shared.epoch(id);
      const begun = await shared.begin(id, (await isLive(id, epoch)) ? null : epoch, seedOf);
      if (!begun) return null;
      applyUpdate(document, begun.state, inStore);
      const room = openRoom(document, begun.plan, true);
      const name = nameOf(id, begun.epoch);
      await channel.join(name, document);
      const vector = encodeStateVectorFromUpdate(begun.state);
      opened.set(id, { document, name, epoch: begun.epoch, revision: begun.revision, vector, isOver: false });
      return room;
    },
    async keep(id, room) {
      const mine = opened.get(id);
      if (!mine || mine.isOver) return false;
      await keepOpened(id, mine, { room, shared, channel });
      return !mine.isOver;
    },
    closed(id) {
      const mine = opened.get(id);
      opened.delete(id);
      if (mine) channel.leave(mine.name);
    },
    settled(id, run) {
      const mine = opened.get(id);
      if (mine) channel.settled(mine.name, run);
    },
    async end(id) {
      const mine = opened.get(id);
      if (!mine || mine.isOver) return;
      mine.isOver = true;
      await shared.end(id, mine.epoch);
    },
    renewed: channel.renewed,
    onNews: channel.onNews,
    close: channel.close,
  };
}

interface Keeping {
  readonly room: OpenRoom;
  readonly shared: SharedRooms;
  readonly channel: RoomChannel;
}

/** Takes in what others have kept, and keeps what came of it, if that is anything new. */
async function keepOpened(id: string, mine: Opened, { room, shared, channel }: Keeping): Promise<void> {
  const { document } = mine;
  let { vector } = mine;
  const revision = await shared.keep(id, mine, async (others) => {
    // Who has kept something has said it before: mostly it is known by then, in the order in which it was said.
    if (others.state) await inTime((run) => channel.mark(mine.name, run));
    if (others.state) applyUpdate(document, others.state, inStore);
    const before = others.state ? encodeStateVectorFromUpdate(others.state) : vector;
    const text = room.text();
    vector = encodeStateVector(document);
    const isNew = text !== others.plan || Buffer.compare(vector, before) !== 0;
    return isNew ? { plan: text, state: encodeStateAsUpdate(document) } : null;
  });
  if (revision === null) mine.isOver = true;
  else Object.assign(mine, { revision, vector });
}

function inTime(wait: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    wait(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function seedOf(text: string): Kept | null {
  const plan = planIn(text);
  if (!plan) return null;
  const document = new Doc();
  fill(document, plan);
  return { plan: text, state: encodeStateAsUpdate(document) };
}
