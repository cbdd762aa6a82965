/**
 * The server of a team: the built app, live rooms and the plain way, on one port. Nothing is told of who asks: no address
 * and no text is written anywhere.
 *
 * Must not know: the command line.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import type { Duplex } from 'node:stream';
import { addressOf } from './address';
import { createCounts, limits } from './limits';
import { createLiveRooms } from './liveRooms';
import { isOfOwnPage } from './origin';
import { createPlainWay, send } from './plainWay';
import { homeAlone, type RoomHome } from './roomHome';
import { createRooms } from './rooms';
import type { RoomStore } from './roomStore';

export interface TogetherServer {
  /** Ends in a slash. */
  readonly url: string;
  readonly rooms: ReturnType<typeof createRooms>;
  close(): Promise<void>;
}

interface Needs {
  readonly store: RoomStore;
  /** Where this server is not alone. */
  readonly home?: RoomHome;
  /** Answers with the built app. */
  readonly app: RequestListener;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Addresses of reverse proxies on other machines. */
  readonly proxies?: readonly string[];
}

/** Everything of rooms has an address below this. */
export const below = '/together/';
/** Says that rooms can be had here, without a body that a browser would have to keep apart. */
export const sign = 'Aimtree-Together';
const day = 86_400_000;
/** In ms: so long a request may take to arrive. */
const slowest = { headersTimeout: 20_000, requestTimeout: 120_000, maxConnections: 2 * limits.connections };

/** Fails as the system does when the port cannot be had. */
export async function serveTogether(needs: Needs): Promise<TogetherServer> {
  const { store, home = homeAlone(store), app, host, port, proxies = [] } = needs;
  const rooms = createRooms(store, () => new Date().toISOString(), !home.isShared);
  const from = (request: IncomingMessage) => addressOf(request, proxies);
  const plain = createPlainWay({ rooms, live: () => live, from });
  const connections = createCounts();
  const sockets = new Set<Duplex>();

  const onRequest = async ({ request, response }: { request: IncomingMessage; response: ServerResponse }) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    response.setHeader(sign, '1');
    try {
      if (!path.startsWith(below)) app(request, response);
      else send(response, await plain(request, path.slice(below.length)));
    } catch {
      // Nothing that one request does may end the server for all.
      if (response.headersSent) response.destroy();
      else send(response, { status: 500 });
    }
    return handled();
  };
  const onUpgrade = ({ request, socket }: { request: IncomingMessage; socket: Duplex }) => {
    // Node leaves a socket that is to be upgraded without anybody who hears of its end.
    socket.on('error', () => socket.destroy());
    const address = from(request);
    const isFull = connections.of('') >= limits.connections || connections.of(address) >= limits.connectionsOfAddress;
    if (request.url !== `${below}live` || !isOfOwnPage(request.headers) || isFull) {
      socket.end(`HTTP/1.1 ${isFull ? '503 Service Unavailable' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      return handled();
    }
    sockets.add(socket);
    for (const key of ['', address]) connections.add(key, 1);
    socket.once('close', () => {
      sockets.delete(socket);
      for (const key of ['', address]) connections.add(key, -1);
    });
    return Promise.resolve();
  };

  const live = createLiveRooms({ rooms, home, now: () => performance.now(), door: { onRequest, onUpgrade } });
  Object.assign(live.server, slowest);
  await listen(live.server, port, host);
  const copies = setInterval(() => void copyByDay(store), day / 4);
  copies.unref();
  await copyByDay(store);
  return {
    url: `http://${nameFor(host)}:${(live.server.address() as AddressInfo).port}/`,
    rooms,
    async close() {
      clearInterval(copies);
      await live.close().finally(() => {
        // Also of those who are not in a room yet.
        for (const socket of sockets) socket.destroy();
        home.close();
      });
    },
  };
}

/** How a browser gets there. Who listens everywhere is found by the name of the machine. */
function nameFor(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  if (host === '0.0.0.0' || host === '::') return hostname();
  return host.includes(':') ? `[${host}]` : host;
}

/** Hocuspocus goes on with what it would do by itself unless somebody refuses without a word. */
function handled(): Promise<never> {
  // eslint-disable-next-line prefer-promise-reject-errors
  return Promise.reject();
}

/** A night whose copy fails is not the end of the server. */
async function copyByDay(store: RoomStore): Promise<void> {
  await store.copy(new Date().toISOString().slice(0, 10)).catch(() => console.error('The plans could not be copied.'));
}

function listen(server: import('node:http').Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
