/** A test with a team’s server of its own: the built app and its rooms, that can be stopped and started at one address. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFolder, buildTogetherIfStale, togetherFile } from '../../../src/serve/build.mjs';
import { answersFrom } from '../../../src/serve/staticServer.mjs';
import { test as base } from './fixtures';

export interface OwnTeam {
  /** Ends in a slash. */
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For good. */
  end(): Promise<void>;
}

export async function openTeam(): Promise<OwnTeam> {
  await buildTogetherIfStale();
  const { openTogether } = (await import(
    pathToFileURL(togetherFile).href
  )) as typeof import('../../../src/serve/together/main');
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-team-'));
  const options = { folder, proxies: [], postgres: undefined, redis: undefined };
  const serve = async (port: number) => {
    const together = await openTogether(options);
    return together.serve({ app: answersFrom(buildFolder), host: '127.0.0.1', port });
  };
  let server: Awaited<ReturnType<typeof serve>> | null = await serve(0);
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = null;
  };
  return {
    url,
    stop,
    async start() {
      server ??= await serve(Number(new URL(url).port));
    },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const test = base.extend<{ team: OwnTeam }>({
  // oxlint-disable-next-line no-empty-pattern
  team: async ({}, use) => {
    const team = await openTeam();
    await use(team);
    await team.end();
  },
  baseURL: async ({ team }, use) => use(team.url),
});
