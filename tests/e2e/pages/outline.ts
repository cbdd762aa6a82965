/** The outline as a user meets it: lines by the names of their boxes, what is not yet placed, the text that is edited. */
import { expect, type Locator, type Page } from '@playwright/test';

export class Outline {
  readonly tree: Locator;
  readonly lines: Locator;
  readonly tray: Locator;
  readonly field: Locator;

  constructor(readonly page: Page) {
    this.tree = page.getByRole('treegrid', { name: 'Outline' });
    this.lines = this.tree.getByRole('row');
    this.tray = page.getByRole('treegrid', { name: 'Not yet placed' });
    this.field = page.locator('[data-line]').getByRole('textbox');
  }

  async open(): Promise<this> {
    await this.page.getByRole('tab', { name: 'Outline' }).click();
    await this.tree.waitFor();
    return this;
  }

  line(name: string): Locator {
    return this.page.locator('[data-line]').and(this.page.getByRole('row', { name, exact: true }));
  }

  /** The texts, indented by their level. */
  read(): Promise<string[]> {
    return this.lines.evaluateAll((rows) =>
      rows.map((row) => {
        const name = row.getAttribute('aria-label') ?? '';
        return ' '.repeat(Number(row.getAttribute('aria-level')) - 1) + name.slice(name.indexOf(':') + 2);
      }),
    );
  }

  async type(...parts: string[]): Promise<void> {
    for (const part of parts) {
      if (/^(?:Enter|Tab|Shift\+Tab|Escape|F2)$/.test(part)) await this.page.keyboard.press(part);
      else await this.page.keyboard.type(part);
    }
  }

  async edits(text: string): Promise<void> {
    await expect(this.field).toHaveValue(text);
  }
}
