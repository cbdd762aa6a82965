/**
 * Servers that have a room open, connected by Redis. Each document has a channel, which gives all who listen the same
 * messages in the same order; a client’s change counts as heard once the server has heard itself tell of it.
 * (The extension of Hocuspocus for Redis keeps no such order, knows a document by its name only, whatever it began with, and
 * has one server keep what the clients of another wait for.) Where a connection breaks, messages may be lost: everybody has to
 * come in anew.
 *
 * Must not know: what documents say, where plans are kept.
 */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { joinDocument, type JoinedDocument, type Message, type Say } from './joinedDocument';
import type { RoomChannel } from './roomChannel';
import type { HomeNews } from './roomHome';
import { isRoomId, roles } from './roomStore';

const rooms = 'aimtree:room:';
const links = 'aimtree:links';
/** Bytes, before the kind and the body of a message. */
const senderLength = 16;

/** @throws {Error} saying that Redis cannot be reached */
export async function openRedisChannel(url: string): Promise<RoomChannel> {
  const own = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  const joined = new Map<string, JoinedDocument>();
  const [speaks, hears] = [await connect(url), await connect(url)];
  const { sayTo, publish, countOf } = speaking(speaks, own);
  const channelsOf = (name: string) => [rooms + name, `${rooms}${name}:${own.toString('hex')}`];
  let news: HomeNews | null = null;

  hears.on('messageBuffer', (channel: Buffer, bytes: Buffer) => {
    if (channel.equals(Buffer.from(links))) return hearLink(bytes.toString(), news);
    const name = channel.toString().slice(rooms.length).split(':', 2).join(':');
    const { from, message } = readMessage(bytes, own);
    joined.get(name)?.hear(message, sayTo(`${name}:${from}`));
  });
  const hearing = await keepHearing([speaks, hears], {
    async begin() {
      await hears.subscribe(links, ...[...joined.keys()].flatMap(channelsOf));
      // Rooms that could not be left meanwhile.
      for (const room of joined.values()) void room.catchUp();
    },
    lost() {
      for (const room of joined.values()) room.forget();
      news?.lost();
    },
  });

  const leave = (name: string) => {
    joined.get(name)?.leave();
    joined.delete(name);
    void hears.unsubscribe(...channelsOf(name)).catch(() => undefined);
  };
  return {
    ...hearing,
    isAnybodyIn: async (name) => (await countOf(name)) > 0,
    async join(name, document) {
      const room = joinDocument(document, sayTo(name));
      joined.set(name, room);
      try {
        await hears.subscribe(...channelsOf(name));
        if ((await countOf(name)) > 1) await room.catchUp();
      } catch (error) {
        leave(name);
        throw error;
      }
    },
    leave,
    settled: (name, run) => joined.get(name)?.settled(run),
    mark: (name, run) => joined.get(name)?.mark(run),
    renewed: (id, role) => publish(links, `${id} ${role}`),
    onNews: (each) => void (news = each),
  };
}

function speaking(client: Redis, own: Buffer) {
  // What is lost where the connection is broken is known to be lost by that.
  const publish = (channel: string, message: Buffer | string) =>
    void client.publish(channel, message).catch(() => undefined);
  return {
    publish,
    sayTo:
      (name: string): Say =>
      (kind, body) =>
        publish(rooms + name, Buffer.concat([own, Buffer.of(kind), body])),
    /** How many servers have it open. */
    async countOf(name: string): Promise<number> {
      const [, count] = await client.pubsub('NUMSUB', rooms + name);
      return Number(count);
    },
  };
}

interface Hearing {
  /** Both connections are there: from here on everything is heard. */
  readonly begin: () => Promise<void>;
  readonly lost: () => void;
}

async function keepHearing(clients: readonly Redis[], { begin, lost }: Hearing) {
  let isReady = false;
  const onReady = async () => {
    if (clients.some(({ status }) => status !== 'ready')) return;
    await begin();
    isReady = true;
  };
  const onClose = () => {
    isReady = false;
    lost();
  };
  await onReady();
  for (const client of clients) {
    client.on('close', onClose);
    client.on('ready', () => void onReady().catch(() => undefined));
  }
  return {
    isReady: () => isReady,
    close(): void {
      for (const client of clients) client.off('close', onClose).disconnect();
    },
  };
}

async function connect(url: string): Promise<Redis> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResubscribe: false,
    keepAlive: 5_000,
  });
  // That it is broken is heard otherwise.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.disconnect();
    throw new Error(`Redis cannot be used: ${error instanceof Error ? error.message : 'it does not answer.'}`, {
      cause: error,
    });
  }
}

function readMessage(bytes: Buffer, own: Buffer): { readonly from: string; readonly message: Message } {
  const from = bytes.subarray(0, senderLength);
  const [kind = -1] = bytes.subarray(senderLength);
  return {
    from: from.toString('hex'),
    message: { isOwn: from.equals(own), kind, body: bytes.subarray(senderLength + 1) },
  };
}

function hearLink(text: string, news: HomeNews | null): void {
  const [id = '', word] = text.split(' ');
  const role = roles.find((each) => each === word);
  if (isRoomId(id) && role) news?.renewed(id, role);
}
