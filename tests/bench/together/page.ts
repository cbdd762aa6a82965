/** A page that is in a room: how long edits of others take until they are painted in it, and how busy it is. */
import type { Browser, CDPSession, Page } from '@playwright/test';

export interface BenchPage {
  readonly page: Page;
  /** In ms, each that was seen since the last time. */
  painted(): Promise<number[]>;
  /** Ms that its main thread has worked. */
  busy(): Promise<number>;
  /** Opens the box and types into it from now on, twice a second. */
  typeInto(box: string): Promise<() => void>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    paintedAfter: number[];
  }
}

export async function openBenchPage(browser: Browser, url: string): Promise<BenchPage> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-node-id]').first().waitFor({ timeout: 60_000 });
  const cdp: CDPSession = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.evaluate(() => {
    window.paintedAfter = [];
    const seen = new Set<string>();
    // An edit says when it was made; on one machine all have one clock.
    const look = (node: Node) => {
      for (const [stamp] of (node.textContent ?? '').matchAll(/\bt\d{13}n\d+\b/g)) {
        if (seen.has(stamp)) continue;
        seen.add(stamp);
        const made = Number(stamp.slice(1, 14));
        requestAnimationFrame(() => window.paintedAfter.push(Date.now() - made));
      }
    };
    new MutationObserver((all) => {
      for (const { target } of all) look(target);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return {
    page,
    painted: () => page.evaluate(() => window.paintedAfter.splice(0)),
    async busy() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    },
    async typeInto(box) {
      await page.locator(`[data-node-id="${box}"]`).focus();
      await page.keyboard.press('Enter');
      const timer = setInterval(() => void page.keyboard.type('a').catch(() => undefined), 500);
      return () => clearInterval(timer);
    },
    close: () => context.close(),
  };
}
