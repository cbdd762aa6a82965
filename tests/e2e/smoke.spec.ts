import { expect, test } from './support/fixtures';

test('the app opens on the library', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Plans', level: 1 })).toBeVisible();
});
