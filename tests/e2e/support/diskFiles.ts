/** A disk for tests: the browser's private file system stands in for the user's, for headless browsers show no pickers. */
import type { Page } from '@playwright/test';

/** Every *Save* goes to a file of the proposed name, every *Open* gives the file of this one. */
export async function withDisk(page: Page, opened: string): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(window, {
      async showSaveFilePicker({ suggestedName = 'file' }) {
        return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      },
      async showOpenFilePicker() {
        return [await (await navigator.storage.getDirectory()).getFileHandle(name)];
      },
    });
  }, opened);
}

export function readDisk(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
    return (await handle.getFile()).text();
  }, name);
}

/** As somebody else does it, or a synchronised folder. */
export async function writeDisk(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    async ([file, text]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
    },
    [name, content] as const,
  );
}

export async function deleteFromDisk(page: Page, name: string): Promise<void> {
  await page.evaluate(async (file) => (await navigator.storage.getDirectory()).removeEntry(file), name);
}
