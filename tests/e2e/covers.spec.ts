/** Nothing that floats stands over the box in use, and long text stays within its field. */
import type { Locator, Page } from '@playwright/test';
import { smallPlan } from '../fixtures/plans';
import type { Editor } from './pages/editor';
import { openFile, openPlan, openSmallPlan } from './pages/opening';
import { PlanView } from './pages/planView';
import { expect, test } from './support/fixtures';

const long = 'The ward team reviews every patient who fell within the last day and agrees what to change. ';

/** Whether two things on the page have a px in common. */
async function meet(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Moves the canvas until the middle of the box is at a point of the window. */
async function panTo(page: Page, editor: Editor, id: string, wanted: { x: number; y: number }): Promise<void> {
  const box = await editor.at(id).boundingBox();
  if (!box) throw new Error('The box is out of sight.');
  await editor.canvas.hover({ position: { x: 30, y: 200 } });
  // The canvas goes half as far as the wheel.
  await page.mouse.wheel(2 * (box.x + box.width / 2 - wanted.x), 2 * (box.y + box.height / 2 - wanted.y));
  const off = async () => Math.abs(((await editor.at(id).boundingBox())?.y ?? 0) + box.height / 2 - wanted.y);
  await expect.poll(off).toBeLessThan(3);
}

for (const [width, height] of [
  [1440, 900],
  [683, 384],
] as const)
  test(`long text scrolls within its field, and no field covers another, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const plan = smallPlan();
    Object.assign(plan.nodes['P1'] ?? {}, { text: long.repeat(20), notes: `${long.repeat(60)}${'x'.repeat(900)}` });
    for (const tag of Object.values(plan.tags)) Object.assign(tag, { name: 'x'.repeat(300) });
    Object.assign(plan.nodes['P1'] ?? {}, { tags: ['quick'] });
    const editor = await openPlan(page, plan);
    await editor.at('P1').click();
    if (width < 1000) await page.getByRole('button', { name: 'Details', exact: true }).click();
    await editor.inspector.button('Edit tags').click();
    for (const name of ['Text', 'Notes']) {
      const field = editor.inspector.field(name);
      const { shown, whole, outer } = await field.evaluate((element) => ({
        shown: element.clientHeight,
        whole: element.scrollHeight,
        outer: element.parentElement?.getBoundingClientRect().height ?? 0,
      }));
      expect(whole).toBeGreaterThan(shown);
      expect(shown).toBeLessThanOrEqual(outer);
      expect(shown).toBeLessThanOrEqual(height / 2);
      expect(shown).toBeGreaterThan(60);
    }
    const fields = await editor.details.locator('textarea, input:not([type=radio])').all();
    const places = await Promise.all(fields.map((field) => field.boundingBox()));
    const seen = places.filter((place) => place !== null).toSorted((a, b) => a.y - b.y);
    expect(seen.length).toBeGreaterThan(4);
    for (const [at, place] of seen.entries()) {
      for (const other of seen.slice(at + 1)) {
        const apart =
          other.y >= place.y + place.height || other.x >= place.x + place.width || other.x + other.width <= place.x;
        expect(apart).toBe(true);
      }
    }
    const wide = await editor.details.evaluate((panel) => {
      const { left, right } = panel.getBoundingClientRect();
      const words = [...panel.querySelectorAll('label, span, bdi, p, h2, h3, h4')].map((each) =>
        each.getBoundingClientRect(),
      );
      return words.filter((each) => each.width > 1 && (each.right > right + 1 || each.left < left - 1)).length;
    });
    expect(wide, 'words beside the panel').toBe(0);
    // What is typed at the end is seen.
    const text = editor.inspector.field('Text');
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('The end');
    expect(await text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  });

test('the bar of what is selected makes room for a box that stands at its place, and comes back', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const canvas = await editor.canvas.boundingBox();
  if (!canvas) throw new Error('There is no canvas.');
  const bar = page.getByRole('toolbar', { name: 'Selection' });
  const wanted = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height - 34 };
  await panTo(page, editor, 'P1', wanted);
  await editor.at('P1').click();
  await expect(bar).toBeVisible();
  await expect.poll(() => meet(bar, editor.at('P1'))).toBe(false);
  expect((await bar.boundingBox())?.y, 'it has moved up').toBeLessThan(canvas.y + 120);
  await editor.canvas.hover({ position: { x: 30, y: 200 } });
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await bar.boundingBox())?.y).toBeGreaterThan(canvas.y + canvas.height - 80);
  expect(await meet(bar, editor.at('P1'))).toBe(false);
});

test('messages do not cover the box in use', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const canvas = await editor.canvas.boundingBox();
  if (!canvas) throw new Error('There is no canvas.');
  await panTo(page, editor, 'P2', { x: 720, y: 900 - 124 });
  await editor.at('P2').click();
  await editor.command('Tidy');
  const message = editor.messages.locator('> *').first();
  await expect(message).toBeVisible();
  await expect.poll(() => meet(message, editor.at('P2'))).toBe(false);
  expect((await message.boundingBox())?.y, 'it has moved up').toBeLessThan(canvas.y + 200);
});

test('find shows what it found beside its bar', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P1').click();
  const box = await editor.at('C1').boundingBox();
  const canvas = await editor.canvas.boundingBox();
  if (!box || !canvas) throw new Error('The boxes are out of sight.');
  await panTo(page, editor, 'C1', { x: canvas.x + canvas.width - 160, y: canvas.y + 80 });
  await editor.canvas.focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('risk tool');
  await expect(editor.at('C1')).toHaveAttribute('aria-current', 'true');
  await expect.poll(() => meet(editor.find, editor.at('C1'))).toBe(false);
  await expect(editor.at('C1')).toBeInViewport();
});

test('what can be pressed in a view that scrolls lies neither beneath the selection bar nor beneath the names of rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 500 });
  await openFile(page, new URL('../../src/app/files/examples/sepsis.aimtree.json', import.meta.url).pathname);
  const plan = await new PlanView(page).open('Impact and effort');
  await page.locator('[data-card]').first().click();
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await expect.poll(() => covered(page, '[data-card]')).toEqual([]);
  await page.locator('[data-card]').last().click();
  await plan.open('Timeline');
  await expect.poll(() => covered(page, '[data-cycle-id], [data-milestone]')).toEqual([]);
  // Scrolled to the first and to the last day, and by keys back to a cycle that lay beneath.
  for (const left of [0, 100_000]) {
    await page
      .locator('[data-view-ground][tabindex]')
      .first()
      .evaluate((view, to) => void (view.scrollLeft = to), left);
    await expect.poll(() => covered(page, '[data-cycle-id], [data-milestone]')).toEqual([]);
  }
  const idea = page.getByRole('row').filter({ has: page.locator('[data-cycle-id]') });
  await idea.first().getByRole('rowheader').click();
  await page.keyboard.press('ArrowRight');
  await expect(idea.first().locator('[data-cycle-id]').first()).toBeFocused();
});

/** The names of what is seen, in the middle of which something else lies. */
function covered(page: Page, what: string): Promise<string[]> {
  return page.locator(what).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const view = element.closest('[data-view-ground]:not([role])')?.getBoundingClientRect();
      const isSeen = view && x > view.left && x < view.right && y > view.top && y < view.bottom;
      const above = isSeen && element.checkVisibility({ opacityProperty: true }) && document.elementFromPoint(x, y);
      return above && !element.contains(above) ? [element.getAttribute('aria-label') ?? element.textContent] : [];
    }),
  );
}
