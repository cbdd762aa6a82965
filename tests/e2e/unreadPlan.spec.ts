/** A plan that lies damaged in the browser's real database: everyone can see it, take what is there, and go back. */
import type { Page } from '@playwright/test';
import { smallPlan } from '../fixtures/plans';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { openSmallPlan } from './pages/opening';
import { findings } from './support/axe';
import { downloadOf } from './support/downloads';
import { expect, test } from './support/fixtures';

const plan = smallPlan();
const phone = { width: 390, height: 844 };

/** Puts another whole state of the plan on top that holds a circle where its boxes should be. */
function spoil(page: Page, id: string): Promise<void> {
  return page.evaluate(
    (planId) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('aimtree');
        opening.addEventListener('error', () => failed(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('checkpoints', 'readwrite');
          const circle: Record<string, unknown> = { words: 'still here' };
          circle['nodes'] = circle;
          writing.objectStore('checkpoints').put({ planId, seq: 9, from: 'replaced', plan: circle });
          writing.addEventListener('complete', () => {
            opening.result.close();
            done();
          });
        });
      }),
    id,
  );
}

test('the card and the page say so on a desk and on a phone; what is there is downloaded, the good state comes back', async ({
  page,
}) => {
  await openSmallPlan(page);
  const library = new LibraryPage(page);
  await library.open();
  await library.plan(plan.title).waitFor();
  await spoil(page, plan.id);

  await library.open();
  await expect(page.getByText('Cannot be read')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await library.more(plan.title).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    'Download what is there',
    'Restore the last good state',
    'Delete',
  ]);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await library.plan(plan.title).click();
  await expect(page.getByRole('heading', { name: 'This plan cannot be read', level: 1 })).toBeVisible();
  const restoring = page.getByRole('button', { name: 'Restore the last good state' });
  await expect(restoring).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

  const saved = await downloadOf(page, () => page.getByRole('button', { name: 'Download what is there' }).click());
  expect(saved.name).toMatch(/-damaged\.json$/);
  const rows = JSON.parse(saved.bytes.toString()) as { checkpoints: unknown[] };
  expect(rows.checkpoints.at(-1)).toMatchObject({
    plan: { words: 'still here', nodes: expect.stringContaining('the same as') as unknown },
  });

  await page.setViewportSize({ width: 1440, height: 900 });
  await restoring.click();
  await expect(new Editor(page).boxes).toHaveCount(Object.keys(plan.nodes).length);
});
