/** A browser of a test's own on a folder of its own, which can be killed and started again with all that is on disk. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { appUrl } from './fixtures';
import { guard } from './guard';
import { launchOptions } from './launchOptions';
import { withoutFilePickers } from './userFiles';

export interface OwnBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: readonly string[];
  /** Ends the browser's process at once, as a crash of the machine would. */
  kill(): Promise<void>;
}

/** `more`: flags besides those that all tests run with. */
export async function startOwnBrowser(folder: string, more: readonly string[] = []): Promise<OwnBrowser> {
  const { args = [], executablePath } = launchOptions;
  const context = await chromium.launchPersistentContext(folder, {
    args: [...args, ...more],
    executablePath,
    baseURL: appUrl(),
  });
  const problems = guard(context, new URL(appUrl()).origin);
  const page = context.pages()[0] ?? (await context.newPage());
  await withoutFilePickers(page);
  const browserProcess = await processOf(context);
  return {
    context,
    page,
    problems,
    async kill() {
      const closed = context.waitForEvent('close');
      process.kill(browserProcess, 'SIGKILL');
      await closed;
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
