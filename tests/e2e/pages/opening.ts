/** Ways into the editor. */
import { expect, type Page } from '@playwright/test';
import { serialise } from '../../../src/format/serialise';
import type { Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';
import { withoutFilePickers } from '../support/userFiles';
import { Editor } from './editor';
import { LibraryPage } from './library';

/** On a phone a plan is met as an outline. */
async function asDiagram(page: Page): Promise<void> {
  await page.waitForURL(/\/plan\/[^/]+\/(?:diagram|outline)$/);
  if (page.url().endsWith('/outline'))
    await page.evaluate(() => void (location.hash = location.hash.replace(/outline$/, 'diagram')));
}

/** A new plan, its aim ready for typing. */
export async function newPlan(page: Page): Promise<Editor> {
  const library = new LibraryPage(page);
  await library.open();
  await library.newPlan.click();
  await asDiagram(page);
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
  await asDiagram(page);
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
