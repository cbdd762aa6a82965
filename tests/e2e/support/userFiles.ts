/** Files as a user has them at hand, and browsers that do without file pickers. */
import type { Page } from '@playwright/test';

const fixtures = new URL('../../fixtures/v1/', import.meta.url);

/** The path of a plan file that version 1 has written. */
export function fixture(name: string): string {
  return new URL(`${name}.aimtree.json`, fixtures).pathname;
}

/** As in a browser without the File System Access API: files come through the “Plan file” input and go as downloads. */
export async function withoutFilePickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

/** Drops a file in the middle of the page, as from the desktop. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/json' }));
      return data;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
