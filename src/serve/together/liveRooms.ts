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
import { presenceOf } from '../../together/presence';
import { createKeeping, createStoring, type Keep } from './keeping';
import { createMeter, limits } from './limits';
import { openRoom, type OpenRoom } from './openRoom';
import { planIn } from './planText';
import type { Rooms } from './rooms';
import type { Role, RoomStore } from './roomStore';
import { createViewers, fillView, idOf, isView, viewOf } from './viewers';

interface Context {
  readonly role?: Role;
  readonly secret?: string;
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

const nameOf = (id: string, role: Role) => (role === 'edit' ? id : viewOf(id));

const revoked = { code: 4403, reason: 'no-such-link' } as const;

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
    ...createGuard(rooms, now, {
      shut: (name) => live.closeConnections(name),
      // The plan may have gone on while it was read for who looks at it.
      onIn: (name) => void (isView(name) && viewers.show(idOf(name))),
    }),

    async onLoadDocument({ document, documentName }) {
      const id = idOf(documentName);
      const room = loaded(document, await planOf(id));
      if (room) open.set(id, room);
    },
    // What was sent before is in the document, and what others sent before that has been passed on.
    async onStateless({ connection, payload }) {
      if (/^heard \d{1,15}$/.test(payload)) connection.sendStateless(payload);
    },
    async onChange({ documentName }) {
      if (!isView(documentName)) viewers.show(documentName);
    },
    onStoreDocument: createStoring(keep, (payload) => {
      if (isOpen(payload)) void live.storeDocumentHooks(payload.document, payload);
    }),
    async beforeUnloadDocument({ documentName, document }) {
      // One that was let go before must not take that with it which was opened since under its name.
      if (!isOpen({ documentName, document })) throw refusal('opened-anew');
      // Whoever looks sees also the last that was done before everybody else left.
      viewers.showNow(documentName);
    },
    async afterUnloadDocument({ documentName }) {
      if (!isView(documentName)) open.delete(documentName);
    },
  });
  const live = server.hocuspocus;
  const isOpen = (it: Opened) => live.documents.get(it.documentName) === it.document;
  return {
    server: server.httpServer,
    planOf,
    /** Runs `change` on the room with its document open, and is done when what came of it is on the disk. */
    async within<T>(id: string, change: (room: OpenRoom) => T): Promise<T | null> {
      if ((await planOf(id)) === null) return null;
      const direct = await live.openDirectConnection(id);
      return withOpen(direct, open.get(id), { keep, change });
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

/** Fills the document; gives the room, where it is one that people write in. */
function loaded(document: Document, text: string | null): OpenRoom | null {
  const plan = text !== null && isView(document.name) ? planIn(text) : null;
  if (plan) fillView(document, plan);
  const room = text === null || isView(document.name) ? null : openRoom(document, text);
  if (!plan && !room) throw refusal('no-such-room');
  return room;
}

/** It may be let go by now, or opened anew. */
type Opened = Pick<onStoreDocumentPayload, 'documentName' | 'document'>;

type Direct = Awaited<ReturnType<Server<Context>['hocuspocus']['openDirectConnection']>>;

interface Changing<T> {
  readonly keep: Keep;
  readonly change: (room: OpenRoom) => T;
}

async function withOpen<T>(direct: Direct, room: OpenRoom | undefined, { keep, change }: Changing<T>) {
  try {
    if (!direct.document || !room) throw new Error('The room could not be opened.');
    const done = change(room);
    await keep(direct.document.name, direct.document);
    return done;
  } finally {
    await direct.disconnect();
  }
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
  { shut, onIn }: { readonly shut: (name: string) => void; readonly onIn: (name: string) => void },
): Partial<ServerConfiguration<Context>> {
  const bytes = new WeakMap<Document, number>();
  return {
    async onAuthenticate({ token, documentName, connectionConfig, instance }) {
      const role = await rooms.roleOf(idOf(documentName), token);
      if (!role || nameOf(idOf(documentName), role) !== documentName) throw refusal('no-such-link');
      const there = instance.documents.get(documentName)?.getConnectionsCount() ?? 0;
      if (there >= limits.inRoom) throw refusal('full');
      connectionConfig.readOnly = role !== 'edit';
      return { role, secret: token, isWithin: createMeter(limits.messages, now) };
    },
    async connected({ documentName, connection, context: { role, secret = '' } }) {
      // The link may have been revoked while the plan was read.
      if (!role || (await rooms.roleOf(idOf(documentName), secret)) !== role) connection.close(revoked);
      else onIn(documentName);
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

async function shutDown(server: Server<Context>, documents: readonly Document[], keep: Keep): Promise<void> {
  const done = await Promise.allSettled(documents.map((document) => keep(document.name, document)));
  server.hocuspocus.closeConnections();
  server.httpServer.close();
  server.httpServer.closeAllConnections();
  if (done.some(({ status }) => status === 'rejected')) throw new Error('Not every plan could be written.');
}

/** Whoever is there by that link has to go. */
function turnOut(document: Document | undefined, role: Role): void {
  for (const connection of document?.getConnections() ?? [])
    if ((connection as Connection<Context>).context.role === role) connection.close(revoked);
}
