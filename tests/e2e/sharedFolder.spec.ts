/** A team's folder that synchronises: its plans in the library, kept together by itself, and what has to be decided. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import { serialise } from '../../src/format/serialise';
import type { Plan } from '../../src/plan/model/schema';
import { smallPlan } from '../fixtures/plans';
import { Editor } from './pages/editor';
import { KnownPlanQuestion } from './pages/fileQuestions';
import { LibraryPage } from './pages/library';
import { findings } from './support/axe';
import { expect, test } from './support/fixtures';

const [file, copy] = ['falls.aimtree.json', 'falls.aimtree (2).json'];

/** The browser's private file system stands in for the disk. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Team', { create: true }),
    });
  });
}

async function write(page: Page, name: string, plan: Plan): Promise<void> {
  await page.evaluate(
    async ([to, text]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Team', { create: true });
      const writable = await (await folder.getFileHandle(to, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    },
    [name, serialise(plan)] as const,
  );
}

async function read(page: Page): Promise<Plan> {
  const text = await page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Team');
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, file);
  const result = parse(text);
  if (!result.ok) throw new Error('The file holds no plan.');
  return result.plan;
}

/** A colleague goes on from what is in the file. */
async function colleague(page: Page, revision: string, change: (plan: Plan) => Plan): Promise<void> {
  const plan = await read(page);
  await write(page, file, { ...change(plan), revision, ancestors: [plan.revision, ...plan.ancestors] });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
}

const reworded = (text: string) => (plan: Plan) => {
  const { P1, ...others } = plan.nodes;
  if (!P1) throw new Error('The plan has no such box.');
  return { ...plan, nodes: { ...others, P1: { ...P1, text } } };
};

test('a plan in a folder is kept together with what colleagues write there, and asks quietly what it cannot decide', async ({
  page,
}) => {
  await withFolder(page);
  const library = new LibraryPage(page);
  await library.open();
  const first = { ...smallPlan(), title: 'Falls' };
  await write(page, file, first);
  await write(page, copy, { ...reworded('From a copy')(first), revision: 'copy', ancestors: [first.revision] });

  await page.getByRole('button', { name: 'Open a folder…' }).click();
  const plans = page.getByRole('list', { name: 'Plans in “Team”' });
  await expect(plans.getByRole('listitem')).toHaveCount(1);
  await expect(plans).toContainText(`“${copy}” is a copy of it.`);
  expect(await findings(page)).toEqual([]);
  await plans.getByRole('button', { name: 'Falls', exact: true }).click();

  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  await colleague(page, 'theirs-1', (plan) => ({ ...plan, title: 'Falls on all wards' }));
  await expect(editor.title).toHaveValue('Falls on all wards');
  await expect(editor.messages).toContainText('A colleague’s changes came in');

  await editor.retitle('Ours');
  await colleague(page, 'theirs-2', (plan) => ({ ...plan, title: 'Theirs' }));
  await page.getByRole('button', { name: '1 question' }).click();
  await expect(page.getByRole('heading', { name: 'Compare' })).toBeVisible();
  await page.getByRole('radio', { name: /^Yours/ }).check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(editor.title).toHaveValue('Ours');
  await expect.poll(async () => (await read(page)).title, { timeout: 10_000 }).toBe('Ours');
  expect((await read(page)).ancestors).toContain('theirs-2');

  // The folder is there at the next visit, and the copy that the service left beside the file is put together.
  await editor.allSaved();
  await library.open();
  await page.getByRole('button', { name: `Put together… “${copy}” with “Ours”` }).click();
  const question = new KnownPlanQuestion(page);
  await expect(question.dialog).toContainText('You and a colleague both changed the plan since');
  await question.dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(editor.title).toHaveValue('Ours');
  await expect.poll(async () => (await read(page)).nodes['P1']?.text, { timeout: 10_000 }).toBe('From a copy');
});
