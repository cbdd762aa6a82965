/** The plan shown to a room, step by step, with the keys that clickers send. */
import { Presentation } from './pages/presentation';
import { findings } from './support/axe';
import { openFile } from './pages/opening';
import { fixture } from './support/userFiles';
import { expect, test } from './support/fixtures';

test('a plan is presented from the aim to the whole, every step readable from afar, and the focus comes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  await editor.boxes.first().click();
  await page.keyboard.press('Control+Enter');
  const presentation = new Presentation(page);
  const { status } = presentation;
  await expect(status).toHaveText(/^1 of \d+: Aim: /);
  await expect(presentation.inFocus).toHaveCount(1);
  const count = Number(/of (\d+)/.exec(await status.innerText())?.[1]);
  expect(count).toBeGreaterThan(3);

  const drawn = new Set<string>();
  for (let at = 1; at < count; at += 1) {
    await expect(status).toHaveText(new RegExp(`^${at} of ${count}: `));
    const { ids, smallest, within } = await presentation.measureFocus();
    expect(ids.length).toBeGreaterThan(0);
    expect(smallest, `the text of step ${at}`).toBeGreaterThanOrEqual(16);
    expect(within, `all of step ${at} is on the screen`).toBe(true);
    for (const id of ids) drawn.add(id);
    await page.keyboard.press('PageDown');
  }
  await expect(status).toHaveText(`${count} of ${count}: The whole diagram`);
  expect([...drawn].toSorted()).toEqual((await presentation.measureFocus()).ids.toSorted());

  await page.keyboard.press('Home');
  await page.keyboard.press('b');
  await expect(status).toHaveText('The screen is blank');
  await expect(presentation.figure).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(status, 'what was hidden comes back first').toHaveText(/^1 of/);
  await page.mouse.click(700, 300);
  await expect(status).toHaveText(/^2 of/);
  await page.mouse.click(100, 300);
  await expect(status).toHaveText(/^1 of/);
  await presentation.next.press('Space');
  await expect(status).toHaveText(/^2 of/);
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(presentation.dialog).toBeHidden();
  await expect(editor.selected).toBeFocused();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();

  // The keys work from a button as well, which would take an Enter of its own.
  await editor.shareMenu.focus();
  await page.keyboard.press('Control+Enter');
  await expect(presentation.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.shareMenu).toBeFocused();
  await expect(page.getByRole('menu')).toHaveCount(0);
});
