/** The editor as a user meets it: boxes by their names, lines by what they join, the top bar. */
import { expect, type Locator, type Page } from '@playwright/test';
import { downloadOf, type Downloaded } from '../support/downloads';
import { ExportDialog } from './exportDialog';
import { Inspector } from './inspector';

export class Editor {
  readonly canvas: Locator;
  readonly boxes: Locator;
  readonly lines: Locator;
  readonly saved: Locator;
  readonly title: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly inspector: Inspector;
  /** The panel beside the canvas. */
  readonly details: Locator;
  readonly messages: Locator;
  readonly allPlans: Locator;
  readonly shareMenu: Locator;
  /** The bar that finds boxes by their words. */
  readonly find: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('region', { name: 'Driver diagram' });
    this.boxes = this.canvas.locator('[data-node-id]');
    this.lines = this.canvas.locator('[data-link-id]');
    this.saved = page.getByRole('status').filter({ hasText: /^(Saved|Saving|Not saved)/ });
    this.title = page.getByRole('textbox', { name: 'Plan title' });
    this.undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    this.redo = page.getByRole('button', { name: 'Redo', exact: true });
    this.inspector = new Inspector(page);
    this.details = this.inspector.region;
    this.messages = page.getByRole('log');
    this.allPlans = page.getByRole('link', { name: 'All plans' });
    this.shareMenu = page.getByRole('button', { name: 'Share' });
    this.find = page.getByRole('search');
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
    return this.inspector.contributesTo;
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

  /** Gives the plan another title. */
  async retitle(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }

  /** Gives a box another text. */
  async rename(id: string, text: string): Promise<void> {
    await this.at(id).click();
    await this.page.keyboard.press('Enter');
    await this.field.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** What is said of a text that two tabs wrote at once. */
  get clash(): Locator {
    return this.messages.getByText('was changed in another tab at the same time');
  }

  /** *Undo* in the message that tells of what was done. */
  get undoInMessage(): Locator {
    return this.messages.getByRole('button', { name: 'Undo' });
  }

  /** A command by its words in the palette. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Command' }).fill(words);
    await this.page.keyboard.press('Enter');
  }

  /** A command of the menu *Share*. */
  async share(item: string): Promise<void> {
    await this.shareMenu.click();
    const role = item === 'Save by itself' ? 'menuitemcheckbox' : 'menuitem';
    await this.page.getByRole(role, { name: item }).click();
  }

  /** The dialog of a format: “PNG image”. */
  async export(kind: string): Promise<ExportDialog> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('menuitem', { name: `${kind}…` }).click();
    return new ExportDialog(this.page, kind);
  }

  /** Saves the plan by *Share → JSON file* in a browser without pickers. */
  saveAsFile(): Promise<Downloaded> {
    return downloadOf(this.page, () => this.share('JSON file'));
  }

  /** The copy that is offered where something cannot be saved. */
  downloadCopy(): Promise<Downloaded> {
    return downloadOf(this.page, () => this.page.getByRole('button', { name: 'Download a copy' }).first().click());
  }
}
