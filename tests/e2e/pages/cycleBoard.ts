/** The PDSA view: the board of cycles and the ramps. */
import { expect, type Locator, type Page } from '@playwright/test';
import { CyclePage } from './cyclePage';

export class CycleBoard {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'PDSA' }).click();
    await this.tab('Board').waitFor();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  stage(name: string): Locator {
    return this.page.getByRole('list', { name, exact: true });
  }

  cards(stage: string): Locator {
    return this.stage(stage).getByRole('button');
  }

  /** On the board or among the ramps. */
  at(id: string): Locator {
    return this.page.locator(`[data-cycle-id="${id}"]`);
  }

  async openCycle(id: string): Promise<CyclePage> {
    await this.at(id).click();
    const cycle = new CyclePage(this.page);
    await expect(cycle.form).toBeVisible();
    return cycle;
  }
}
