/** The past of a plan as a user looks at it, and the dialogs that name its versions. */
import { expect, type Locator, type Page } from '@playwright/test';

export class HistoryPage {
  readonly moments: Locator;
  readonly changes: Locator;
  readonly heading: Locator;
  readonly picture: Locator;
  readonly marks: Locator;
  readonly restore: Locator;
  readonly nameVersion: Locator;
  readonly changeName: Locator;
  readonly takeNameAway: Locator;

  constructor(readonly page: Page) {
    this.moments = page.getByRole('listbox', { name: 'Timeline' }).getByRole('option');
    this.changes = page.getByRole('list', { name: 'What was changed' }).getByRole('listitem');
    this.heading = page.getByRole('heading', { level: 2 }).first();
    this.picture = page.getByRole('region', { name: 'Diagram at that time' }).getByRole('img');
    this.marks = page.getByRole('list', { name: 'Marks' }).getByRole('listitem');
    this.restore = page.getByRole('button', { name: 'Restore this version' });
    this.nameVersion = page.getByRole('button', { name: 'Name this version…' });
    this.changeName = page.getByRole('button', { name: 'Change the name…' });
    this.takeNameAway = page.getByRole('button', { name: 'Take the name away' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'History', exact: true }).click();
    await this.moments.first().waitFor();
  }

  /** A version by its name. */
  version(name: string): Locator {
    return this.moments.filter({ hasText: name });
  }
}

/** *Name this version…* and *Change the name…*. */
export class VersionDialog {
  readonly dialog: Locator;
  readonly name: Locator;
  readonly note: Locator;

  constructor(
    page: Page,
    title: 'Name this version' | 'Change the name',
    private readonly confirm = title === 'Change the name' ? 'Keep' : 'Name',
  ) {
    this.dialog = page.getByRole('dialog', { name: title });
    this.name = this.dialog.getByRole('textbox', { name: 'Name' });
    this.note = this.dialog.getByRole('textbox', { name: 'What was changed, and why' });
  }

  async keep(name: string, note?: string): Promise<void> {
    await this.name.fill(name);
    if (note !== undefined) await this.note.fill(note);
    await this.dialog.getByRole('button', { name: this.confirm, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }
}
