/**
 * Rooms over WebSockets, by Hocuspocus. Who has the link to edit gets the document of the plan; the other links lead to a
 * document that nobody but the server writes, which holds what may leave of the plan. Each opening of a document is an
 * epoch of its own: no client brings one along, and nothing of it is kept but the plan.
 *
 * Must not know: files, the plain way.
 */
import {
  Server,
  type Connection,
  type Document,
  type onStoreDocumentPayload,
  type ServerConfiguration,
} from '@hocuspocus/server';
import { effectsBetween } from '../../plan/change/effectsBetween';
import { leaving } from '../../plan/ask/people/redact';
import { fill, readDocument, write } from '../../together/roomDocument';
import { presenceOf } from '../../together/presence';
import { createMeter, limits } from './limits';
import { openRoom, type OpenRoom } from './openRoom';
import { planIn } from './planText';
import type { Rooms } from './rooms';
import type { Role, RoomStore } from './roomStore';

interface Context {
  readonly role?: Role;
  readonly isWithin?: () => boolean;
}

interface Needs {
  readonly rooms: Pick<Rooms, 'roleOf'>;
  readonly store: Pick<RoomStore, 'plan' | 'savePlan'>;
  readonly now: () => number;
  /** What is asked of the server before anybody is in a room. */
  readonly door: Pick<ServerConfiguration, 'onRequest' | 'onUpgrade' | 'address'>;
}

/** In ms: so long a room waits for the next edit before it is written, and so long at most. */
const [quiet, longest] = [400, 1_500];
const seenAfter = 50;
const tryAgain = 3_000;
const viewEnd = '/view';

export const nameOf = (id: string, role: Role) => (role === 'edit' ? id : id + viewEnd);
const idOf = (name: string) => (name.endsWith(viewEnd) ? name.slice(0, -viewEnd.length) : name);
const isView = (name: string) => name.endsWith(viewEnd);

/** Refuses with a word for the client and none for the log. */
const refusal = (reason: string) => Object.assign(new Error(''), { reason });

export function createLiveRooms(needs: Needs) {
  const { store, now, door, rooms } = needs;
  const open = new Map<string, OpenRoom>();
  const planOf = async (id: string) => open.get(id)?.text() ?? (await store.plan(id));
  const keep = createKeeping(store, open);
  const viewers = createViewers(open, (name) => live.documents.get(name));
  const server = new Server<Context>({
    ...door,
    ...settings,
    ...createGuard(rooms, now, (name) => live.closeConnections(name)),

    async onLoadDocument({ document, documentName }) {
      const id = idOf(documentName);
      const text = await planOf(id);
      if (text === null) throw refusal('no-such-room');
      if (isView(documentName)) return fillView(document, text);
      const room = openRoom(document, text);
      if (!room) throw refusal('no-such-room');
      open.set(id, room);
    },
    // What was sent before is in the document, and what others sent before that has been passed on.
    async onStateless({ connection, payload }) {
      if (/^heard \d{1,15}$/.test(payload)) connection.sendStateless(payload);
    },
    async onChange({ documentName }) {
      if (!isView(documentName)) viewers.show(documentName);
    },
    onStoreDocument: createStoring(keep, (payload) => void live.storeDocumentHooks(payload.document, payload)),
    async afterUnloadDocument({ documentName }) {
      if (!isView(documentName)) open.delete(documentName);
    },
  });
  const live = server.hocuspocus;

  return {
    server: server.httpServer,
    planOf,
    /** Runs `change` on the room with its document open, and is done when what came of it is on the disk. */
    async within<T>(id: string, change: (room: OpenRoom) => T): Promise<T | null> {
      const direct = await live.openDirectConnection(id).catch(() => null);
      const room = open.get(id);
      if (!direct?.document || !room) return null;
      try {
        const done = change(room);
        await keep(id, direct.document);
        return done;
      } finally {
        await direct.disconnect();
      }
    },
    turnOut: (id: string, role: Role) => turnOut(live.documents.get(nameOf(id, role)), role),
    /** Writes all that waits, and lets everybody go. Fails when something could not be written. */
    async close(): Promise<void> {
      viewers.close();
      const documents = [...open.keys()].flatMap((id) => live.documents.get(id) ?? []);
      await shutDown(server, documents, keep);
    },
  };
}

