/** What axe finds wrong in what a page shows. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose answer depends on the colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * Every rule in the light colours, and those about colours in the dark ones too.
 * @returns a line for each element: the rule and where
 */
export async function findings(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await lines(axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await lines(axe(page).withRules(ofColours));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark: ${line}`)];
}

/** No frames, so nothing has to be put together in a page of its own. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function lines(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${String(target)} ${any[0]?.message ?? ''}`),
  );
}
