/** What a page saves in a browser without file pickers. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
  /** Where it lies until the test is over. */
  readonly path: string;
}

/** The file that `act` has the page save. */
export async function downloadOf(page: Page, act: () => Promise<unknown>): Promise<Downloaded> {
  const downloads = page.waitForEvent('download');
  await act();
  const download = await downloads;
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: await readFile(path), path };
}
