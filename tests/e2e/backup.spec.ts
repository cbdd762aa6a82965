/** Everything in one archive and back again: told before it is done, and nothing overwritten without a way back. */
import type { Page } from '@playwright/test';
import { readBackup } from '../../src/exchange/backup';
import { serialise } from '../../src/format/serialise';
import { smallPlan } from '../fixtures/plans';
import { overlappingZip, zipBomb, zipOf } from '../fixtures/zips';
import { Refusal } from './pages/fileQuestions';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { openFile } from './pages/opening';
import { fixture, withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';

const titles = { engagement: 'Stakeholders', everything: 'Everything', small: 'Falls on the ward' };

async function retitle(page: Page, title: string): Promise<void> {
  const editor = new Editor(page);
  await editor.retitle(title);
  await editor.allSaved();
}

test('two plans are backed up, one is deleted and the other edited, and both are had again', async ({ page }) => {
  const library = new LibraryPage(page);
  await openFile(page, fixture('stakeholder-engagement'));
  await retitle(page, titles.engagement);
  await openFile(page, fixture('everything'));
  await retitle(page, titles.everything);
  await library.open();

  const backup = await library.backUp();
  expect(backup.name).toMatch(/^aimtree-backup-\d{4}-\d\d-\d\d\.zip$/);
  await expect(library.kept).not.toContainText('None yet');
  const held = await readBackup(backup.buffer, () => Promise.resolve());
  expect(held.ok && held.items.map(({ title }) => title).toSorted()).toEqual(['Everything', 'Stakeholders']);

  await library.delete(titles.everything);
  await library.plan(titles.engagement).click();
  await retitle(page, 'Edited since');
  await library.open();
  await library.choose(backup);
  await expect(library.restoring.row(titles.everything)).toContainText('In the bin here');
  await expect(library.restoring.row(titles.engagement)).toContainText('Older than here');
  await expect(library.restoring.status).toContainText('Nothing has been changed yet.');
  await library.restoring.row(titles.engagement).getByRole('button').click();
  await page.getByRole('option', { name: 'Go back to the backup' }).click();
  await library.restoring.restore.click();
  await expect(library.restoring.status).toHaveText(
    'Done: 1 plan added and 1 plan put in place of what was here, which stays in the history.',
  );
  await library.restoring.done.click();
  await expect(library.plans).toHaveText([titles.engagement, titles.everything]);
  expect(await journalTitles(page)).toContain('Edited since');

  // The same archive once more: all is as it is in it.
  await library.choose(backup);
  for (const title of [titles.engagement, titles.everything])
    await expect(library.restoring.row(title)).toContainText('The same as here');
  await page.keyboard.press('Escape');

  // A rename in the library is an edit, and without it being taken back nothing is overwritten.
  await library.rename(titles.everything, 'Renamed');
  await library.choose(backup);
  await expect(library.restoring.row(titles.everything)).toContainText('Older than here');
  await library.restoring.restore.click();
  await expect(library.restoring.status).toHaveText('Done: 2 plans left as they are.');
});

test('a backup is new, newer, changed in both or damaged, and each has a choice that takes nothing away', async ({
  page,
}) => {
  const library = new LibraryPage(page);
  const ours = { ...smallPlan(), id: 'ours', title: 'Ours' };
  await openFile(page, archived('ours.aimtree.json', serialise(ours)));
  await openFile(page, archived('small.aimtree.json', serialise(smallPlan())));
  await retitle(page, 'Edited here');
  await library.open();
  const backup = zipOf({
    'new.json': serialise({ ...smallPlan(), id: 'new', title: 'Unheard of' }),
    'newer.json': serialise({ ...ours, title: 'Ours, continued', revision: 'rev-9', ancestors: ['rev-1'] }),
    'both.json': serialise({ ...smallPlan(), title: 'Edited there', revision: 'rev-8', ancestors: ['rev-1'] }),
    'broken.json': '{ "format": "aimtree"',
  });
  await library.choose(archived('backup.zip', backup));
  await expect(library.restoring.row('Unheard of')).toContainText(/Not here.*Add/);
  await expect(library.restoring.row('Ours, continued')).toContainText(/Newer than here.*Open as the newer version/);
  await expect(library.restoring.row('Edited there')).toContainText(/Changed in both.*Keep both/);
  await expect(library.restoring.row('broken.json')).toContainText(/Cannot be read.*breaks off.*Nothing/);
  await library.restoring.restore.click();
  await library.restoring.done.click();
  const shown = ['Edited here', 'Edited there (from the backup)', 'Ours, continued', 'Unheard of'];
  await expect.poll(async () => (await library.plans.allTextContents()).toSorted()).toEqual(shown);
});

const hostile = [
  { what: 'is none', bytes: Buffer.from('{}'), says: 'This is no ZIP archive, or one that breaks off.' },
  { what: 'breaks off', bytes: zipOf({ 'a.json': serialise(smallPlan()) }).subarray(0, -5), says: 'breaks off' },
  { what: 'holds no plans', bytes: zipOf({ 'word/document.xml': '<w/>' }), says: 'holds no plan files' },
];
for (const { what, bytes, says } of hostile) {
  test(`an archive that ${what} is refused with the reason, and nothing changes`, async ({ page }) => {
    const library = new LibraryPage(page);
    await openFile(page, fixture('everything'));
    await library.open();
    await library.choose(archived('backup.zip', bytes));
    const refusal = new Refusal(page);
    await expect(refusal.alert).toContainText('backup.zip');
    await expect(refusal.reasons).toContainText(says);
    await page.keyboard.press('Escape');
    await expect(library.plans).toHaveCount(1);
  });
}

test('an archive that would unpack to far more than it says is not unpacked', { tag: '@long' }, async ({ page }) => {
  const library = new LibraryPage(page);
  await openFile(page, fixture('everything'));
  await library.open();
  await library.choose(archived('bomb.zip', zipBomb(55_000_000)));
  await expect(library.restoring.row('plan.json')).toContainText('more than 50 MB');
  await expect(library.restoring.restore).toBeDisabled();
});

test(
  'an archive that would unpack to a hundred gigabytes leaves the page free, and is let go of when it is cancelled',
  { tag: '@long' },
  async ({ page }) => {
    const library = new LibraryPage(page);
    await withoutFilePickers(page);
    await library.open();
    await library.choose(archived('bomb.zip', overlappingZip(2_000, 52_000_000)));
    const opening = page.getByRole('dialog', { name: 'Opening “bomb.zip”' });
    await expect(opening.getByRole('progressbar', { name: 'Reading and checking' })).toBeVisible();
    await opening.getByRole('button', { name: 'Cancel' }).click();
    await expect(opening).toBeHidden();
    await library.newPlan.click();
    await new Editor(page).boxes.first().waitFor();
  },
);

test('a backup whose list names 20,000 plans that are not in it says so of twenty', async ({ page }) => {
  const plans = Array.from({ length: 20_000 }, (_, at) => {
    const [file, id, title] = [`${at}.json`, `plan-${at}`, `Plan ${at}`];
    return { file, id, title, revision: 'r', modified: '2026-11-24T09:00:00.000Z', size: 1 };
  });
  const list = { format: 'aimtree-backup', version: 1, created: '2026-11-24T09:00:00.000Z', app: '1', plans };
  const library = new LibraryPage(page);
  await withoutFilePickers(page);
  await library.open();
  await library.choose(archived('backup.zip', zipOf({ 'manifest.json': JSON.stringify(list) })));
  await expect(library.restoring.row('19,980 more plans')).toContainText('not in the archive');
  await expect(library.restoring.dialog.getByRole('row')).toHaveCount(22);
});

test('the library reminds once a week, not of examples, and lets it be', async ({ page }) => {
  const at = (days: number) => new Date(Date.UTC(2026, 10, 2 + days, 9)).toISOString();
  await page.clock.setFixedTime(at(0));
  const library = new LibraryPage(page);
  await withoutFilePickers(page);
  await library.open();
  await library.examples.first().click();
  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  await library.open();
  await expect(library.kept).toContainText('Plans1');
  await expect(library.reminder).toBeHidden();
  await library.plans.first().click();
  await retitle(page, 'Mine now');
  await library.open();
  await expect(library.reminder).toContainText('1 plan has work');
  await library.reminder.getByRole('button', { name: 'Not now' }).click();
  await expect(library.reminder).toBeHidden();
  for (const [days, isShown] of [
    [6, false],
    [7, true],
    [30, false],
  ] as const) {
    await page.clock.setFixedTime(at(days));
    await page.reload();
    await expect(library.kept).toContainText('Plans1');
    await expect(library.reminder).toBeVisible({ visible: isShown });
    if (!isShown) continue;
    expect((await library.backUp(library.reminder)).name).toBe('aimtree-backup-2026-11-09.zip');
    await expect(library.reminder).toBeHidden();
    await expect(library.kept).toContainText('Last backup9 November 2026');
  }
});

function archived(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Every title that the database's journal sets. */
function journalTitles(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('aimtree');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        opening.addEventListener('success', () => {
          const rows = opening.result.transaction('journal').objectStore('journal').getAll();
          rows.addEventListener('success', () => {
            opening.result.close();
            const effects = rows.result.flatMap(({ change }) => change.effects as { path: string[]; after: unknown }[]);
            resolve(effects.filter(({ path }) => path[0] === 'title').map(({ after }) => after));
          });
        });
      }),
  );
}
