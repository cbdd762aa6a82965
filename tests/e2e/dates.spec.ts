/** Dates as a hand types, pastes and picks them, in every field that holds one. */
import type { Locator, Page } from '@playwright/test';
import { findings } from './support/axe';
import type { Editor } from './pages/editor';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

const dueOf = (editor: Editor) => editor.details.getByRole('textbox', { name: 'Due', exact: true });
const calendarOf = (page: Page) => page.getByRole('dialog', { name: 'Calendar for due' });

async function openIdea(page: Page): Promise<{ editor: Editor; due: Locator }> {
  const editor = await openSmallPlan(page);
  await editor.at('C2').click();
  return { editor, due: dueOf(editor) };
}

/** The plan's own date, as its file has it. */
async function savedDue(editor: Editor): Promise<unknown> {
  const { bytes } = await editor.saveAsFile();
  const { nodes } = JSON.parse(bytes.toString()) as { nodes: { id: string; due?: string }[] };
  return nodes.find(({ id }) => id === 'C2')?.due;
}

const typed: readonly (readonly [keys: string, words: string])[] = [
  ['1/7/2027', '1 July 2027'],
  ['3/12/2027', '3 December 2027'],
  ['01/07/27', '1 July 2027'],
  ['2027-07-01', '1 July 2027'],
  ['1.7.2027', '1 July 2027'],
  ['1 7 2027', '1 July 2027'],
  ['1 jul 27', '1 July 2027'],
];

test('a date is what was typed, in an empty field and over another date', async ({ page }) => {
  const { editor, due } = await openIdea(page);
  for (const before of ['', '2026-03-31'])
    for (const [keys, words] of typed) {
      await due.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(before);
      await page.keyboard.press('Enter');
      await expect(due).toHaveValue(before === '' ? '' : '31 March 2026');
      await editor.details.getByRole('textbox', { name: 'Notes' }).click();
      await due.click();
      await page.keyboard.type(keys);
      await page.keyboard.press('Tab');
      await expect(due).toHaveValue(words);
    }
  expect(await savedDue(editor)).toBe('2027-07-01');
});

test('an impossible date stays where it was typed, with the reason, and the plan keeps the old one', async ({
  page,
}) => {
  const { editor, due } = await openIdea(page);
  await due.click();
  await page.keyboard.type('31/3/2026');
  await page.keyboard.press('Enter');
  await page.keyboard.type('31/2/2027');
  await editor.details.getByRole('textbox', { name: 'Notes' }).click();
  await expect(due).toHaveValue('31/2/2027');
  await expect(due).toHaveAttribute('aria-invalid', 'true');
  await expect(due).toHaveAccessibleDescription(/^31 February 2027 is not a date\./);
  expect(await findings(page)).toEqual([]);
  expect(await savedDue(editor)).toBe('2026-03-31');
  await due.focus();
  await page.keyboard.press('Escape');
  await expect(due).toHaveValue('31 March 2026');
  await expect(due).not.toHaveAttribute('aria-invalid');
});

test('a kept date is one step of undo, also when its page goes at once', async ({ page }) => {
  const { editor, due } = await openIdea(page);
  await due.click();
  await page.keyboard.type('1/7/2027');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(due).toHaveValue('3 July 2027');
  await page.reload();
  await editor.at('C2').click();
  await expect(due).toHaveValue('3 July 2027');
  await due.click();
  await page.keyboard.type('2/8/27');
  await page.keyboard.press('Enter');
  await editor.undo.click();
  await expect(due).toHaveValue('3 July 2027');
  await editor.redo.click();
  await expect(due).toHaveValue('2 August 2027');
});

test('what Word or Excel puts on the clipboard is taken for the date that it shows', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { due } = await openIdea(page);
  for (const [copied, words] of [
    ['01/07/2027\r\n', '1 July 2027'],
    ['3-Dec-27\t', '3 December 2027'],
    ['1\u00a0July\u00a02027', '1 July 2027'],
    ['\u200ethe 3rd of December, 2027\u200b', '3 December 2027'],
  ] as const) {
    await page.evaluate((text) => navigator.clipboard.writeText(text), copied);
    await due.click();
    await page.keyboard.press('ControlOrMeta+v');
    await page.keyboard.press('Enter');
    await expect(due).toHaveValue(words);
    await page.getByRole('textbox', { name: 'Notes' }).click();
  }
});

