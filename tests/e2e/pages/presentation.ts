/** A plan shown to a room, step by step. */
import type { Locator, Page } from '@playwright/test';

export class Presentation {
  readonly dialog: Locator;
  readonly status: Locator;
  readonly inFocus: Locator;
  readonly figure: Locator;
  readonly next: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Presentation' });
    this.status = this.dialog.getByRole('status');
    this.inFocus = this.dialog.getByRole('list', { name: 'In focus' }).getByRole('listitem');
    this.figure = this.dialog.locator('svg[role="img"]');
    this.next = this.dialog.getByRole('button', { name: 'Next step' });
  }

  /** What is not dimmed: its boxes, the size of its smallest text in px on the screen, and whether all of it is there. */
  measureFocus() {
    return this.dialog.evaluate((dialog) => {
      const boxes = [...dialog.querySelectorAll<SVGGElement>('[data-node-id]')].filter(
        (box) => getComputedStyle(box).opacity === '1',
      );
      const sizes = boxes.flatMap((box) =>
        [...box.querySelectorAll('text')].map(
          (line) => parseFloat(getComputedStyle(line).fontSize) * (line.getScreenCTM()?.a ?? 0),
        ),
      );
      const within = boxes.every((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      });
      return { ids: boxes.map(({ dataset }) => dataset['nodeId'] ?? ''), smallest: Math.min(...sizes), within };
    });
  }
}
