/** Whatever part of the platform a browser lacks, forbids or breaks: the app starts, and a plan can be made. */
import { appUrl, expect, test } from './support/fixtures';

const ofWindow = [
  'indexedDB',
  'BroadcastChannel',
  'localStorage',
  'sessionStorage',
  'caches',
  'matchMedia',
  'requestIdleCallback',
];
const ofNavigator = ['storage', 'locks', 'serviceWorker'];
const ways = ['missing', 'touched', 'used'] as const;

for (const [owner, names] of [['window', ofWindow] as const, ['navigator', ofNavigator] as const]) {
  for (const name of names) {
    test(
      `starts where ${name} is missing, throws when touched, or throws when used`,
      { tag: '@long' },
      async ({ context }) => {
        for (const way of ways) {
          const page = await context.newPage();
          await page.addInitScript(
            ([where, part, how]) => {
              const forbidden = function () {
                throw new DOMException('The operation is insecure.', 'SecurityError');
              };
              Object.defineProperty(where === 'window' ? window : navigator, part, {
                configurable: true,
                ...(how === 'touched' ? { get: forbidden } : { value: how === 'used' ? forbidden : undefined }),
              });
            },
            [owner, name, way] as const,
          );
          await page.goto(appUrl());
          await page.getByRole('button', { name: 'New plan' }).click();
          await expect(page.getByLabel('Plan title')).toBeVisible();
          const status = page.getByText(/^(Saved|Not saved)/);
          await expect(status).toHaveText(
            name === 'indexedDB' ? /^Not saved: this browser keeps nothing here/ : 'Saved',
          );
          await page.close();
        }
      },
    );
  }
}
