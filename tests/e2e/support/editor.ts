/** The editor as a user meets it: boxes by their names, lines by what they join, the top bar. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { serialise } from '../../../src/format/serialise';
import type { Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { LibraryPage, withoutFilePickers } from './library';

const fixtures = new URL('../../fixtures/v1/', import.meta.url);

export function fixture(name: string): string {
  return new URL(`${name}.aimtree.json`, fixtures).pathname;
}

export class Editor {
  readonly canvas: Locator;
  readonly boxes: Locator;
  readonly lines: Locator;
  readonly saved: Locator;
  readonly title: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly details: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('region', { name: 'Driver diagram' });
    this.boxes = this.canvas.locator('[data-node-id]');
    this.lines = this.canvas.locator('[data-link-id]');
    this.saved = page.getByRole('status').filter({ hasText: /^(Saved|Saving|Not saved)/ });
    this.title = page.getByRole('textbox', { name: 'Plan title' });
    this.undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    this.redo = page.getByRole('button', { name: 'Redo', exact: true });
    this.details = page.getByRole('complementary', { name: 'Details' });
    this.messages = page.getByRole('log');
  }

  /** A box by its whole name: “Primary driver: TEXT”. */
  box(name: string): Locator {
    return this.canvas.getByRole('group', { name, exact: true });
  }

  /** A box by its id, for plans whose ids the test knows. */
  at(id: string): Locator {
    return this.canvas.locator(`[data-node-id="${id}"]`);
  }

  line(id: string): Locator {
    return this.canvas.locator(`[data-link-id="${id}"]`);
  }

  /** The ids of a column's boxes from top to bottom. */
  inColumn(column: string): Promise<string[]> {
    return this.canvas.locator(`[data-column="${column}"]`).evaluateAll((elements) =>
      elements
        .filter((element): element is HTMLElement => element instanceof HTMLElement)
        .toSorted((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y)
        .map(({ dataset }) => dataset['nodeId'] ?? ''),
    );
  }

  /** What the details of a box list that it contributes to. */
  async contributesTo(id: string): Promise<Locator> {
    await this.at(id).click();
    return this.details.getByRole('list', { name: 'Contributes to', exact: true }).getByRole('listitem');
  }

  /** A run of keys that a command of the canvas listens to. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The text field of the box that is being edited. */
  get field(): Locator {
    return this.boxes.getByRole('textbox');
  }

  get selected(): Locator {
    return this.canvas.locator('[data-node-id][aria-current="true"]');
  }

  /** The names of all boxes, column by column from left to right, from top to bottom: as one reads the diagram. */
  async read(): Promise<string[]> {
    await this.canvas.waitFor();
    return this.boxes.evaluateAll((elements) =>
      elements
        .map((element) => ({ name: element.getAttribute('aria-label') ?? '', place: element.getBoundingClientRect() }))
        .toSorted((a, b) => Math.round(a.place.x - b.place.x) || a.place.y - b.place.y)
        .map(({ name }) => name),
    );
  }

  async allSaved(): Promise<void> {
    await expect(this.saved).toHaveText('Saved');
  }

  /** Saves the plan by *Share → JSON file* in a browser without pickers and gives the bytes of the download. */
  async saveAsFile(): Promise<{ name: string; bytes: Buffer }> {
    await this.page.getByRole('button', { name: 'Share' }).click();
    const downloads = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: 'JSON file' }).click();
    const download = await downloads;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** A new plan, its aim ready for typing. */
export async function newPlan(page: Page): Promise<Editor> {
  const library = new LibraryPage(page);
  await library.open();
  await library.newPlan.click();
  const editor = new Editor(page);
  await expect(editor.field).toBeFocused();
  return editor;
}

/** A plan file in the editor, opened through the library. */
export async function openFile(page: Page, file: Parameters<LibraryPage['choose']>[0]): Promise<Editor> {
  await withoutFilePickers(page);
  const library = new LibraryPage(page);
  await library.open();
  await library.choose(file);
  const editor = new Editor(page);
  await editor.boxes.first().waitFor();
  return editor;
}

/** The small plan of the fixtures, with its ids. */
export function openSmallPlan(page: Page): Promise<Editor> {
  return openPlan(page, smallPlan());
}

export function openPlan(page: Page, plan: Plan): Promise<Editor> {
  return openFile(page, {
    name: 'small.aimtree.json',
    mimeType: 'application/json',
    buffer: Buffer.from(serialise(plan)),
  });
}
