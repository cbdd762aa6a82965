/** Selecting, editing, moving, deleting: on the canvas, each with its undo. */
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

const secondary = ['S1', 'S2', 'S3', 'S4'];

test.describe('selecting', () => {
  test('a click selects one box, Shift and a click more of them, Ctrl+A all, Esc none', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('S1').click();
    await expect(editor.selected).toHaveCount(1);
    await editor.at('S3').click({ modifiers: ['Shift'] });
    await expect(editor.selected).toHaveCount(2);
    await expect(editor.details).toContainText('2 boxes');
    await editor.at('S1').click();
    await expect(editor.selected).toHaveCount(1);
    await editor.at('P2').click();
    await expect(editor.selected).toHaveCount(1);
    await editor.press('Control+a');
    await expect(editor.selected).toHaveCount(11);
    await editor.press('Escape');
    await expect(editor.selected).toHaveCount(0);
  });

  test('Shift and a drag over the ground selects what lies within', async ({ page }) => {
    const editor = await openSmallPlan(page);
    const [first, last] = [await editor.at('S1').boundingBox(), await editor.at('S4').boundingBox()];
    if (!first || !last) throw new Error('The boxes are out of sight.');
    await page.keyboard.down('Shift');
    await page.mouse.move(first.x - 8, first.y - 8);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 4 });
    await page.mouse.move(last.x + last.width + 8, last.y + last.height + 8);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(editor.selected).toHaveCount(4);
    for (const id of secondary) await expect(editor.at(id)).toHaveAttribute('aria-current', 'true');
  });

  test('arrows go from box to box as the eye sees them', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('P1').click();
    await editor.press('ArrowRight');
    await expect(editor.selected).toHaveAttribute('data-column', 'secondary');
    await editor.press('ArrowLeft');
    await expect(editor.at('P1')).toBeFocused();
    await editor.press('ArrowDown');
    await expect(editor.at('P2')).toBeFocused();
    await editor.press('ArrowLeft');
    await expect(editor.at('aim-1')).toBeFocused();
  });
});

test('a double-click edits the text, clicking away keeps it, undo puts it back', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S3').dblclick();
  await expect(editor.field).toHaveValue('Clear floors');
  await page.keyboard.type('No clutter');
  await editor.canvas.click({ position: { x: 20, y: 400 } });
  await expect(editor.box('Secondary driver: No clutter')).toBeVisible();
  await editor.undo.click();
  await expect(editor.box('Secondary driver: Clear floors')).toBeVisible();
  await expect(editor.at('S3')).toHaveAttribute('aria-current', 'true');
});

test('Alt and the arrows move a box down and up, towards the aim and back, each one step of undo', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.press('Alt+ArrowDown');
  await expect.poll(() => editor.inColumn('secondary')).toEqual(['S2', 'S1', 'S3', 'S4']);
  await editor.press('Alt+ArrowUp');
  await expect.poll(() => editor.inColumn('secondary')).toEqual(secondary);
  await editor.press('Alt+ArrowLeft');
  await expect(editor.at('S1')).toHaveAttribute('data-column', 'primary');
  await editor.press('Control+z');
  await expect(editor.at('S1')).toHaveAttribute('data-column', 'secondary');
  await editor.press('Control+z', 'Control+z');
  await expect.poll(() => editor.inColumn('secondary')).toEqual(secondary);
  await expect(editor.undo).toBeDisabled();
});

test('deleting a branch never asks and is taken back by the message', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const before = await editor.read();
  await editor.at('P1').click();
  await editor.press('Delete');
  await expect(editor.at('P1')).toHaveCount(0);
  await expect(editor.messages).toContainText('Deleted “Risk is known”');
  await expect(editor.selected).toHaveCount(1);
  await editor.undoInMessage.click();
  expect(await editor.read()).toEqual(before);
});

test('a box is added by its + and by a double-click on an empty place of a column', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P2').hover();
  await editor.at('P2').getByRole('button', { name: 'Add a box that contributes to this one' }).click();
  await page.keyboard.type('Handrails');
  await editor.press('Enter');
  await expect(editor.box('Secondary driver: Handrails')).toBeVisible();
  await expect(editor.lines).toHaveCount(11);

  const lowest = await editor.at('P2').boundingBox();
  if (!lowest) throw new Error('The box is out of sight.');
  await page.mouse.dblclick(lowest.x + lowest.width / 2, lowest.y + lowest.height + 120);
  await page.keyboard.type('Staff have time');
  await editor.press('Enter');
  await expect(editor.box('Primary driver: Staff have time')).toBeVisible();
  await expect(editor.lines).toHaveCount(11);
  await editor.press('Control+z', 'Control+z');
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.lines).toHaveCount(10);
});

test('a box lists what it contributes to, and a link is added and removed there', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const listed = await editor.contributesTo('C2');
  await expect(listed).toContainText(['Review after every change', 'Clear floors']);
  await editor.inspector.button('Remove link: Clear floors').click();
  await expect(editor.lines).toHaveCount(9);
  await editor.details.getByRole('combobox', { name: 'Add a link to…' }).fill('Not yet');
  await page.getByRole('option', { name: /Not yet placed/ }).click();
  await expect(editor.lines).toHaveCount(10);
  await expect(listed).toContainText(['Review after every change', 'Not yet placed']);
});
