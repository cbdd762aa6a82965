/** Finding one's way in a diagram and bringing others' lists into it: collapse, focus, find, palette, outlines, columns. */
import { smallPlan } from '../fixtures/plans';
import { openPlan, openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

test('a branch is collapsed with the count of what it hides, and expanded', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P1').click();
  await editor.press('Control+Shift+Enter');
  await expect(editor.at('S1')).toHaveCount(0);
  const expand = editor.at('P1').getByRole('button', { name: /^\+\d+ hidden, expand$/ });
  const hidden = 11 - (await editor.boxes.count());
  await expect(expand).toHaveText(`+${hidden}`);
  await expand.click();
  await expect(editor.boxes).toHaveCount(11);
  await editor.at('P1').getByRole('button', { name: 'Collapse the branch' }).click();
  await expect(editor.boxes).toHaveCount(11 - hidden);
});

test('find goes to the boxes that have the words, next and previous', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('aim-1').click();
  await editor.press('Control+f');
  const bar = editor.find;
  await page.keyboard.type('RISK');
  await expect(bar).toContainText('1 of 3');
  await expect(editor.at('P1')).toHaveAttribute('aria-current', 'true');
  await editor.press('Enter');
  await expect(bar).toContainText('2 of 3');
  await expect(editor.at('C1')).toHaveAttribute('aria-current', 'true');
  await bar.getByRole('button', { name: 'Next' }).click();
  await expect(editor.at('C2')).toHaveAttribute('aria-current', 'true');
  await bar.getByRole('button', { name: 'Previous' }).click();
  await expect(editor.at('C1')).toHaveAttribute('aria-current', 'true');
  await bar.getByRole('textbox').fill('no such words');
  await expect(bar).toContainText('Not found');
  await bar.getByRole('textbox').press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(editor.at('C1')).toBeFocused();
});

test('the palette finds a command by its name, and ? lists the keys', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await editor.command('box below');
  await expect(editor.field).toBeFocused();
  await page.keyboard.type('From the palette');
  await editor.press('Enter');
  await expect(editor.box('Secondary driver: From the palette')).toBeFocused();

  await editor.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('Select all');
  await expect(keys).toContainText('Ctrl+A');
  await editor.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(editor.box('Secondary driver: From the palette')).toBeFocused();
});

test('an outline is pasted as a branch in one step, and the levels that do not fit are told', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('P2').click();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, '• Lighting\n\t– Sensor lights\n\t\t– In the corridor\n• Handrails');
  await expect(editor.messages).toContainText('Pasted 4 boxes. 1 line was deeper than the columns');
  await expect(editor.box('Secondary driver: Lighting')).toBeVisible();
  await expect(editor.box('Change idea: Sensor lights')).toBeVisible();
  await expect(editor.box('Change idea: In the corridor')).toBeVisible();
  await expect(await editor.contributesTo('P2')).toContainText(['Halve falls']);
  await expect(editor.inspector.contributors).toContainText('Handrails');
  await editor.press('Control+z');
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.undo).toBeDisabled();
});

test('a branch is copied, for other programs as an outline, and cut', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = await openSmallPlan(page);
  await editor.at('S3').click();
  await editor.press('Control+c');
  await expect(editor.messages).toContainText('Copied 3 boxes.');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toBe('Clear floors\n\tRisk on the handover sheet\n\tWalk round at 7 am');
  await editor.at('C1').click();
  await editor.press('Control+x');
  await expect(editor.at('C1')).toHaveCount(0);
  expect(await copied()).toBe('Risk tool in the admission pack');
});

test('columns are renamed, added and removed, each undone', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const choose = async (column: string, item: string) => {
    await editor.canvas.getByRole('button', { name: column, exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('Secondary drivers', 'Rename…');
  const field = page.getByRole('textbox', { name: 'Column title' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Not this');
  await editor.press('Escape');
  await expect(editor.canvas.getByRole('button', { name: 'Secondary drivers' })).toBeFocused();
  await choose('Secondary drivers', 'Rename…');
  await field.fill('What must be so');
  await editor.press('Enter');
  const renamed = editor.canvas.getByRole('button', { name: 'What must be so' });
  await expect(renamed).toBeFocused();
  await choose('What must be so', 'Add a driver column to the right');
  await expect(editor.canvas.getByRole('button', { name: 'Tertiary drivers' })).toBeVisible();
  await choose('What must be so', 'Remove this column');
  await expect(renamed).toHaveCount(0);
  await expect(editor.boxes).toHaveCount(11);
  await expect(editor.messages).toContainText('Column removed');
  await editor.undo.click();
  await expect(renamed).toBeVisible();
  await editor.undo.click();
  await editor.undo.click();
  await expect(editor.canvas.getByRole('button', { name: 'Secondary drivers' })).toBeVisible();
  await expect(editor.undo).toBeDisabled();
});

test('Thai text is broken between words, and all of it is there', async ({ page }) => {
  const text = 'เจ้าหน้าที่ทุกคนในหอผู้ป่วยล้างมือก่อนและหลังสัมผัสผู้ป่วยทุกครั้งโดยไม่มีข้อยกเว้น';
  const plan = smallPlan();
  const editor = await openPlan(page, {
    ...plan,
    nodes: { ...plan.nodes, S1: { id: 'S1', order: plan.nodes['S1']?.order ?? '', column: 'secondary', text } },
  });
  await expect(editor.box(`Secondary driver: ${text}`)).toBeVisible();
  const lines = await editor.at('S1').locator('[dir] > span').allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(text);
  const segments = new Intl.Segmenter('th', { granularity: 'word' }).segment(text);
  const words = new Set(Array.from(segments, ({ index }) => index));
  const breaks = lines.slice(0, -1).map((_, line) => lines.slice(0, line + 1).join('').length);
  expect(breaks.filter((at) => !words.has(at))).toEqual([]);
});
