/** Somebody in a room who shows nothing, so that many of them cost the machine little: types into boxes, and hears others. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { RoomLink } from '../../../src/together/roomApi';
import { write } from '../../../src/together/roomDocument';
import NodeSocket from 'crossws/websocket';

type Socket = new (url: string, protocols: readonly string[], options: object) => WebSocket;

/** As through a reverse proxy of this machine, from an address of its own: one address may have only so many lines. */
const socketFrom = (address: string) =>
  class extends (NodeSocket as unknown as Socket) {
    constructor(url: string) {
      super(url, [], { headers: { 'X-Forwarded-For': address } });
    }
  };

export async function joinLightly(live: string, { room, secret }: RoomLink, address = '192.0.2.1') {
  const WebSocketPolyfill = socketFrom(address);
  const socket = new HocuspocusProviderWebsocket({ url: live, WebSocketPolyfill, maxAttempts: 1 });
  const document = new Y.Doc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: room, token: secret, document });
  const isIn = new Promise<void>((resolve) => provider.on('synced', () => resolve()));
  provider.attach();
  await isIn;
  return {
    type(box: string, words: string): void {
      const now = new Date().toISOString();
      document.transact(() =>
        write(document, [
          { path: ['nodes', box, 'text'], after: words },
          { path: ['modified'], after: now },
        ]),
      );
    },
    textOf: (box: string) => (document.getMap('nodes').get(box) as Y.Map<unknown> | undefined)?.get('/text'),
    leave(): void {
      provider.destroy();
      socket.destroy();
    },
  };
}
