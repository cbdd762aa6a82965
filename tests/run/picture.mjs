/**
 * `npm run picture`: takes the pictures that the README shows, one of each view, of the built app in a real browser. They
 * are of the examples that come with the app, so that they show what a newcomer sees.
 */
import { join } from 'node:path';
import { buildFolder, buildIfStale } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { serveBuild } from '../../src/serve/staticServer.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of its file
 * @property {RegExp} example
 * @property {string[]} tabs that lead to it
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [prepare] what is done there before it is taken;
 *   nothing, and the details are hidden
 */

/** @type {Picture[]} */
const pictures = [
  {
    name: 'diagram',
    example: /^Sepsis/,
    tabs: ['Diagram'],
    async prepare(page) {
      const ideas = page.getByRole('group', { name: /^Change idea:/ });
      await ideas.filter({ hasText: 'PDSA' }).first().click();
      const details = page.getByRole('complementary', { name: 'Details' });
      await details.getByRole('heading', { name: 'PDSA cycles' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'outline', example: /^Sepsis/, tabs: ['Outline'] },
  { name: 'plan', example: /^Fewer falls/, tabs: ['Plan', 'Timeline'] },
  { name: 'pdsa', example: /^Stakeholder/, tabs: ['PDSA', 'Board'] },
  { name: 'measures', example: /^Sepsis/, tabs: ['Measures'] },
  { name: 'stakeholders', example: /^Stakeholder/, tabs: ['Stakeholders', 'Power and impact'] },
];

await installIfMissing();
// Only now is there something to load these from.
const { chromium } = await import('@playwright/test');
const { browserFlags, findBrowser } = await import('./browser.mjs');

const executablePath = await findBrowser();
await buildIfStale();
const { url, close } = await serveBuild(buildFolder, 0);
const browser = await chromium.launch({ executablePath, args: browserFlags });

/** @param {Picture} picture */
async function take({ name, example, tabs, prepare }) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    // What moves would be caught on its way.
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page.getByRole('list', { name: 'Examples' }).getByRole('button', { name: example }).click();
  for (const tab of tabs) await page.getByRole('tab', { name: tab, exact: true }).click();
  if (prepare) await prepare(page);
  else await page.keyboard.press('Control+i');
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  // Nothing is to look hovered.
  await page.mouse.move(4, 896);
  const file = join(projectRoot, `tests/pictures/${name}.png`);
  await page.screenshot({ path: file });
  await page.close();
  console.log(file);
}

try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  await close();
}
