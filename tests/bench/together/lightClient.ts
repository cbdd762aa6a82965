/** Somebody in a room who shows nothing, so that many of them cost the machine little: types into boxes, and hears others. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { RoomLink } from '../../../src/together/roomApi';
import { write } from '../../../src/together/roomDocument';
import { WebSocket } from '../../unit/serve/together/team';

export async function joinLightly(live: string, { room, secret }: RoomLink) {
  const socket = new HocuspocusProviderWebsocket({ url: live, WebSocketPolyfill: WebSocket, maxAttempts: 1 });
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
