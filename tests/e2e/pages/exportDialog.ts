/** *Export*: the dialog of one format. */
import { expect, type Locator, type Page } from '@playwright/test';
import { downloadOf, type Downloaded } from '../support/downloads';

export class ExportDialog {
  readonly dialog: Locator;
  readonly confirm: Locator;
  readonly madeFor: Locator;
  readonly width: Locator;
  readonly status: Locator;
  readonly alert: Locator;

  /** `kind`: “PNG image”. */
  constructor(
    readonly page: Page,
    kind: string,
  ) {
    this.dialog = page.getByRole('dialog', { name: kind });
    this.confirm = this.dialog.getByRole('button', { name: 'Export', exact: true });
    this.madeFor = this.dialog.getByRole('button', { name: 'Made for' });
    this.width = this.dialog.getByRole('textbox', { name: 'Width' });
    this.status = this.dialog.getByRole('status');
    this.alert = this.dialog.getByRole('alert');
  }

  /** Of one of several: a resolution, a ground, how a page is filled. */
  choice(name: string): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async set(name: string, isOn: boolean): Promise<void> {
    await this.dialog.getByRole('switch', { name }).setChecked(isOn);
  }

  async fillWidth(millimetres: number): Promise<void> {
    await this.width.fill(String(millimetres));
    await this.width.press('Enter');
  }

  /** Chooses from one of the lists: *Made for*, *Colour by*. */
  async pick(list: string, option: string): Promise<void> {
    await this.button(list).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Exports in a browser without pickers; the dialog is gone then. */
  async save(): Promise<Downloaded> {
    const saved = await downloadOf(this.page, () => this.confirm.click());
    await expect(this.dialog).toBeHidden();
    return saved;
  }
}
