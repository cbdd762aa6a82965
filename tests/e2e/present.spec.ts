/** The plan shown to a room, step by step, with the keys that clickers send. */
import type { Page } from '@playwright/test';
import { findings } from './support/axe';
import { fixture, openFile } from './support/editor';
import { expect, test } from './support/fixtures';

test('a plan is presented from the aim to the whole, every step readable from afar, and the focus comes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  await editor.boxes.first().click();
  await page.keyboard.press('Control+Enter');
  const presentation = page.getByRole('dialog', { name: 'Presentation' });
  const status = presentation.getByRole('status');
  await expect(status).toHaveText(/^1 of \d+: Aim: /);
  await expect(presentation.getByRole('list', { name: 'In focus' }).getByRole('listitem')).toHaveCount(1);
  const count = Number(/of (\d+)/.exec(await status.innerText())?.[1]);
  expect(count).toBeGreaterThan(3);

  const drawn = new Set<string>();
  for (let at = 1; at < count; at += 1) {
    await expect(status).toHaveText(new RegExp(`^${at} of ${count}: `));
    const { ids, smallest, within } = await inFocus(page);
    expect(ids.length).toBeGreaterThan(0);
    expect(smallest, `the text of step ${at}`).toBeGreaterThanOrEqual(16);
    expect(within, `all of step ${at} is on the screen`).toBe(true);
    for (const id of ids) drawn.add(id);
    await page.keyboard.press('PageDown');
  }
  await expect(status).toHaveText(`${count} of ${count}: The whole diagram`);
  expect([...drawn].toSorted()).toEqual((await inFocus(page)).ids.toSorted());

  await page.keyboard.press('Home');
  await page.keyboard.press('b');
  await expect(status).toHaveText('The screen is blank');
  await expect(presentation.locator('svg[role="img"]')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(status, 'what was hidden comes back first').toHaveText(/^1 of/);
  await page.mouse.click(700, 300);
  await expect(status).toHaveText(/^2 of/);
  await page.mouse.click(100, 300);
  await expect(status).toHaveText(/^1 of/);
  await presentation.getByRole('button', { name: 'Next step' }).press('Space');
  await expect(status).toHaveText(/^2 of/);
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(presentation).toBeHidden();
  await expect(editor.selected).toBeFocused();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();

  // The keys work from a button as well, which would take an Enter of its own.
  const share = page.getByRole('button', { name: 'Share' });
  await share.focus();
  await page.keyboard.press('Control+Enter');
  await expect(presentation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(share).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
});

/** What is not dimmed: its boxes, the size of its smallest text in px on the screen, and whether all of it is there. */
function inFocus(page: Page) {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<SVGGElement>('[role="dialog"] [data-node-id]')].filter(
      (box) => getComputedStyle(box).opacity === '1',
    );
    const sizes = boxes.flatMap((box) =>
      [...box.querySelectorAll('text')].map(
        (line) => parseFloat(getComputedStyle(line).fontSize) * (line.getScreenCTM()?.a ?? 0),
      ),
    );
    const within = boxes.every((box) => {
      const { left, top, right, bottom } = box.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
    });
    return { ids: boxes.map(({ dataset }) => dataset['nodeId'] ?? ''), smallest: Math.min(...sizes), within };
  });
}
