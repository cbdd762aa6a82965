/** The start page as a user meets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** As in a browser without the File System Access API: files come through the “Plan file” input and go as downloads. */
export async function withoutFilePickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

export class LibraryPage {
  readonly heading: Locator;
  readonly plans: Locator;
  readonly examples: Locator;
  readonly newPlan: Locator;
  readonly planFile: Locator;
  readonly bin: Locator;
  readonly reminder: Locator;
  readonly kept: Locator;
  readonly restoring: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Plans', level: 1 });
    this.plans = page.getByRole('list', { name: 'Plans' }).getByRole('link');
    this.examples = page.getByRole('list', { name: 'Examples' }).getByRole('button');
    this.newPlan = page.getByRole('button', { name: 'New plan' });
    this.planFile = page.getByLabel('Plan file');
    this.bin = page.getByRole('region', { name: 'Bin' });
    this.reminder = page.getByRole('region', { name: 'Reminder' });
    this.kept = page.getByRole('region', { name: 'What is kept here' });
    this.restoring = page.getByRole('dialog', { name: 'Restore from a backup' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.heading.waitFor();
  }

  plan(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }

  async delete(title: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for “${title}”` }).click();
    await this.page.getByRole('menuitem', { name: 'Delete' }).click();
    await this.plan(title).waitFor({ state: 'detached' });
  }

  /** *Back up everything* in a browser without pickers: the archive's name and bytes. */
  async backUp(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
    const downloads = this.page.waitForEvent('download');
    await this.kept.getByRole('button', { name: 'Back up everything' }).click();
    const download = await downloads;
    const buffer = await readFile(await download.path());
    return { name: download.suggestedFilename(), mimeType: 'application/zip', buffer };
  }

  /** How the backup says that a plan stands to what is here. */
  restoreRow(title: string): Locator {
    return this.restoring.getByRole('row').filter({ hasText: title });
  }

  /** Opens a file the way a browser without pickers does. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.planFile.setInputFiles(file);
  }
}

/** Drops a file in the middle of the page, as from the desktop. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/json' }));
      return data;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
