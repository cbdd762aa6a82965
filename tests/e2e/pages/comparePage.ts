/** Two states of a plan beside each other, or two copies with what has to be asked, as a user looks at them. */
import type { Locator, Page } from '@playwright/test';

export class ComparePage {
  readonly heading: Locator;
  readonly changes: Locator;
  readonly current: Locator;
  readonly picture: Locator;
  readonly merge: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Compare', level: 1 });
    this.changes = page.getByRole('list', { name: 'Changes' }).locator('button[data-stop]');
    this.current = page.locator('[data-stop][aria-current]');
    this.picture = page.getByRole('region', { name: 'Diagram' }).getByRole('img');
    this.merge = page.getByRole('button', { name: 'Merge' });
  }

  /** One of *Before*, *Changes*, *After*. */
  shows(mode: 'Before' | 'Changes' | 'After'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Picture' }).getByRole('radio', { name: mode });
  }

  question(about: string | RegExp): Locator {
    return this.page.getByRole('group', { name: about });
  }
}
