/** `npm run picture`: takes the picture that the README shows, of the built app in a real browser. */
import { join } from 'node:path';
import { buildFolder, buildIfStale } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { serveBuild } from '../../src/serve/staticServer.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

const file = join(projectRoot, 'tests/pictures/diagram.png');

await installIfMissing();
// Only now is there something to load these from.
const { chromium } = await import('@playwright/test');
const { browserFlags, findBrowser } = await import('./browser.mjs');

const executablePath = await findBrowser();
await buildIfStale();
const { url, close } = await serveBuild(buildFolder, 0);
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    // What moves would be caught on its way.
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page
    .getByRole('list', { name: 'Examples' })
    .getByRole('button', { name: /^Sepsis/ })
    .click();
  const ideas = page.getByRole('group', { name: /^Change idea:/ });
  await ideas.filter({ hasText: 'PDSA' }).first().click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'PDSA cycles' }).scrollIntoViewIfNeeded();
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  // Nothing is to look hovered.
  await page.mouse.move(600, 860);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await close();
}
