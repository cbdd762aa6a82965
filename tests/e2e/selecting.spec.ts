/** Some boxes, neither one nor all: by mouse with each modifier, by keys alone, by finger. */
import type { Editor } from './pages/editor';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';
import { middleOf } from './support/fingers';

async function expectSelected(editor: Editor, ...ids: string[]): Promise<void> {
  await expect
    .poll(async () => {
      const boxes = await editor.selected.evaluateAll((all) =>
        all.map((box) => box.getAttribute('data-node-id') ?? ''),
      );
      return boxes.toSorted();
    })
    .toEqual(ids.toSorted());
}

for (const modifier of ['Control', 'Meta', 'Shift'] as const) {
  test(`${modifier} with a click adds a box to what is selected, or lets go of it`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S1').click({ modifiers: [modifier] });
    await expectSelected(editor, 'S1');
    await editor.at('S3').click({ modifiers: [modifier] });
    await editor.at('C1').click({ modifiers: [modifier] });
    await expectSelected(editor, 'S1', 'S3', 'C1');
    await editor.at('S3').click({ modifiers: [modifier] });
    await expectSelected(editor, 'S1', 'C1');
    await expect(editor.at('C1')).toBeFocused();
    // A slip beside the boxes loses nothing.
    const aim = await middleOf(editor.at('aim-1'));
    await page.keyboard.down(modifier);
    await page.mouse.click(aim.x, aim.y + 250);
    await page.keyboard.up(modifier);
    await expectSelected(editor, 'S1', 'C1');
    await editor.at('S2').click();
    await expectSelected(editor, 'S2');
  });
}

test('Ctrl with a click works also when it was pressed in a field, and keeps the text of the box being edited', async ({
  page,
}) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await page.keyboard.type('Footwear');
  await page.keyboard.down('Control');
  await editor.at('S3').click();
  await page.keyboard.up('Control');
  await expectSelected(editor, 'S1', 'S3');
  await expect(editor.box('Secondary driver: Footwear')).toBeVisible();
  await expect(editor.field).toHaveCount(0);
});

test('a rectangle drawn with Shift adds what it covers', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C1').click();
  const [first, last] = [await editor.at('P1').boundingBox(), await editor.at('P2').boundingBox()];
  if (!first || !last) throw new Error('The primary drivers are out of sight.');
  await page.keyboard.down('Shift');
  await page.mouse.move(first.x - 12, first.y - 12);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width + 12, last.y + last.height + 12, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expectSelected(editor, 'C1', 'P1', 'P2');
});

test('Shift with arrows selects one after the other, and back again lets go', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await expectSelected(editor, 'S1', 'S2', 'S3');
  await expect(editor.at('S3')).toBeFocused();
  await editor.press('Shift+ArrowUp');
  await expectSelected(editor, 'S1', 'S2');
});

test('Space chooses one by one while arrows let go of nothing', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.press('Space', 'ArrowDown', 'ArrowDown');
  await expectSelected(editor, 'S1');
  await expect(editor.at('S3')).toBeFocused();
  await editor.press('Space', 'ArrowDown', 'Space', 'ArrowUp', 'Space');
  await expectSelected(editor, 'S1', 'S4');
  await editor.press('Escape');
  await expectSelected(editor, 'S1', 'S4');
  await editor.press('Delete');
  await expect(editor.at('S1')).toHaveCount(0);
  await expect(editor.at('S4')).toHaveCount(0);
  await expect(editor.at('S3')).toBeVisible();
});
