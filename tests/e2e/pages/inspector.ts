/** The panel beside the canvas: what is known of what is selected. */
import type { Locator, Page } from '@playwright/test';

export class Inspector {
  readonly region: Locator;
  /** The text of the selected box. */
  readonly text: Locator;
  readonly contributesTo: Locator;
  readonly contributors: Locator;
  readonly cycles: Locator;
  readonly linkHeading: Locator;
  readonly cycleHeading: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('complementary', { name: 'Details' });
    this.text = this.field('Text');
    this.contributesTo = this.list('Contributes to').getByRole('listitem');
    this.contributors = this.list('What contributes to it');
    this.cycles = this.list('PDSA cycles').getByRole('listitem');
    this.linkHeading = this.region.getByRole('heading', { name: 'Link' });
    this.cycleHeading = this.region.getByRole('heading', { name: 'PDSA cycle', exact: true });
  }

  field(name: string): Locator {
    return this.region.getByRole('textbox', { name });
  }

  choice(name: string): Locator {
    return this.region.getByRole('radio', { name });
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name });
  }

  /** The first line of the selected box, with its own details. */
  async openLink(): Promise<void> {
    await this.button(/^Details of the link/)
      .first()
      .click();
    await this.linkHeading.waitFor();
  }

  async openCycle(): Promise<void> {
    await this.cycles.first().getByRole('button').click();
    await this.cycleHeading.waitFor();
  }

  private list(name: string): Locator {
    return this.region.getByRole('list', { name, exact: true });
  }
}
