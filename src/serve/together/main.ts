/** What the command starts: the rooms in the place where they are kept, served with the built app. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { newPlan } from '../../plan/model/newPlan';
import { lockFolder } from './folderLock';
import { openFolderStore } from './folderStore';
import { homeShared } from './homeShared';
import { textOf } from './planText';
import { noChannel } from './roomChannel';
import type { RoomHome } from './roomHome';
import type { RoomStore } from './roomStore';
import { serveTogether, type TogetherServer } from './serveTogether';

export interface Together {
  /** In words. */
  readonly kept: string;
  /** Fails as the system does when the port cannot be had. */
  serve(where: { readonly app: RequestListener; readonly host: string; readonly port: number }): Promise<Started>;
}

interface Started {
  readonly url: string;
  /** To an empty plan; null where there are rooms already, whose secrets nobody knows any more. */
  readonly firstLink: string | null;
  close(): Promise<void>;
}

interface Options {
  readonly folder: string | undefined;
  readonly postgres: string | undefined;
  readonly redis: string | undefined;
  readonly proxies: readonly string[];
}

interface Kept {
  readonly store: RoomStore;
  readonly home?: RoomHome;
  /** In words. */
  readonly kept: string;
  close(): Promise<void>;
}

export async function openTogether({ proxies, ...options }: Options): Promise<Together> {
  const { store, home, kept, close } = await openStore(options);
  return {
    kept,
    async serve(where) {
      const server = await serveTogether({ ...where, store, proxies, ...(home && { home }) });
      return {
        url: server.url,
        firstLink: await firstLink(server, store),
        async close() {
          try {
            await server.close();
          } finally {
            await close();
          }
        },
      };
    },
  };
}

async function openStore({ folder = '', postgres, redis }: Omit<Options, 'proxies'>): Promise<Kept> {
  if (postgres === undefined) {
    const letGo = await lockFolder(folder);
    return { store: await openFolderStore(folder), kept: folder, close: async () => letGo() };
  }
  // Neither is loaded where nobody asks for it.
  const { openPostgresStore } = await import('./postgresStore');
  const store = await openPostgresStore(postgres);
  const channel = redis === undefined ? noChannel() : await (await import('./redisChannel')).openRedisChannel(redis);
  return { store, home: homeShared(store, channel), kept: 'PostgreSQL', close: store.close };
}

async function firstLink({ url, rooms }: TogetherServer, store: RoomStore): Promise<string | null> {
  if ((await store.ids()).length > 0) return null;
  const plan = newPlan({ id: randomUUID(), revision: randomUUID(), aim: randomUUID(), now: new Date().toISOString() });
  const made = await rooms.make(textOf(plan) ?? '');
  return made && `${url}#/join/${made.room}/${made.keys.edit}`;
}
