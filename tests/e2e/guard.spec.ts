import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/fixtures';
import { guard } from './support/guard';

/** Every browser test is guarded; here the guard itself is seen to work. Each test takes off what it has provoked. */
test.describe('the guard notices', () => {
  test('a request that leaves the origin', async ({ page, problems }) => {
    const asked = page.waitForEvent('requestfailed');
    await page.setContent('<img src="http://127.0.0.1:9/elsewhere.png" alt="">');
    await asked;
    expect(problems.splice(0)).toContain('A request left the origin: http://127.0.0.1:9/elsewhere.png');
  });

  test('an error on the console', async ({ page, problems }) => {
    await page.evaluate(() => console.error('as if the app had gone wrong'));
    await expect.poll(() => problems.splice(0)).toEqual(['An error on the console: as if the app had gone wrong']);
  });

  test('an error that is not caught', async ({ page, problems }) => {
    await page.evaluate(() => void Promise.reject(new Error('as if the app had gone wrong')));
    await expect
      .poll(() => problems.splice(0).join())
      .toContain('An uncaught error: Error: as if the app had gone wrong');
  });

  test('a request that a service worker or another worker sends', async ({ browser }) => {
    const elsewhere = 'http://127.0.0.1:9/from-';
    const answers: Record<string, string> = {
      '/': '<title>A page without a policy, which would let nothing of the kind out</title>',
      '/sw.js': `fetch('${elsewhere}service-worker').catch(() => {})`,
      '/worker.js': `fetch('${elsewhere}worker').catch(() => {})`,
    };
    const server = createServer(({ url = '' }, response) => {
      response.setHeader('Content-Type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(answers[url]);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const found = guard(context, `http://localhost:${port}`);
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.evaluate(() => {
      Object.assign(window, { worker: new Worker('worker.js') });
      return navigator.serviceWorker.register('sw.js');
    });
    for (const name of ['service-worker', 'worker']) {
      await expect.poll(() => found).toContain(`A request left the origin: ${elsewhere}${name}`);
    }
    await context.close();
    server.close();
  });

  test('a breach of the security policy', async ({ page, problems }) => {
    await page.goto('/');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
    });
    await expect.poll(() => problems.splice(0).join()).toContain('Content Security Policy');
  });
});
