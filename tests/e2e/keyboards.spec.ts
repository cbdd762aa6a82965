/** Commands by the keyboards that people have: of another script, AZERTY, with AltGr. The browser gets real key events. */
import type { Page } from '@playwright/test';
import { openSmallPlan } from './pages/opening';
import { Presentation } from './pages/presentation';
import { expect, test } from './support/fixtures';

const held = { alt: 1, ctrl: 2, meta: 4, shift: 8 } as const;

interface Press {
  /** What the layout says the key is. */
  readonly key: string;
  /** Where the key is. */
  readonly code: string;
  readonly with?: readonly (keyof typeof held)[];
  /** What the press types. */
  readonly text?: string;
}

/** Presses one key as the browser hears it from a keyboard of any layout; Playwright's own keyboard is American. */
async function press(page: Page, { key, code, with: holding = [], text }: Press): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const modifiers = holding.reduce((sum, name) => sum + held[name], 0);
  const windowsVirtualKeyCode = code.charCodeAt(code.length - 1);
  const event = { key, code, modifiers, windowsVirtualKeyCode };
  await session.send('Input.dispatchKeyEvent', {
    ...event,
    type: text === undefined ? 'rawKeyDown' : 'keyDown',
    ...(text !== undefined && { text }),
  });
  await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  await session.detach();
}

const undone: readonly (readonly [string, Press, Press])[] = [
  ['Russian', { key: 'я', code: 'KeyZ', with: ['ctrl'] }, { key: 'Я', code: 'KeyZ', with: ['ctrl', 'shift'] }],
  ['Greek', { key: 'ζ', code: 'KeyZ', with: ['ctrl'] }, { key: 'υ', code: 'KeyY', with: ['ctrl'] }],
  ['Hebrew', { key: 'ז', code: 'KeyZ', with: ['ctrl'] }, { key: 'Z', code: 'KeyZ', with: ['ctrl', 'shift'] }],
  ['Arabic', { key: 'ئ', code: 'KeyZ', with: ['ctrl'] }, { key: '~', code: 'KeyZ', with: ['ctrl', 'shift'] }],
  ['AZERTY', { key: 'z', code: 'KeyW', with: ['ctrl'] }, { key: 'y', code: 'KeyY', with: ['ctrl'] }],
  ['QWERTZ', { key: 'z', code: 'KeyY', with: ['ctrl'] }, { key: 'y', code: 'KeyZ', with: ['ctrl'] }],
];

for (const [layout, undo, redo] of undone) {
  test(`${layout}: Ctrl+Z takes a step back and redo brings it again`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    await editor.at('C4').click();
    await editor.press('Delete');
    await expect(editor.boxes).toHaveCount(10);
    await press(page, undo);
    await expect(editor.boxes).toHaveCount(11);
    await press(page, redo);
    await expect(editor.boxes).toHaveCount(10);
  });
}

test('AZERTY: Ctrl+A selects all by the key that is labelled A, and Ctrl+Q does nothing', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S1').click();
  await press(page, { key: 'q', code: 'KeyA', with: ['ctrl'] });
  await expect(editor.selected).toHaveCount(1);
  await press(page, { key: 'a', code: 'KeyQ', with: ['ctrl'] });
  await expect(editor.selected).toHaveCount(11);
});

test('AltGr and a letter types into the selected box and triggers no command', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await editor.at('C4').click();
  await editor.press('Delete');
  await editor.at('S3').click();
  // Polish ż is on Z, where a command is; Windows tells AltGr as Ctrl with Alt.
  await press(page, { key: 'ż', code: 'KeyZ', with: ['ctrl', 'alt'], text: 'ż' });
  await expect(editor.field).toHaveValue('ż');
  await expect(editor.boxes).toHaveCount(10);
  // Within the field the browser itself types; of AltGr on Linux it tells neither Ctrl nor Alt.
  await press(page, { key: 'ą', code: 'KeyA', text: 'ą' });
  await expect(editor.field).toHaveValue('żą');
  await expect(editor.selected).toHaveCount(1);
});

test('keys of one character are turned off for good, and are letters then', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const keys = page.getByRole('dialog', { name: 'Keys' });
  const own = page.getByRole('switch', { name: 'Keys of one character' });
  await editor.at('C3').click();
  await editor.press('?');
  await own.press('Space');
  await expect(keys.getByText('?', { exact: true })).toHaveCount(0);
  await editor.press('Escape');
  await expect(editor.at('C3')).toBeFocused();
  await editor.press('?');
  await expect(keys).toHaveCount(0);
  await expect(editor.field).toHaveValue('?');
  await editor.press('Escape');
  await expect(page.getByRole('list', { name: 'Keys that matter here' })).not.toContainText('?');

  await page.reload();
  await editor.at('S1').click();
  const presentation = new Presentation(page);
  await editor.press('Control+Enter');
  await expect(presentation.status).toHaveText(/^1 of/);
  const pointer = page.getByRole('button', { name: 'Pointer' });
  const isLit = (await pointer.getAttribute('aria-pressed')) ?? '';
  await editor.press('b', '.', 'l');
  await expect(presentation.status).toHaveText(/^1 of/);
  await expect(pointer).toHaveAttribute('aria-pressed', isLit);
  await editor.press('ArrowRight');
  await expect(presentation.status).toHaveText(/^2 of/);
  await editor.press('Escape');

  await editor.command('Show the keys');
  await own.press('Space');
  await editor.press('Escape');
  await expect(editor.at('S1')).toBeFocused();
  await editor.press('?');
  await expect(keys).toBeVisible();
});
