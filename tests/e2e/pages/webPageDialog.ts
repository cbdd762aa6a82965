/** *Share → Web page…*. */
import type { Locator, Page } from '@playwright/test';
import { downloadOf, type Downloaded } from '../support/downloads';

export class WebPageDialog {
  readonly dialog: Locator;
  readonly withNotes: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
    this.withNotes = page.getByRole('checkbox', { name: 'With notes and PDSA cycles' });
  }

  save(): Promise<Downloaded> {
    return downloadOf(this.page, () => this.dialog.getByRole('button', { name: 'Save', exact: true }).click());
  }
}
