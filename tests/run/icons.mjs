/**
 * `npm run icons`: draws the icons that systems want as PNG files from public/icon.svg, in a real browser. The maskable
 * one fills its square to the edge, with the drawing inside the part that every mask leaves.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from '../../src/serve/tools.mjs';
import { browserFlags, findBrowser } from './browser.mjs';

const icons = [
  { name: 'icon-192.png', size: 192, isWhole: false },
  { name: 'icon-512.png', size: 512, isWhole: false },
  { name: 'icon-maskable-512.png', size: 512, isWhole: true },
  // Apple rounds the corners itself.
  { name: 'icon-apple-180.png', size: 180, isWhole: true },
];

const folder = join(projectRoot, 'public');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(drawing)?.[1] ?? '';

const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
try {
  const page = await browser.newPage();
  for (const { name, size, isWhole } of icons) {
    await page.setViewportSize({ width: size, height: size });
    const side = isWhole ? '74%' : '100%';
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${isWhole ? ground : 'transparent'}">
        <div style="width:${side};height:${side};display:grid">${drawing}</div>
      </body>`,
    );
    await page.screenshot({ path: join(folder, name), omitBackground: true });
    console.log(name);
  }
} finally {
  await browser.close();
}
