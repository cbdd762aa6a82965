/** Working together as its people meet it: a room that one of them makes, and another who opens its link elsewhere. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { findings } from '../support/axe';
import { guard } from '../support/guard';
import { Editor } from './editor';

/** Opens an example, makes a room of it and gives the link to edit. */
export async function makeRoom(page: Page, origin: string): Promise<string> {
  const editor = new Editor(page);
  await page.goto(origin);
  await page.getByRole('button', { name: /Fewer falls on a ward/ }).click();
  await editor.canvas.waitFor();
  await editor.share('Work together…');
  const dialog = page.getByRole('dialog', { name: 'Work together' });
  await dialog.getByRole('button', { name: 'Start' }).click();
  const link = dialog.getByRole('textbox', { name: 'Link to edit' });
  await expect(link).toHaveValue(/#\/join\/[0-9a-f]{16}\/[\w-]{22}$/);
  await expect(dialog.getByRole('textbox', { name: 'Link to view' })).toHaveValue(/#\/join\//);
  const given = await link.inputValue();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  return given;
}

interface Colleague {
  readonly page: Page;
  readonly editor: Editor;
  /** What `guard` has found at their machine. */
  readonly problems: readonly string[];
}

/** Somebody else, at a machine of their own, who opens a link. */
export async function colleague(browser: Browser, link: string): Promise<Colleague> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1024, height: 768 } });
  const problems = guard(context, new URL(link).origin);
  const page = await context.newPage();
  const editor = new Editor(page);
  await page.goto(link);
  await editor.canvas.waitFor();
  return { page, editor, problems };
}

export const roomStatus = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /Together:|Working alone|Every 5|Joining/ });

/** What the status says when so many are there. */
export const areHere = (page: Page, count: number): Locator =>
  page.getByRole('status').filter({ hasText: `Together: ${count} here` });

/** Opens what the status has to say beside that. */
export async function askRoom(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /Working together$/ }).click();
  return page.getByRole('dialog', { name: 'Working together' });
}
