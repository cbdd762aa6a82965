/** A browser of its own on a profile, which can be killed as if the machine had lost its power. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { guard } from '../../e2e/support/guard';
import { withoutFilePickers } from '../../e2e/support/userFiles';
import { recordInPage, type Seen } from './recorder';

export interface BrowserStart {
  readonly chromePath: string | undefined;
  readonly browserFlags: readonly string[];
  /** Where the app is served. */
  readonly url: string;
  /** How many times slower than this machine the page runs; 1 where nothing is said. */
  readonly slow?: number;
}

export interface DoomedBrowser {
  readonly page: Page;
  /** What the page has shown, in order. */
  readonly seen: readonly Seen[];
  /** What `guard` has found. */
  readonly problems: readonly string[];
  /** Kills the process and gives the moment, in ms since 1970, when nothing is left of it. */
  kill(): Promise<number>;
}

export async function startBrowser(
  folder: string,
  { chromePath, browserFlags, url, slow = 1 }: BrowserStart,
): Promise<DoomedBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    args: [...browserFlags],
    ...(chromePath !== undefined && { executablePath: chromePath }),
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const seen: Seen[] = [];
  const problems = guard(context, new URL(url).origin);
  await context.exposeBinding('aimtreeSeen', (_, one: Seen) => void seen.push(one));
  await context.addInitScript(recordInPage);
  const page = context.pages()[0] ?? (await context.newPage());
  await withoutFilePickers(page);
  if (slow > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slow });
  const process_ = await processOf(context);
  return {
    page,
    seen,
    problems,
    async kill() {
      const closed = context.waitForEvent('close');
      const at = Date.now();
      process.kill(process_, 'SIGKILL');
      await closed;
      return at;
    },
  };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  const main = answer?.processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process.');
  return main.id;
}
