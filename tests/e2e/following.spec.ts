/** Lines that can be followed: by eye, by mouse, by keys. */
import { openSmallPlan } from './pages/opening';
import type { Editor } from './pages/editor';
import { expect, test } from './support/fixtures';

async function expectLit(editor: Editor, links: readonly string[], nodes: readonly string[]): Promise<void> {
  const lit = (what: string) =>
    editor.canvas
      .locator(`[data-lit-${what}]`)
      .evaluateAll((all, name) => all.map((each) => each.getAttribute(name) ?? '').toSorted(), `data-lit-${what}`);
  await expect.poll(() => lit('link')).toEqual(links.toSorted());
  await expect.poll(() => lit('node')).toEqual(nodes.toSorted());
}

test('pointing at a box or selecting it lights up its lines and what hangs on them', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S2').hover();
  await expectLit(editor, ['C2-S2', 'S2-P1', 'P1-aim-1'], ['C2', 'P1', 'aim-1']);
  await page.mouse.move(2, 2);
  await expectLit(editor, [], []);
  await editor.at('C4').click();
  await page.mouse.move(2, 2);
  await expectLit(editor, ['C4-P2', 'P2-aim-1'], ['P2', 'aim-1']);
  // What is being typed is not to be lit at.
  await page.keyboard.press('Enter');
  await expectLit(editor, [], []);
});

test('a line that is selected shows both of its ends', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.line('P1-aim-1').click({ force: true });
  await page.mouse.move(2, 2);
  await expectLit(editor, ['P1-aim-1'], ['P1', 'aim-1']);
});

test('keys alone follow a line from a box to its far end, and it is said where they are', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C2').click();
  await page.mouse.move(2, 2);
  await page.keyboard.press('Control+ArrowLeft');
  await expectLit(editor, ['C2-S2'], ['C2', 'S2']);
  const live = page.locator('[aria-live]');
  await expect(live.filter({ hasText: 'Line 1 of 2: “Risk on the handover sheet”' })).toBeAttached();
  await page.keyboard.press('Control+ArrowDown');
  await expectLit(editor, ['C2-S3'], ['C2', 'S3']);
  await page.keyboard.press('Control+ArrowLeft');
  await expect(editor.at('S3')).toBeFocused();
  // The plain arrows leave a line as well.
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(editor.at('P2')).toBeFocused();
});