const settings = {
  quiet: true,
  stopOnSignals: false,
  debounce: quiet,
  maxDebounce: longest,
  // What came first is sent first: clients rely on it.
  flushDelay: false,
  timeout: 60_000,
  maxUnauthenticatedQueueSize: 64 * 1024,
  maxUnauthenticatedQueueMessages: 50,
  maxPendingDocuments: 2,
  websocketOptions: { maxPayload: 2 * limits.message },
} as const;

/** Who comes in, as what, and how much each may send. */
function createGuard(
  rooms: Needs['rooms'],
  now: () => number,
  shut: (name: string) => void,
): Partial<ServerConfiguration<Context>> {
  const bytes = new WeakMap<Document, number>();
  return {
    async onAuthenticate({ token, documentName, connectionConfig, instance }) {
      const role = await rooms.roleOf(idOf(documentName), token);
      if (!role || nameOf(idOf(documentName), role) !== documentName) throw refusal('no-such-link');
      const there = instance.documents.get(documentName)?.getConnectionsCount() ?? 0;
      if (there >= limits.inRoom) throw refusal('full');
      connectionConfig.readOnly = role !== 'edit';
      return { role, isWithin: createMeter(limits.messages, now) };
    },
    async beforeHandleMessage({ update, document, context }) {
      const size = (bytes.get(document) ?? 0) + update.byteLength;
      bytes.set(document, size);
      if (update.byteLength > limits.message || context.isWithin?.() === false) throw refusal('too-much');
      if (size > limits.document) shut(document.name);
    },
    async beforeHandleAwareness({ states }) {
      // Hocuspocus adds somebody who says nothing.
      for (const [client, state] of states)
        if ('shown' in state) states.set(client, { shown: presenceOf(state['shown']) });
        else states.delete(client);
      // Each client speaks for itself alone.
      if (states.size > 1) throw refusal('too-much');
    },
  };
}

/** Done when the plan is on the disk. Says before and after which state that is. */
function createKeeping(store: Needs['store'], open: ReadonlyMap<string, OpenRoom>) {
  let keepings = 0;
  return async (id: string, document: Document): Promise<void> => {
    const room = open.get(id);
    if (!room) return;
    const number = (keepings += 1);
    const text = room.text();
    document.broadcastStateless(`keeping ${number}`);
    await store.savePlan(id, text);
    document.broadcastStateless(`kept ${number}`);
  };
}

type Keep = ReturnType<typeof createKeeping>;

function createStoring(keep: Keep, again: (payload: onStoreDocumentPayload<Context>) => void) {
  return async (payload: onStoreDocumentPayload<Context>): Promise<void> => {
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

async function shutDown(server: Server<Context>, documents: readonly Document[], keep: Keep): Promise<void> {
  const done = await Promise.allSettled(documents.map((document) => keep(document.name, document)));
  server.hocuspocus.closeConnections();
  server.httpServer.close();
  server.httpServer.closeAllConnections();
  if (done.some(({ status }) => status === 'rejected')) throw new Error('Not every plan could be written.');
}

/** Those who only look see what may leave of the plan, soon after it changes. */
function createViewers(open: ReadonlyMap<string, OpenRoom>, documentOf: (name: string) => Document | undefined) {
  const timers = new Map<string, NodeJS.Timeout>();
  const show = (id: string) => {
    timers.delete(id);
    const [view, room] = [documentOf(id + viewEnd), open.get(id)];
    if (!view || !room) return;
    const effects = effectsBetween(readDocument(view), leaving(room.plan()));
    view.transact(() => write(view, effects), { source: 'local' });
  };
  return {
    show(id: string): void {
      if (timers.has(id) || !documentOf(id + viewEnd)) return;
      timers.set(id, setTimeout(show, seenAfter, id));
    },
    close(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** Whoever is there by that link has to go. */
function turnOut(document: Document | undefined, role: Role): void {
  for (const connection of document?.getConnections() ?? [])
    if ((connection as Connection<Context>).context.role === role)
      connection.close({ code: 4403, reason: 'no-such-link' });
}

function fillView(document: Document, text: string): void {
  const plan = planIn(text);
  if (!plan) throw refusal('no-such-room');
  fill(document, leaving(plan));
}
