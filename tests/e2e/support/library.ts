/** The start page as a user meets it. */
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

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Plans', level: 1 });
    this.plans = page.getByRole('list', { name: 'Plans' }).getByRole('link');
    this.examples = page.getByRole('list', { name: 'Examples' }).getByRole('button');
    this.newPlan = page.getByRole('button', { name: 'New plan' });
    this.planFile = page.getByLabel('Plan file');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.heading.waitFor();
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
