/**
 * Rooms over WebSockets, by Hocuspocus. Who has the link to edit gets the document of the plan; the other links lead to a
 * document that nobody but the server writes, which holds what may leave of the plan. Each opening of a document is an
 * epoch of its own: no client brings one along, and nothing of it is kept but the plan.
 *
 * Must not know: files, the plain way.
 */
import { Server, type Connection, type Document, type ServerConfiguration } from '@hocuspocus/server';
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

export function createLiveRooms({ rooms, store, now, door }: Needs) {
  const open = new Map<string, OpenRoom>();
  const bytes = new WeakMap<Document, number>();
  const views = new Map<string, NodeJS.Timeout>();
  let keepings = 0;

  const planOf = async (id: string) => open.get(id)?.text() ?? (await store.plan(id));

  /** Done when the plan is on the disk. Says before and after which state that is. */
  const keep = async (id: string, document: Document) => {
    const room = open.get(id);
    if (!room) return;
    const number = (keepings += 1);
    const text = room.text();
    document.broadcastStateless(`keeping ${number}`);
    await store.savePlan(id, text);
    document.broadcastStateless(`kept ${number}`);
  };

  const showViewers = (id: string) => {
    const view = live.documents.get(id + viewEnd);
    const room = open.get(id);
    if (!view || !room || views.has(id)) return;
    views.set(
      id,
      setTimeout(() => {
        views.delete(id);
        const effects = effectsBetween(readDocument(view), leaving(room.plan()));
        view.transact(() => write(view, effects), { source: 'local' });
      }, seenAfter),
    );
  };

  const configuration: Partial<ServerConfiguration<Context>> = {
    ...door,
    quiet: true,
    stopOnSignals: false,
    websocketOptions: { maxPayload: 2 * limits.message },
    debounce: quiet,
    maxDebounce: longest,
    // What came first is sent first: clients rely on it.
    flushDelay: false,
    timeout: 60_000,
    maxUnauthenticatedQueueSize: 64 * 1024,
    maxUnauthenticatedQueueMessages: 50,
    maxPendingDocuments: 2,

    async onAuthenticate({ token, documentName, connectionConfig, instance }) {
      const role = await rooms.roleOf(idOf(documentName), token);
      if (!role || nameOf(idOf(documentName), role) !== documentName) throw refusal('no-such-link');
      const there = instance.documents.get(documentName)?.getConnectionsCount() ?? 0;
      if (there >= limits.inRoom) throw refusal('full');
      connectionConfig.readOnly = role !== 'edit';
      return { role, isWithin: createMeter(limits.messages, now) };
    },

    async onLoadDocument({ document, documentName }) {
      const id = idOf(documentName);
      const text = await planOf(id);
      if (text === null) throw refusal('no-such-room');
      if (isView(documentName)) return fillView(document, text);
      const room = openRoom(document, text);
      if (!room) throw refusal('no-such-room');
      open.set(id, room);
    },

    async beforeHandleMessage({ update, document, context }) {
      const size = (bytes.get(document) ?? 0) + update.byteLength;
      bytes.set(document, size);
      if (update.byteLength > limits.message || context.isWithin?.() === false) throw refusal('too-much');
      if (size > limits.document) live.closeConnections(document.name);
    },

    async beforeHandleAwareness({ states }) {
      // Hocuspocus adds somebody who says nothing.
      for (const [client, state] of states)
        if ('shown' in state) states.set(client, { shown: presenceOf(state['shown']) });
        else states.delete(client);
      // Each client speaks for itself alone.
      if (states.size > 1) throw refusal('too-much');
    },

    // What was sent before is in the document, and what others sent before that has been passed on.
    async onStateless({ connection, payload }) {
      if (/^heard \d{1,15}$/.test(payload)) connection.sendStateless(payload);
    },

    async onChange({ documentName }) {
      if (!isView(documentName)) showViewers(documentName);
    },

    async onStoreDocument(payload) {
      const { documentName, document } = payload;
      if (isView(documentName)) return;
      try {
        await keep(documentName, document);
      } catch (error) {
        // The document stays in memory, and is tried again also when nobody edits.
        setTimeout(() => void live.storeDocumentHooks(document, payload), tryAgain).unref();
        throw error;
      }
    },

    async afterUnloadDocument({ documentName }) {
      if (!isView(documentName)) open.delete(documentName);
    },
  };
  const server = new Server<Context>(configuration);
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
    /** Whoever is there by that link has to go. */
    turnOut(id: string, role: Role): void {
      const document = live.documents.get(nameOf(id, role));
      for (const connection of document?.getConnections() ?? [])
        if ((connection as Connection<Context>).context.role === role)
          connection.close({ code: 4403, reason: 'no-such-link' });
    },
    /** Writes all that waits, and lets everybody go. Fails when something could not be written. */
    async close(): Promise<void> {
      for (const timer of views.values()) clearTimeout(timer);
      const writing = [...open.keys()].map(async (id) => {
        const document = live.documents.get(id);
        if (document) await keep(id, document);
      });
      const done = await Promise.allSettled(writing);
      live.closeConnections();
      server.httpServer.close();
      server.httpServer.closeAllConnections();
      if (done.some(({ status }) => status === 'rejected')) throw new Error('Not every plan could be written.');
    },
  };
}

function fillView(document: Document, text: string): void {
  const plan = planIn(text);
  if (!plan) throw refusal('no-such-room');
  fill(document, leaving(plan));
}
