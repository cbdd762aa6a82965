/** What of the diagram is in sight on the canvas, and how it stands under its titles. */
import { expect, type Locator } from '@playwright/test';
import type { Editor } from './editor';

export interface Seen {
  readonly id: string;
  readonly column: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class CanvasView {
  readonly map: Locator;
  readonly titles: Locator;

  constructor(readonly editor: Editor) {
    this.map = editor.canvas.getByRole('img', { name: 'Map of the whole diagram' });
    this.titles = editor.canvas.getByRole('heading', { level: 2 });
  }

  /** In %, as it is told. */
  async zoom(): Promise<number> {
    return Number.parseInt((await this.editor.page.getByRole('status', { name: 'Zoom' }).textContent()) ?? '', 10);
  }

  /** Every box from the corner of the canvas, px, rounded. */
  boxes(): Promise<Seen[]> {
    return this.editor.canvas.evaluate((canvas) => {
      const { x: left, y: top } = canvas.getBoundingClientRect();
      return [...canvas.querySelectorAll<HTMLElement>('[data-node-id]')].map((box) => {
        const { x, y, width, height } = box.getBoundingClientRect();
        return {
          id: box.dataset['nodeId'] ?? '',
          column: box.dataset['column'] ?? '',
          x: Math.round(x - left),
          y: Math.round(y - top),
          width: Math.round(width),
          height: Math.round(height),
        };
      });
    });
  }

  /** How wide a box is at 100 %. */
  widthOf(id: string): Promise<number> {
    return this.editor.at(id).evaluate((box) => (box instanceof HTMLElement ? box.offsetWidth : 0));
  }

  size(): Promise<{ width: number; height: number }> {
    return this.editor.canvas.evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }));
  }

  /** Where the strip of titles ends, px from the top of the canvas. */
  stripEnd(): Promise<number> {
    return this.editor.canvas.evaluate((canvas) => {
      const ends = [...canvas.querySelectorAll('h2')].map((title) => title.getBoundingClientRect().bottom);
      return ends.length === 0 ? 0 : Math.max(...ends) - canvas.getBoundingClientRect().top;
    });
  }

  /** Titles of which some letter is cut, or that reach into the next. */
  cutTitles(): Promise<string[]> {
    return this.titles.evaluateAll((titles) => {
      const rightOf = (title: Element) => {
        const letters = document.createRange();
        letters.selectNodeContents(title);
        return letters.getBoundingClientRect().right;
      };
      return titles
        .filter((title, at) => {
          const button = title.querySelector('button') ?? title;
          const next = titles[at + 1]?.getBoundingClientRect().left ?? Infinity;
          const isWrapped = getComputedStyle(button).whiteSpace === 'normal';
          return rightOf(title) > next || button.scrollHeight > button.clientHeight + 1 || !isWrapped;
        })
        .map((title) => title.textContent ?? '');
    });
  }

  /** All boxes are within the canvas, below the titles. */
  async expectWhole(): Promise<void> {
    await expect
      .poll(async () => {
        const [{ width, height }, top, boxes] = [await this.size(), await this.stripEnd(), await this.boxes()];
        return boxes.filter(
          (box) => box.x < 0 || box.x + box.width > width || box.y < top || box.y + box.height > height,
        );
      })
      .toEqual([]);
  }
}
