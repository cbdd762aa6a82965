/** The app as one page that is opened from a disk: it keeps its plans, and asks nobody for anything. */
import { pathToFileURL } from 'node:url';
import { buildSingleFileIfStale, singleFile } from '../../src/serve/build.mjs';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

const address = pathToFileURL(singleFile).href;

// In one worker: two would build at the same time.
test.describe.configure({ mode: 'default' });
test.beforeAll(buildSingleFileIfStale);
// Of a page on a disk the guard sees only itself as its own origin: this page, whatever stands behind the #.
test.use({ baseURL: address });

test('the single file opened from a disk keeps a plan, draws it, and asks for nothing but itself', async ({
  page,
  context,
}) => {
  const asked = new Set<string>();
  context.on('request', (request) =>
    asked.add(
      request
        .url()
        .replace(/^(data|blob):.*/s, '$1:')
        .replace(/#.*/, ''),
    ),
  );
  await withoutFilePickers(page);
  await page.goto(address);
  await new LibraryPage(page).newPlan.click();
  const editor = new Editor(page);
  await page.keyboard.type('Fewer falls ลดการหกล้ม');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Safer wards');
  await page.keyboard.press('Enter');
  await editor.allSaved();
  const shown = await editor.read();
  await page.reload();
  expect(await editor.read()).toEqual(shown);
  await page.goBack();
  await expect(new LibraryPage(page).plans).toHaveCount(1);
  await page.goForward();

  const picture = decodePng((await (await editor.export('PNG image')).save()).bytes);
  expect(new Set(picture.rgba).size, 'something is drawn').toBeGreaterThan(20);

  const fonts = await page.evaluate(() =>
    ['Inter Variable', 'Noto Sans Thai Variable'].filter((family) =>
      [...document.fonts].some((face) => face.family.includes(family) && face.status === 'loaded'),
    ),
  );
  expect(fonts).toEqual(['Inter Variable', 'Noto Sans Thai Variable']);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([
    'aimtree-single-file',
  ]);
  expect([...asked].filter((url) => url !== address && url !== 'data:' && url !== 'blob:')).toEqual([]);
});

test('its policy admits no script but its own, and no request', async ({ page, problems }) => {
  await page.goto(address);
  await new LibraryPage(page).heading.waitFor();
  const result = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    const sent = await fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      () => 'refused',
    );
    return { wasRun: 'wasRun' in window, sent };
  });
  expect(result).toEqual({ wasRun: false, sent: 'refused' });
  const found = problems.splice(0);
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) expect(problem).toContain('Content Security Policy');
});
