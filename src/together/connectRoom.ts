/**
 * One connection to a room over a WebSocket, from the moment at which it is tried until it ends. It brings the document of
 * the room as it is now, in a new one: what an earlier connection had is never mixed with it. When it ends it is over.
 *
 * Must not know: what the document says, when to try again.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { Doc } from 'yjs';
import { presenceOf, type Presence } from './presence';

/** `refused`: the link leads nowhere any more. `full`: too many are there. */
export type Ending = 'lost' | 'refused' | 'full';

export interface Others {
  readonly client: number;
  readonly presence: Presence;
}

export interface RoomConnection {
  readonly document: Doc;
  show(presence: Presence): void;
  close(): void;
  /** As if the line had been lost. */
  end(): void;
}

interface Needs {
  /** Of the live rooms: `wss://…/together/live`. */
  readonly url: string;
  readonly name: string;
  readonly secret: string;
  /** Where the platform has none of its own, as Node 20. */
  readonly WebSocket?: unknown;
  /** The document is there. */
  readonly onReady: (connection: RoomConnection) => void;
  /** The server has all that was written into the document up to now. */
  readonly onHeard: () => void;
  /** The state up to here is being kept by the server, or is kept now. */
  readonly onKept: (state: 'keeping' | 'kept', number: number) => void;
  readonly onOthers: (others: readonly Others[]) => void;
  /** Once. */
  readonly onEnd: (ending: Ending) => void;
}

export function connectRoom(needs: Needs): RoomConnection {
  const document = new Doc({ gc: false });
  let isOver = false;
  let isReady = false;
  let asked = 0;
  const socket = openSocket(needs, () => end('lost'));
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: needs.name,
    document,
    token: needs.secret,
    onSynced: () => {
      if (isReady || isOver) return;
      isReady = true;
      needs.onReady(connection);
    },
    onAuthenticationFailed: ({ reason }) => end(endingOf(reason)),
    onStateless: ({ payload }) => {
      const [, state, number] = /^(keeping|kept|heard) (\d{1,15})$/.exec(payload) ?? [];
      if (state === 'heard' && Number(number) === asked) needs.onHeard();
      if (state === 'keeping' || state === 'kept') needs.onKept(state, Number(number));
    },
    onAwarenessChange: ({ states }) => needs.onOthers(othersIn(states, document.clientID)),
    // The server says good-bye to one document, and leaves the connection open.
    onClose: ({ event }) => end(event.reason === 'no-such-link' ? 'refused' : 'lost'),
  });
  // What is asked after a change is answered once the change is in, and after all that came before it.
  document.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin === provider || !isReady) return;
    asked += 1;
    provider.sendStateless(`heard ${asked}`);
  });
  provider.attach();

  const end = (ending: Ending) => {
    if (isOver) return;
    isOver = true;
    // Not within what the socket is doing just now.
    queueMicrotask(() => {
      provider.destroy();
      socket.destroy();
    });
    needs.onEnd(ending);
  };
  const connection: RoomConnection = {
    document,
    show: (presence) => void provider.setAwarenessField('shown', presence),
    end: () => end('lost'),
    close() {
      if (isOver) return;
      isOver = true;
      provider.destroy();
      socket.destroy();
    },
  };
  return connection;
}

/** A server that cannot open a room just now says something else, and nobody has to leave for that. */
function endingOf(reason: string): Ending {
  if (reason === 'no-such-link' || reason === 'no-such-room') return 'refused';
  return reason === 'full' ? 'full' : 'lost';
}

/** Tried once: when to try again is for others to say. */
function openSocket({ url, WebSocket }: Needs, onLost: () => void): HocuspocusProviderWebsocket {
  return new HocuspocusProviderWebsocket({
    url,
    maxAttempts: 1,
    ...(WebSocket !== undefined && { WebSocketPolyfill: WebSocket }),
    onClose: onLost,
    onMaxAttemptsFailed: onLost,
  });
}

function othersIn(states: readonly { readonly clientId: number }[], own: number): readonly Others[] {
  return states
    .filter(({ clientId }) => clientId !== own)
    .map((state) => ({ client: state.clientId, presence: presenceOf('shown' in state ? state.shown : undefined) }));
}
