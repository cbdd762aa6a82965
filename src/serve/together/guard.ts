/** Who comes into a room over a WebSocket, as what, and how much each may send. */
import type { Connection, Document, ServerConfiguration } from '@hocuspocus/server';
import { presenceOf } from '../../together/presence';
import { createMeter, limits } from './limits';
import type { RoomHome } from './roomHome';
import type { Rooms } from './rooms';
import type { Role } from './roomStore';
import { idOf, viewOf } from './viewers';

export interface Context {
  readonly role?: Role;
  readonly secret?: string;
  readonly isWithin?: () => boolean;
}

interface Needs {
  readonly rooms: Pick<Rooms, 'roleOf'>;
  readonly home: Pick<RoomHome, 'isReady'>;
  readonly now: () => number;
  /** More was put into the room than it holds: everybody has to come in anew. */
  readonly shut: (id: string) => void;
  readonly onIn: (name: string) => void;
}

const revoked = { code: 4403, reason: 'no-such-link' } as const;

/** The document that a link of this role leads to. */
export const nameOf = (id: string, role: Role) => (role === 'edit' ? id : viewOf(id));

/** Refuses with a word for the client and none for the log. */
export const refusal = (reason: string) => Object.assign(new Error(''), { reason });

export function createGuard({ rooms, home, now, shut, onIn }: Needs): Partial<ServerConfiguration<Context>> {
  const bytes = new WeakMap<Document, number>();
  return {
    async onAuthenticate({ token, documentName, connectionConfig, instance }) {
      const role = await rooms.roleOf(idOf(documentName), token);
      if (!role || nameOf(idOf(documentName), role) !== documentName) throw refusal('no-such-link');
      if (!home.isReady(idOf(documentName))) throw refusal('busy');
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
      if (size > limits.document) shut(idOf(document.name));
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

/** Whoever is there by that link has to go. */
export function turnOut(document: Document | undefined, role: Role): void {
  for (const connection of document?.getConnections() ?? [])
    if ((connection as Connection<Context>).context.role === role) connection.close(revoked);
}
