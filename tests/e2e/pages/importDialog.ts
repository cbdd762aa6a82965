/** *Import*: what was recognised, what is to be decided, the diagram to come. */
import type { Locator, Page } from '@playwright/test';

export class ImportDialog {
  readonly dialog: Locator;
  readonly preview: Locator;
  readonly found: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import' });
    this.preview = this.dialog.getByRole('group', { name: 'Preview' });
    this.found = this.dialog.getByRole('region', { name: 'What was found' });
    this.confirm = this.dialog.getByRole('button', { name: 'Import', exact: true });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
  }

  /** The answers to a question. */
  question(words: RegExp | string): Locator {
    return this.dialog.getByRole('radiogroup', { name: words });
  }

  async answer(words: RegExp | string, answer: string): Promise<void> {
    await this.question(words).getByRole('radio', { name: answer }).check({ force: true });
  }

  async into(where: RegExp | string): Promise<void> {
    await this.answer('Into', where as string);
  }

  /** Says what a column is taken for. */
  async meaning(heading: string, meaning: string): Promise<void> {
    await this.found.getByRole('button', { name: `Meaning of ${heading}` }).click();
    await this.page.getByRole('option', { name: meaning, exact: true }).click();
  }
}
