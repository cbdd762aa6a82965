/**
 * A test with a server of its own: the built app in a folder that can be changed, at an address that stays, from a
 * server that can be stopped and started.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFolder } from '../../../src/serve/build.mjs';
import { writeServiceWorker } from '../../../src/serve/serviceWorkerFile.mjs';
import { serveBuild } from '../../../src/serve/staticServer.mjs';
import { test as base } from './fixtures';

export interface OwnSite {
  readonly url: string;
  readonly folder: string;
  /** Serves the folder as it is now. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Puts up a release in which every script and style sheet has another name and other bytes. */
  release(): Promise<void>;
}

async function openSite(folder: string): Promise<OwnSite> {
  cpSync(buildFolder, folder, { recursive: true });
  let server = await serveBuild(folder, 0);
  const { url } = server;
  const stop = () => server.close();
  const start = async () => {
    server = await serveBuild(folder, Number(new URL(url).port));
  };
  return {
    url,
    folder,
    start,
    stop,
    async release() {
      renameParts(folder);
      writeServiceWorker(folder);
      await stop();
      await start();
    },
  };
}

function renameParts(folder: string): void {
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const renamed = (name: string) => `next-${name}`;
  for (const path of [join(folder, 'index.html'), ...names.map((name) => join(assets, name))]) {
    const text = names.reduce((sofar, name) => sofar.replaceAll(name, renamed(name)), readFileSync(path, 'utf8'));
    writeFileSync(path, path.endsWith('.html') ? text : `${text}\n/* next */\n`);
  }
  for (const name of names) renameSync(join(assets, name), join(assets, renamed(name)));
}

export const test = base.extend<{ site: OwnSite }>({
  // oxlint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'aimtree-site-'));
    const site = await openSite(folder);
    await use(site);
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ site }, use) => use(site.url),
  // oxlint-disable-next-line no-empty-pattern
  serviceWorkers: async ({}, use) => use('allow'),
});
