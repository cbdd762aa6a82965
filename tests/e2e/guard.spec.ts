import { expect, test } from './support/fixtures';

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
