/** Two people on one plan see where the other is, who types where, and look along with each other. */
import type { Locator, Page } from '@playwright/test';
import { Editor } from './pages/editor';
import { Outline } from './pages/outline';
import { areHere, askRoom, colleague, makeRoom } from './pages/room';
import { findings } from './support/axe';
import { expect } from './support/fixtures';
import { test } from './support/ownTeam';
import { listen } from './support/spoken';

/** Says in the list of who is here under which name one is. */
async function callOneself(page: Page, name: string): Promise<void> {
  await (await askRoom(page)).getByRole('button', { name: 'Say who you are…' }).click();
  await page.getByRole('combobox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const marksOn = (box: Locator) => box.locator('[data-here]');

test('others see which box one has selected and that one types in it, and follow until they go on by themselves', async ({
  page,
  browser,
  team,
}) => {
  test.slow();
  const ama = new Editor(page);
  const link = await makeRoom(page, team.url);
  await callOneself(page, 'Ama Mensah');
  const { page: there, editor: ben, problems } = await colleague(browser, link);
  await expect(areHere(there, 2)).toBeAttached();
  const said = await listen(there);
  const [one, last] = await ama.boxes.evaluateAll((all) =>
    [all[1], all.at(-1)].map((box) => box?.getAttribute('data-node-id') ?? ''),
  );

  // The list says where everybody is; whom one follows brings the view along, and selects nothing.
  await ama.at(last!).click();
  const list = await askRoom(there);
  await expect(list.getByRole('listitem')).toContainText('Ama MensahChange idea:');
  expect(await findings(there)).toEqual([]);
  await list.getByRole('button', { name: 'Follow Ama Mensah' }).click();
  const strip = there.getByRole('group', { name: 'Following' });
  await expect(strip).toHaveText(/Following Ama Mensah\./);
  await expect(ben.at(last!)).toBeInViewport({ ratio: 1 });
  await expect(ben.at(one!)).not.toBeInViewport();
  await ama.at(one!).click();
  await expect(ben.at(one!)).toBeInViewport({ ratio: 1 });
  await expect(marksOn(ben.at(one!))).toHaveAttribute('title', 'Ama Mensah is here.');
  await expect(marksOn(ben.at(one!))).toHaveText('AM');
  await expect(ben.selected).toHaveCount(0);
  await ama.press('Enter');
  await expect(marksOn(ben.at(one!))).toHaveText('AMAma Mensah is typing here');
  await expect(ben.at(one!)).toHaveAttribute('aria-description', /Ama Mensah is typing here/);
  expect(await findings(there)).toEqual([]);
  await ben.canvas.hover();
  await there.mouse.wheel(0, 10);
  await expect(strip).toHaveCount(0);

  // Whoever begins to type where somebody types is told.
  await ben.at(one!).dblclick();
  await expect.poll(said).toContain('Ama Mensah is typing here as well.');
  await expect(marksOn(ama.at(one!))).toHaveText('GuGuest is typing here');
  await ben.press('Escape', 'Escape');
  await ama.press('Escape');
  await expect(marksOn(ben.at(one!))).toHaveText('AM');
  await expect(marksOn(ama.at(one!))).toHaveCount(0);

  // In the outline it is the same, and Esc ends it.
  await ama.at(last!).click();
  const outline = await new Outline(there).open();
  const line = there.locator(`[data-line][data-node-id="${last}"]`).first();
  await expect(marksOn(line)).toHaveText('AM');
  await (await askRoom(there)).getByRole('button', { name: 'Follow Ama Mensah' }).click();
  await expect(line).toBeInViewport({ ratio: 1 });
  await outline.lines.first().press('Escape');
  await expect(strip).toHaveCount(0);

  await page.close();
  await expect(areHere(there, 1)).toBeAttached();
  await expect(marksOn(line)).toHaveCount(0);
  await there.context().close();
  expect(problems).toEqual([]);
});
