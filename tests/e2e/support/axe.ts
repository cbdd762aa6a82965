/**
 * What axe finds wrong in what a page shows. It is asked for what is wrong only and put into each document once: to tell
 * of all that is right takes it three times as long as to look.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Every rule in the light colours, and those about colours in the dark ones too.
 * @returns a line for each element: the rule and where
 */
export async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await lines(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await lines(page, ofColours);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** @param rules all where none are named */
async function lines(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { readonly axe: typeof Axe };
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${String(target)} ${any[0]?.message ?? ''}`),
      );
    },
    rules && [...rules],
  );
}
