/**
 * Rooms over WebSockets, by Hocuspocus. Who has the link to edit gets the document of the plan; the other links lead to a
 * document that nobody but the server writes, which holds what may leave of the plan. No client brings a document along:
 * each goes on from the one that is here (`roomHome.ts`), and what it did alone is merged into that as a plan.
 *
 * Must not know: files, the plain way.
 */
import { Server, type Document, type Hocuspocus, type ServerConfiguration } from '@hocuspocus/server';
import { createCollecting } from './collecting';
import { createGuard, nameOf, refusal, turnOut, type Context } from './guard';
import { createStoring, type Keep } from './keeping';
import { limits } from './limits';
import { createOpenRooms, type OpenRooms } from './openRooms';
import { planIn } from './planText';
import type { RoomHome } from './roomHome';
import type { Rooms } from './rooms';
import type { Role } from './roomStore';
import { createViewers, fillView, idOf, isView, type Viewers } from './viewers';

interface Needs {
  readonly rooms: Pick<Rooms, 'roleOf'>;
  readonly home: RoomHome;
  readonly now: () => number;
  /** What is asked of the server before anybody is in a room. */
  readonly door: Pick<ServerConfiguration, 'onRequest' | 'onUpgrade' | 'address'>;
}

/** In ms: so long a room waits for the next edit before it is written, and so long at most. */
const [quiet, longest] = [400, 1_500];

export function createLiveRooms(needs: Needs) {
  const { home, door } = needs;
  const opened = createOpenRooms(home, () => live);
  const viewers = createViewers(opened.open, (name) => live.documents.get(name));
  const server = new Server<Context>({
    ...door,
    ...settings,
    ...createGuard({
      ...needs,
      shut: opened.end,
      // The plan may have gone on while it was read for who looks at it.
      onIn: (name) => void (isView(name) && viewers.show(idOf(name))),
    }),
    ...createLife(home, opened, viewers),
    // What was sent before is in the document, and what others sent before that has been passed on.
    async onStateless({ connection, payload, documentName }) {
      if (!/^heard \d{1,15}$/.test(payload)) return;
      if (isView(documentName)) connection.sendStateless(payload);
      else home.settled(documentName, () => connection.sendStateless(payload));
    },
    async onChange({ documentName }) {
      if (!isView(documentName)) viewers.show(documentName);
    },
  });
  const live = server.hocuspocus;
  home.onNews({
    renewed: (id: string, role: Role) => turnOut(live.documents.get(nameOf(id, role)), role),
    lost: () => live.closeConnections(),
  });

  return {
    server: server.httpServer,
    planOf: opened.planOf,
    within: opened.within,
    turnOut: home.renewed,
    /** Writes all that waits, and lets everybody go. Fails when something could not be written. */
    async close(): Promise<void> {
      viewers.close();
      const documents = [...opened.open.keys()].flatMap((id) => live.documents.get(id) ?? []);
      await shutDown(server, documents, opened.keep);
    },
  };
}

/** How documents begin, are kept and are let go. */
function createLife(home: RoomHome, opened: OpenRooms, viewers: Viewers): Partial<ServerConfiguration<Context>> {
  const { watch, gcFilter } = createCollecting();
  const loadView = async (document: Document, id: string) => {
    const plan = planIn((await opened.planOf(id)) ?? '');
    if (!plan) throw refusal('no-such-room');
    // What is done on other servers is heard where the room is open.
    const held = home.isShared ? await opened.directly(id) : null;
    if (held) viewers.hold(document.name, held.leave);
    fillView(document, held?.room.plan() ?? plan);
  };
  return {
    // Hocuspocus forgets that Yjs says which item it asks about.
    yDocOptions: { gc: true, gcFilter: gcFilter as () => boolean },
    async onLoadDocument({ document, documentName }) {
      const id = idOf(documentName);
      if (isView(documentName)) return loadView(document, id);
      const room = await home.open(id, document);
      if (!room) throw refusal('no-such-room');
      opened.open.set(id, room);
      watch(document);
    },
    onStoreDocument: createStoring(opened.keep, (payload) => {
      const { documentName, document, instance } = payload;
      if (isOpen(instance, documentName, document)) void instance.storeDocumentHooks(document, payload);
    }),
    async beforeUnloadDocument({ documentName, document, instance }) {
      // One that was let go before must not take that with it which was opened since under its name.
      if (!isOpen(instance, documentName, document)) throw refusal('opened-anew');
      // Whoever looks sees also the last that was done before everybody else left.
      viewers.showNow(documentName);
    },
    async afterUnloadDocument({ documentName }) {
      if (isView(documentName)) return viewers.closed(documentName);
      opened.open.delete(documentName);
      home.closed(documentName);
    },
  };
}

/** And not let go, or opened anew since. */
const isOpen = (live: Hocuspocus, name: string, document: Document) => live.documents.get(name) === document;

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

async function shutDown(server: Server<Context>, documents: readonly Document[], keep: Keep): Promise<void> {
  const done = await Promise.allSettled(documents.map((document) => keep(document.name, document)));
  server.hocuspocus.closeConnections();
  server.httpServer.close();
  server.httpServer.closeAllConnections();
  if (done.some((each) => each.status === 'rejected' || !each.value))
    throw new Error('Not every plan could be written.');
}