test('a date is picked from the calendar by mouse, and the keyboard stays at the field', async ({ page }) => {
  const { editor, due } = await openIdea(page);
  await due.click();
  await page.keyboard.type('1/7/2027');
  const button = editor.details.getByRole('button', { name: 'Calendar for due' });
  await button.click();
  const calendar = calendarOf(page);
  await expect(calendar.getByRole('heading')).toHaveText('July 2027');
  await expect(calendar.getByRole('columnheader', { includeHidden: true }).first()).toHaveText('Mon');
  await expect(calendar.getByRole('button', { name: /^Thursday, 1 July 2027,? selected/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await calendar.getByRole('button', { name: 'Month after' }).click();
  await calendar.getByRole('button', { name: /Wednesday, 18 August 2027/ }).click();
  await expect(calendar).toBeHidden();
  await expect(due).toHaveValue('18 August 2027');
  await expect(button).toBeFocused();

  await button.click();
  await calendar.getByRole('button', { name: 'Clear' }).click();
  await expect(due).toHaveValue('');
  await expect(button).toBeFocused();
  await editor.undo.click();
  await expect(due).toHaveValue('18 August 2027');
});

test('a date is picked from the calendar by keys, and Esc closes it over an unchanged date', async ({ page }) => {
  const { due } = await openIdea(page);
  await due.click();
  await page.keyboard.type('1/7/2027');
  await page.keyboard.press('Alt+ArrowDown');
  const calendar = calendarOf(page);
  await expect(calendar.getByRole('button', { name: /, 1 July 2027/ })).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'Enter']) await page.keyboard.press(key);
  await expect(calendar).toBeHidden();
  await expect(due).toHaveValue('9 August 2027');
  await expect(due).toBeFocused();

  await page.keyboard.press('Alt+ArrowDown');
  await expect(calendar.getByRole('button', { name: /, 9 August 2027/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(due).toHaveValue('9 August 2027');
  await expect(due).toBeFocused();
});

test('the calendar marks today and picks it', async ({ page }) => {
  const { editor, due } = await openIdea(page);
  await editor.details.getByRole('button', { name: 'Calendar for due' }).click();
  const calendar = calendarOf(page);
  await expect(calendar.getByRole('button', { name: /^Today, / })).toBeFocused();
  await calendar.getByRole('button', { name: 'Today', exact: true }).click();
  const today = await page.evaluate(() =>
    new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  );
  await expect(due).toHaveValue(today);
});

test('every field that holds a date takes it as it is typed', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const fill = async (name: string, within = editor.details) => {
    const field = within.getByRole('textbox', { name, exact: true });
    await field.click();
    await page.keyboard.type('1/7/27');
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('1 July 2027');
  };
  await editor.at('aim-1').click();
  for (const name of ['Start', 'Due', 'By when']) await fill(name);
  // The dates of a cycle stand on its page.
  await page.evaluate(() => void (location.hash = location.hash.replace(/diagram$/, 'pdsa/cycle-2')));
  const cycle = page.getByRole('main');
  for (const name of ['Planned start', 'Planned end', 'Began', 'Ended']) await fill(name, cycle);
  // What was written of the doing has moved it on to Do, and so fixed its plan.
  await cycle.getByRole('button', { name: 'Change…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the plan' });
  await change.getByRole('textbox', { name: 'Why does it change?' }).fill('Later');
  await change.getByRole('button', { name: 'Other parts of the plan' }).click();
  for (const name of ['Planned start', 'Planned end']) {
    await change.getByRole('textbox', { name, exact: true }).click();
    await page.keyboard.type('3/12/27');
    await page.keyboard.press('Enter');
  }
  await change.getByRole('button', { name: 'Keep change' }).click();
  await expect(cycle).toContainText(/3 Dec(?:ember)? 2027/);
});

test.describe('with a finger on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test('the calendar opens within the screen and takes a tap', async ({ page }) => {
    const editor = await openSmallPlan(page);
    await page.keyboard.press('Control+0');
    await editor.at('P1').tap();
    await page.getByRole('button', { name: 'Details', exact: true }).tap();
    const due = dueOf(editor);
    await due.tap();
    await page.keyboard.type('1/7/2027');
    await editor.details.getByRole('button', { name: 'Calendar for due' }).tap();
    const calendar = calendarOf(page);
    const day = calendar.getByRole('button', { name: /20 July 2027/ });
    await expect(day).toBeVisible();
    expect(await findings(page)).toEqual([]);
    const { x, width } = (await calendar.boundingBox()) ?? { x: -1, width: 0 };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    expect((await day.boundingBox())?.width).toBeGreaterThanOrEqual(44);
    await day.tap();
    await expect(due).toHaveValue('20 July 2027');
  });
});

test('Ctrl+Z in the field takes letters back, and after Enter the date', async ({ page }) => {
  const { editor, due } = await openIdea(page);
  await due.click();
  await page.keyboard.type('1/7/2027');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2/8');
  await page.keyboard.press('Control+z');
  await expect(due).not.toHaveValue('2/8');
  await page.keyboard.press('Escape');
  await expect(due).toHaveValue('1 July 2027');
  await page.keyboard.press('Control+z');
  await expect(due).toHaveValue('');
  await expect(due).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(due).toHaveValue('1 July 2027');
  expect(await savedDue(editor)).toBe('2027-07-01');
});
