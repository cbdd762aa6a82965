/** Two people work on one plan at the same time, through the server of their team. */
import { Editor } from './pages/editor';
import { areHere, askRoom, colleague, makeRoom, roomStatus } from './pages/room';
import { findings } from './support/axe';
import { expect } from './support/fixtures';
import { test } from './support/ownTeam';

test('a plan is worked on by two, each takes back what is their own, one works on alone for a while, and leaves', async ({
  page,
  browser,
  team,
  problems,
}) => {
  const ama = new Editor(page);
  const link = await makeRoom(page, team.url);
  const { page: there, editor: ben, problems: problemsThere } = await colleague(browser, link);
  expect(there.url()).not.toContain('join');
  await expect(areHere(page, 2)).toBeAttached();
  await expect(areHere(there, 2)).toBeAttached();

  // What each does is seen by the other; what is typed in meanwhile stays.
  const first = ama.boxes.nth(1);
  const [one, two] = await ama.boxes.evaluateAll((all) =>
    all.slice(1, 3).map((box) => box.getAttribute('data-node-id') ?? ''),
  );
  await ben.at(two!).click();
  await ben.press('Enter');
  await there.keyboard.press('ControlOrMeta+A');
  await there.keyboard.type('Typed by Ben');
  await first.click();
  await ama.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Typed by Ama');
  await ama.press('Enter');
  await expect(ben.at(one!)).toContainText('Typed by Ama');
  await expect(ben.field).toHaveValue('Typed by Ben');
  await ben.press('Enter');
  await expect(ama.at(two!)).toContainText('Typed by Ben');

  // Undo takes back what is one’s own, though the other did something since.
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(ama.at(one!)).not.toContainText('Typed by Ama');
  await expect(ben.at(one!)).not.toContainText('Typed by Ama');
  await expect(ama.at(two!)).toContainText('Typed by Ben');

  // The server goes, and both work on.
  await team.stop();
  await expect(roomStatus(page)).toContainText('Working alone');
  await first.click();
  await ama.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Ama alone');
  await ama.press('Enter');
  await ben.press('F2');
  await there.keyboard.press('End');
  await there.keyboard.type(', alone');
  await ben.press('Enter');
  await team.start();
  await expect(ben.at(one!)).toContainText('Ama alone', { timeout: 20_000 });
  await expect(ama.at(two!)).toContainText('Typed by Ben, alone', { timeout: 20_000 });

  const here = await askRoom(there);
  await here.getByRole('list', { name: 'Who is here' }).waitFor();
  expect(await findings(there)).toEqual([]);
  await here.getByRole('button', { name: 'Links and leaving…' }).click();
  const links = there.getByRole('dialog', { name: 'Work together' });
  await links.getByRole('textbox', { name: 'Link to view' }).waitFor();
  expect(await findings(there)).toEqual([]);
  await links.getByRole('button', { name: 'Leave' }).click();
  await expect(areHere(page, 1)).toBeAttached();
  await expect(roomStatus(there)).toHaveCount(0);
  await expect(ben.at(one!)).toContainText('Ama alone');
  await there.context().close();
  // The browser itself tells of connections that fail; there was nothing else.
  const isConnection = (problem: string) => /WebSocket connection to|net::ERR_/.test(problem);
  expect([...problems, ...problemsThere].filter((problem) => !isConnection(problem))).toEqual([]);
  problems.length = 0;
});
