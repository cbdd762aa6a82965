/** The page of a PDSA cycle. */
import type { Locator, Page } from '@playwright/test';

export class CyclePage {
  readonly form: Locator;
  readonly title: Locator;
  readonly prediction: Locator;

  constructor(private readonly page: Page) {
    this.form = page.getByRole('form');
    this.title = this.field('Title');
    this.prediction = this.form.getByRole('textbox', { name: 'Prediction', exact: true });
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name });
  }

  choice(name: string): Locator {
    return this.form.getByRole('radio', { name });
  }

  button(name: string | RegExp): Locator {
    return this.form.getByRole('button', { name });
  }

  async back(to: string): Promise<void> {
    await this.page.getByRole('button', { name: `Back to ${to}` }).click();
    await this.form.waitFor({ state: 'detached' });
  }
}
