/** The plan’s own view as a user meets it: inner tabs, the grid of cells, bars and cards. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PlanView {
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Plan' });
  }

  async open(tab: 'Table' | 'Timeline' | 'Impact and effort' | 'Progress' = 'Table'): Promise<this> {
    await this.page.getByRole('tab', { name: 'Plan', exact: true }).click();
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(this.page.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true');
    return this;
  }

  cell(row: string, column: string): Locator {
    return this.grid.locator(`[data-row="${row}"] [data-cell="${column}"]`);
  }

  bar(row: string): Locator {
    return this.page
      .getByRole('grid', { name: 'Timeline' })
      .locator(`[data-row="${row}"] [role="gridcell"] > span`)
      .first();
  }

  card(id: string): Locator {
    return this.page.locator(`[data-card="${id}"]`);
  }
}

/** Drags from the middle of one place to another by real mouse moves. */
export async function dragBy(page: Page, from: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('There is nothing to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2);
  await page.mouse.move(x + by.x, y + by.y);
  await page.mouse.up();
}
