/** The start page as a user meets it. */
import type { Locator, Page } from '@playwright/test';
import { RestoreDialog } from './fileQuestions';
import { downloadOf, type Downloaded } from '../support/downloads';

export class LibraryPage {
  readonly heading: Locator;
  readonly plans: Locator;
  readonly examples: Locator;
  readonly newPlan: Locator;
  readonly planFile: Locator;
  readonly bin: Locator;
  readonly reminder: Locator;
  readonly kept: Locator;
  readonly restoring: RestoreDialog;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Plans', level: 1 });
    this.plans = page.getByRole('list', { name: 'Plans' }).getByRole('link');
    this.examples = page.getByRole('list', { name: 'Examples' }).getByRole('button');
    this.newPlan = page.getByRole('button', { name: 'New plan' });
    this.planFile = page.getByLabel('Plan file');
    this.bin = page.getByRole('region', { name: 'Bin' });
    this.reminder = page.getByRole('region', { name: 'Reminder' });
    this.kept = page.getByRole('region', { name: 'What is kept here' });
    this.restoring = new RestoreDialog(page);
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.heading.waitFor();
  }

  plan(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }

  /** The menu of a plan. */
  more(title: string): Locator {
    return this.page.getByRole('button', { name: `More for “${title}”` });
  }

  async delete(title: string): Promise<void> {
    await this.more(title).click();
    await this.page.getByRole('menuitem', { name: 'Delete' }).click();
    await this.plan(title).waitFor({ state: 'detached' });
  }

  async rename(title: string, next: string): Promise<void> {
    await this.more(title).click();
    await this.page.getByRole('menuitem', { name: 'Rename…' }).click();
    const field = this.page.getByRole('textbox', { name: 'Plan title' });
    await field.fill(next);
    await field.press('Enter');
    await this.plan(next).waitFor();
  }

  /** *Back up everything* in a browser without pickers, as a file to be chosen later. */
  async backUp(from = this.kept): Promise<Downloaded & { mimeType: string; buffer: Buffer }> {
    const saved = await downloadOf(this.page, () => from.getByRole('button', { name: 'Back up everything' }).click());
    return { ...saved, mimeType: 'application/zip', buffer: saved.bytes };
  }

  /** Opens a file the way a browser without pickers does. */
  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.planFile.setInputFiles(file);
  }
}
