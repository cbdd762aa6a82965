/** What is asked and told when files are opened and saved. */
import type { Locator, Page } from '@playwright/test';

/** A file holds a plan that is already here. */
export class KnownPlanQuestion {
  readonly dialog: Locator;
  readonly cancel: Locator;
  readonly keepBoth: Locator;
  readonly openAsNewer: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'This plan is already here' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
    this.keepBoth = this.dialog.getByRole('button', { name: 'Keep both' });
    this.openAsNewer = this.dialog.getByRole('button', { name: 'Open as the newer version' });
  }
}

/** A file was not opened. */
export class Refusal {
  readonly alert: Locator;
  readonly reasons: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.alert = page.getByRole('alertdialog');
    this.reasons = this.alert.getByRole('listitem');
    this.close = this.alert.getByRole('button', { name: 'Close' }).last();
  }
}

/** Somebody else has changed the file that a plan is linked to. */
export class FileChangedQuestion {
  readonly dialog: Locator;
  readonly keepBoth: Locator;
  readonly openTheirs: Locator;
  readonly overwrite: Locator;
  readonly close: Locator;

  constructor(page: Page, file: string) {
    this.dialog = page.getByRole('dialog', { name: `“${file}” was changed by someone else` });
    this.keepBoth = this.dialog.getByRole('button', { name: 'Keep both' });
    this.openTheirs = this.dialog.getByRole('button', { name: 'Open theirs as the newer version' });
    this.overwrite = this.dialog.getByRole('button', { name: 'Overwrite' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
  }
}

/** A backup set beside what is here. */
export class RestoreDialog {
  readonly dialog: Locator;
  readonly status: Locator;
  readonly restore: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
    this.status = this.dialog.getByRole('status');
    this.restore = this.dialog.getByRole('button', { name: 'Restore' });
    this.done = this.dialog.getByRole('button', { name: 'Done' });
  }

  /** How the backup says that a plan stands to what is here. */
  row(title: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: title });
  }
}
