/** Text that users have set larger or wider than the page asks for, and text that is bound: nothing runs over. */
import type { Page } from '@playwright/test';
import type { Editor } from './pages/editor';
import { openFile, openPlan } from './pages/opening';
import { smallPlan } from '../fixtures/plans';
import { startOwnBrowser } from './support/ownBrowser';
import { fixture } from './support/userFiles';
import { expect, test } from './support/fixtures';

/** WCAG 2.2, success criterion 1.4.12. */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What runs over the edge of its box, and boxes that lie on each other; empty is right. */
function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-node-id]')];
    const over = boxes.flatMap((box) => {
      const edge = box.getBoundingClientRect();
      const faces = [...box.querySelectorAll('[aria-hidden="true"] span')].filter(
        (span) => span.childElementCount === 0,
      );
      return faces.flatMap((face) => {
        const { left, right, top, bottom } = face.getBoundingClientRect();
        const fits = left >= edge.left && right <= edge.right && top >= edge.top - 1 && bottom <= edge.bottom + 1;
        return fits ? [] : [`“${face.textContent}” of ${box.dataset['nodeId']}`];
      });
    });
    const lines = boxes.flatMap((box) => {
      const faces = [...box.querySelectorAll('[aria-hidden="true"] span')].filter(
        (span) => span.childElementCount === 0,
      );
      const places = faces.map((face) => face.getBoundingClientRect());
      return places.slice(1).flatMap((place, at) => {
        const before = places[at];
        const apart = before !== undefined && place.top + place.height * 0.2 >= before.bottom - before.height * 0.2;
        return apart ? [] : [`lines of ${box.dataset['nodeId']}`];
      });
    });
    const places = boxes.map((box) => box.getBoundingClientRect());
    const onEachOther = places.flatMap((a, at) =>
      places.slice(at + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        ? [`${boxes[at]?.dataset['nodeId']} lies on another`]
        : [],
    );
    return [...over, ...lines, ...onEachOther];
  });
}

const heights = (editor: Editor) =>
  editor.boxes.evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).offsetHeight));

test('spacing that a user’s style sheet asks for is laid out for as soon as it comes, and forgotten when it goes', async ({
  page,
}) => {
  test.slow();
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  await editor.press('Control+0');
  const before = await heights(editor);
  expect(await spills(page)).toEqual([]);
  const svg = async () => (await (await editor.export('SVG drawing')).save()).bytes.toString('utf8');
  const picture = (text: string) => text.slice(text.indexOf('</metadata>'));
  const exported = picture(await svg());
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, textSpacing);
  await expect.poll(() => spills(page)).toEqual([]);
  expect(await heights(editor)).not.toEqual(before);
  // A line more where one was added: what is typed is set likewise.
  await editor.boxes.first().click();
  await editor.press('Enter', 'End');
  await page.keyboard.type(' and some words more that need a line of their own');
  await editor.press('Enter');
  await expect.poll(() => spills(page)).toEqual([]);
  await editor.press('Control+z');
  // Figures are what they were.
  expect(picture(await svg())).toBe(exported);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  await expect.poll(() => heights(editor)).toEqual(before);
});

test('a smallest size of type that is set in the browser is laid out for', async () => {
  const { context, page, problems } = await startOwnBrowser(test.info().outputPath('profile'), [
    '--blink-settings=minimumFontSize=16',
  ]);
  const editor = await openFile(page, fixture('stakeholder-engagement'));
  await editor.press('Control+0');
  const face = editor.boxes.last().locator('span span span').first();
  expect(Number.parseFloat(await face.evaluate((span) => getComputedStyle(span).fontSize))).toBeGreaterThanOrEqual(16);
  expect(await spills(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test('what no-break spaces and hyphens bind breaks there and not inside words; soft hyphens are used', async ({
  page,
}) => {
  const plan = smallPlan();
  const text = (id: string, words: string) => Object.assign(plan.nodes[id] ?? {}, { text: words });
  text(
    'P1',
    'Reduce\u00a0falls\u00a0with\u00a0harm\u00a0on\u00a0the\u00a0ward\u00a0by\u00a0half\u00a0before\u00a0spring',
  );
  text('P2', 'A word\u2011joined\u2011by\u2011hyphens\u2011throughout\u2011the\u2011entire\u2011thing');
  text('S1', 'Donaudampfschifffahrts\u00adgesellschafts\u00adkapitäns\u00admützen\u00adabzeichen');
  // So wide that the canvas has the plan in its own form, as the figure has it.
  await page.setViewportSize({ width: 1920, height: 1080 });
  const editor = await openPlan(page, plan);
  const lines = (id: string) => editor.at(id).locator('span span span').allInnerTexts();
  for (const id of ['P1', 'P2', 'S1']) expect((await lines(id)).length).toBeGreaterThan(1);
  expect((await lines('P1')).join(' ').replaceAll('\u00a0', ' ')).toBe(
    'Reduce falls with harm on the ward by half before spring',
  );
  for (const line of (await lines('P2')).slice(0, -1)) expect(line).toMatch(/\u2011$/);
  expect(await lines('S1')).toEqual(expect.arrayContaining([expect.stringMatching(/-$/)]));
  const dialog = await editor.export('SVG drawing');
  await dialog.set('Fit to the page', false);
  const svg = (await dialog.save()).bytes.toString('utf8');
  for (const id of ['P1', 'S1']) for (const line of await lines(id)) expect(svg).toContain(`>${line}<`);
});
