/** Two tabs on one plan: both may edit, both end equal, and nothing that either did is lost. */
import type { BrowserContext, Page } from '@playwright/test';
import { findings } from './support/axe';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

async function twoTabs(context: BrowserContext): Promise<[Editor, Editor]> {
  const page = await context.newPage();
  const one = await openSmallPlan(page);
  const second = await context.newPage();
  await second.goto(page.url());
  const other = new Editor(second);
  await other.boxes.first().waitFor();
  return [one, other];
}

async function rename(editor: Editor, id: string, text: string): Promise<void> {
  await editor.page.bringToFront();
  await editor.rename(id, text);
}

/** The texts of all boxes, by id. */
function texts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-node-id]')].map((box) => [
        box.dataset['nodeId'] ?? '',
        box.getAttribute('aria-label') ?? '',
      ]),
    ),
  );
}

/** Writes of this tab fail until they are let through. */
function holdWrites({ page }: Editor): Promise<void> {
  return page.evaluate(() => {
    const put = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function refuse() {
      throw new DOMException('Held back.', 'QuotaExceededError');
    };
    Object.assign(window, { letGo: () => Object.assign(IDBObjectStore.prototype, { add: put }) });
  });
}

function letWrite({ page }: Editor): Promise<void> {
  return page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

async function endEqual(one: Editor, other: Editor): Promise<void> {
  for (const editor of [one, other]) await editor.allSaved();
  await expect(async () => expect(await texts(one.page)).toEqual(await texts(other.page))).toPass();
  const shown = await texts(one.page);
  await one.page.reload();
  await one.boxes.first().waitFor();
  expect(await texts(one.page)).toEqual(shown);
}

test('what is done in one tab is seen in the other at once, and undone without taking the other’s work', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await rename(one, 'C1', 'From the one');
  await expect(other.box('Change idea: From the one')).toBeVisible();
  await rename(other, 'C2', 'From the other');
  await expect(one.box('Change idea: From the other')).toBeVisible();

  await one.page.bringToFront();
  await one.undo.click();
  await expect(other.box('Change idea: Risk tool in the admission pack')).toBeVisible();
  await expect(one.box('Change idea: From the other')).toBeVisible();

  await one.redo.click();
  await rename(other, 'C1', 'Changed since');
  await expect(one.box('Change idea: Changed since')).toBeVisible();
  await one.undo.click();
  await expect(one.messages).toContainText('Nothing was undone: another tab has changed it since.');
  await endEqual(one, other);
  await expect(one.box('Change idea: Changed since')).toBeVisible();
});

test('a tab that types while another deletes the box keeps the text, the caret and the box', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await one.at('C3').click();
  await one.page.keyboard.press('Enter');
  await one.field.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 4));
  await one.page.keyboard.type(' about');
  await one.allSaved();

  // Writes of the one wait until the other has deleted the box and is done with it.
  await holdWrites(one);
  await one.page.keyboard.type(' here');
  await expect(one.saved).toContainText('Not saved');
  await other.at('C3').click();
  await other.page.keyboard.press('Delete');
  await expect(other.at('C3')).toHaveCount(0);
  await other.allSaved();
  await expect(one.messages).toContainText('had been deleted in another tab. You had edited it, so it is back.');
  expect(await one.field.inputValue()).toBe('Walk about here round at 7 am');
  await one.page.keyboard.type('!');
  expect(await one.field.inputValue()).toBe('Walk about here! round at 7 am');

  await letWrite(one);
  await one.page.keyboard.press('Enter');
  await expect(other.box('Change idea: Walk about here! round at 7 am')).toBeVisible();
  await endEqual(one, other);
});

test('a text typed in both tabs at once: one stays, the other is told and can be taken, and undone', async ({
  context,
}) => {
  test.slow();
  const [one, other] = await twoTabs(context);
  const begin = async (editor: Editor) => {
    await editor.page.bringToFront();
    await editor.at('C3').click();
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.press('Control+A');
  };
  // Writes of the one wait until the other has written.
  await begin(one);
  await holdWrites(one);
  await one.page.keyboard.type('Round with the ward sister');
  await begin(other);
  await other.page.keyboard.type('Round with the pharmacist');
  await other.page.keyboard.press('Enter');
  await other.allSaved();

  await one.page.bringToFront();
  await expect(one.clash).toHaveText(
    '“Walk round at 7 am” was changed in another tab at the same time. ' +
      'Here stays “Round with the ward sister”. The other tab had “Round with the pharmacist”.',
  );
  // While it is pointed at it stays.
  await one.clash.hover();
  expect(await findings(one.page)).toEqual([]);
  await letWrite(one);
  await one.page.keyboard.type(' at 8');
  await expect(one.clash).toContainText('Here stays “Round with the ward sister at 8”.');
  await expect(one.clash).toHaveCount(1);
  await one.page.keyboard.press('Enter');
  await expect(other.box('Change idea: Round with the ward sister at 8')).toBeVisible();

  await one.page.keyboard.press('ArrowUp');
  await expect(one.at('C3')).not.toHaveAttribute('aria-current', 'true');
  await one.messages.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(one.at('C3')).toHaveAttribute('aria-current', 'true');
  await one.messages.getByRole('button', { name: 'Take this one' }).press('Enter');
  await expect(other.box('Change idea: Round with the pharmacist')).toBeVisible();
  await expect(one.clash).toHaveCount(0);
  await one.undo.click();
  await expect(other.box('Change idea: Round with the ward sister at 8')).toBeVisible();
  await endEqual(one, other);
});

test('many edits at once in both tabs end equal', { tag: '@long' }, async ({ context }) => {
  const [one, other] = await twoTabs(context);
  const type = async (editor: Editor, id: string, text: string) => {
    await editor.at(id).click();
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.press('Control+A');
    await editor.page.keyboard.type(text, { delay: 12 });
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.press('Alt+ArrowUp');
  };
  await Promise.all([
    type(one, 'C1', 'One types in a box of its own'),
    type(other, 'C2', 'The other types in another box'),
  ]);
  await Promise.all([type(one, 'S1', 'One types in the same box'), type(other, 'S1', 'The other does too')]);
  await endEqual(one, other);
  await expect(one.box('Change idea: One types in a box of its own')).toBeVisible();
  await expect(one.box('Change idea: The other types in another box')).toBeVisible();
});

test('a plan deleted in one tab says so in the other, and comes back from there with what was done since', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  const library = new LibraryPage(one.page);
  await one.page.bringToFront();
  await one.page.goto('/');
  await library.plans.first().waitFor();
  await library.delete('Falls on the ward');
  await expect(library.plans).toHaveCount(0);

  const notice = other.page.getByRole('alert').filter({ hasText: 'This plan was deleted in another tab.' });
  await expect(notice).toBeVisible();
  expect(await findings(other.page)).toEqual([]);
  await rename(other, 'C1', 'Done after that');
  await other.allSaved();
  await notice.getByRole('button', { name: 'Bring it back' }).click();
  await expect(notice).toHaveCount(0);
  await expect(library.plans).toHaveCount(1);
  await one.page.bringToFront();
  await library.plans.first().click();
  await expect(one.box('Change idea: Done after that')).toBeVisible();
});
