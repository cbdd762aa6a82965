import { expect, test } from './support/fixtures';

/** The guard of `support/guard.ts` must itself be seen to work: each of these fails, as it should. */
test.describe('a test fails', () => {
  test.fail();

  test('when a request leaves the origin', async ({ page }) => {
    const asked = page.waitForEvent('request');
    await page.setContent('<img src="http://127.0.0.1:9/elsewhere.png" alt="">');
    await asked;
  });

  test('when the page logs an error', async ({ page }) => {
    const logged = page.waitForEvent('console');
    await page.evaluate(() => console.error('as if the app had gone wrong'));
    await logged;
  });

  test('when an error is not caught', async ({ page }) => {
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void Promise.reject(new Error('as if the app had gone wrong')));
    await thrown;
  });

  test('when the page breaches its security policy', async ({ page }) => {
    await page.goto('/');
    const logged = page.waitForEvent('console');
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'p { color: red }';
      document.head.append(style);
    });
    await logged;
  });
});

test('nothing outside of the build can be asked for', async ({ request }) => {
  for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/.vite/manifest.json', '/%00', '/%']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
  }
});

test('the app comes with a policy that lets nothing out, and cannot be framed', async ({ request }) => {
  const { 'content-security-policy': policy, ...headers } = (await request.get('/')).headers();
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});
