/** What the command starts: the rooms in the place where they are kept, served with the built app. */
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { newPlan } from '../../plan/model/newPlan';
import { lockFolder } from './folderLock';
import { openFolderStore } from './folderStore';
import { textOf } from './planText';
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
  readonly proxies: readonly string[];
}

export async function openTogether({ folder = '', proxies }: Options): Promise<Together> {
  const letGo = await lockFolder(folder);
  const store = await openFolderStore(folder);
  return {
    kept: folder,
    async serve(where) {
      const server = await serveTogether({ ...where, store, proxies });
      const close = () => server.close().finally(letGo);
      return { url: server.url, firstLink: await firstLink(server, store), close };
    },
  };
}

async function firstLink({ url, rooms }: TogetherServer, store: RoomStore): Promise<string | null> {
  if ((await store.ids()).length > 0) return null;
  const plan = newPlan({ id: randomUUID(), revision: randomUUID(), aim: randomUUID(), now: new Date().toISOString() });
  const made = await rooms.make(textOf(plan) ?? '');
  return made && `${url}#/join/${made.room}/${made.keys.edit}`;
}
