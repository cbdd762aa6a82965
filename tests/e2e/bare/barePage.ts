/** Pages of the app's origin without the app: what a test brings along is all that runs there. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

/** The code of a file with all that it imports, as a script. */
export async function bundlePage(file: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(file), formats: ['iife'], name: 'bundle' },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

export async function openBarePage(page: Page, bundle: string): Promise<void> {
  await page.route('**/storage-test', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/storage-test');
  await page.evaluate(bundle);
}
