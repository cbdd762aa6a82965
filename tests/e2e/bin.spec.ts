/** Deleting is a move to the bin: for 30 days it can be taken back, and only *Delete for ever* cannot. */
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import type { Page } from '@playwright/test';

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 9)).toISOString();

/** Plans of these titles, then the library. */
async function withPlans(page: Page, titles: readonly string[]): Promise<LibraryPage> {
  const library = new LibraryPage(page);
  for (const title of titles) {
    const editor = await newPlan(page);
    await page.keyboard.press('Escape');
    await editor.retitle(title);
    await editor.allSaved();
  }
  await library.open();
  await expect(library.plans).toHaveCount(titles.length);
  return library;
}

test('a deleted plan lies in the bin, and is put back after a reload with the focus kept', async ({ page }) => {
  const library = await withPlans(page, ['Falls', 'Sepsis']);
  await expect(library.bin).toBeHidden();
  await library.delete('Falls');
  await page.reload();
  await expect(library.bin.getByRole('listitem')).toContainText('30 days left');
  await library.bin.getByRole('button', { name: 'Put back “Falls”' }).press('Enter');
  await expect(library.plan('Falls')).toBeVisible();
  await expect(library.bin).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What is kept here' })).toBeFocused();
});

test('the bin keeps a plan for 30 days by a clock that may run wrong, and then it is gone', async ({ page }) => {
  await page.clock.setFixedTime(day(1));
  const library = await withPlans(page, ['Falls', 'Sepsis']);
  await library.delete('Falls');
  for (const [at, says] of [
    [day(-500), '30 days left'],
    [day(30), '1 day left'],
  ] as const) {
    await page.clock.setFixedTime(at);
    await page.reload();
    await expect(library.bin.getByRole('listitem')).toContainText(says);
  }
  await page.clock.setFixedTime(day(31));
  await page.reload();
  await expect(library.plan('Sepsis')).toBeVisible();
  await expect(library.kept).toContainText('In the bin0');
  await expect(library.bin).toBeHidden();
  // Nor is it there for a clock that has been set right again.
  await page.clock.setFixedTime(day(2));
  await page.reload();
  await expect(library.kept).toContainText('In the bin0');
});

test('deleting for ever asks, and takes what was asked about', async ({ page }) => {
  const library = await withPlans(page, ['Falls', 'Sepsis', 'Handover']);
  for (const title of ['Falls', 'Sepsis', 'Handover']) await library.delete(title);
  await library.bin.getByRole('button', { name: 'Delete for ever “Sepsis”' }).click();
  const question = page.getByRole('dialog', { name: 'Delete “Sepsis” for ever?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.bin.getByRole('listitem')).toHaveCount(3);
  await library.bin.getByRole('button', { name: 'Delete for ever “Sepsis”' }).click();
  await question.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(library.bin.getByRole('listitem')).toHaveCount(2);
  await expect(library.bin.getByRole('button', { name: /^Put back/ }).first()).toBeFocused();
  await library.bin.getByRole('button', { name: 'Empty the bin' }).click();
  await expect(page.getByRole('dialog', { name: 'Empty the bin?' })).toContainText('2 plans');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for ever' }).click();
  await expect(library.bin).toBeHidden();
  await page.reload();
  await expect(library.kept).toContainText('In the bin0');
});
