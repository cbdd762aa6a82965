/** Typing as people do: over a selected box from the first letter, by input methods too, and taken back letter by letter. */
import type { CDPSession, Page } from '@playwright/test';
import type { Editor } from './pages/editor';
import { newPlan, openSmallPlan } from './pages/opening';
import { Outline } from './pages/outline';
import { PlanView } from './pages/planView';
import { expect, test } from './support/fixtures';

/** What an input method sends: words that are being composed, the words that come of it, and keys that are its own. */
class InputMethod {
  constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  compose(text: string): Promise<unknown> {
    return this.session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  commit(text: string): Promise<unknown> {
    return this.session.send('Input.insertText', { text });
  }

  /** A press that it keeps for itself; `code` 229 is how it is told of. */
  async press(key: string, code = 229): Promise<void> {
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: code });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
  }
}

const C3 = (text: string) => `Change idea: ${text}`;

async function selected(page: Page): Promise<Editor> {
  const editor = await openSmallPlan(page);
  await editor.at('C3').click();
  await expect(editor.at('C3')).toBeFocused();
  return editor;
}

test.describe('what no key types by itself', () => {
  test('an emoji from the picker begins the text of the selected box', async ({ page }) => {
    const editor = await selected(page);
    await page.keyboard.insertText('🌙');
    await expect(editor.field).toBeFocused();
    await page.keyboard.type(' round');
    await expect(editor.field).toHaveValue('🌙 round');
    await editor.press('Enter');
    await expect(editor.box(C3('🌙 round'))).toBeFocused();
    await editor.press('Control+z');
    await expect(editor.box(C3('Walk round at 7 am'))).toBeFocused();
  });

  test('a letter that is held down with Option, or comes after a dead key, is not lost', async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    await input.compose('´');
    await input.commit('é');
    await expect(editor.field).toHaveValue('é');
    await page.keyboard.type('tage');
    await editor.press('Enter');
    await expect(editor.box(C3('étage'))).toBeFocused();
  });

  test('a line of the outline takes a dead key and an emoji as a box does', async ({ page }) => {
    await openSmallPlan(page);
    const outline = await new Outline(page).open();
    await outline.line(C3('Walk round at 7 am')).click();
    const input = await InputMethod.of(page);
    await input.compose('´');
    await input.commit('é');
    await expect(outline.field).toHaveValue('é');
    await page.keyboard.type('tage');
    await page.keyboard.press('Escape');
    await expect(outline.line(C3('Walk round at 7 am'))).toBeFocused();
    await page.keyboard.insertText('🌙');
    await expect(outline.field).toHaveValue('🌙');
  });

  test('Japanese is composed from the first key, and nothing goes in raw', async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    await input.compose('ｋ');
    await input.compose('こ');
    // Shown where it will stand, in place of the old text.
    await expect(editor.at('C3').locator('[class*="letters"]')).toHaveText('こ');
    await input.compose('ころ');
    await input.press('Enter');
    await expect(editor.field).toHaveCount(0);
    await input.commit('転倒');
    await expect(editor.field).toHaveValue('転倒');
    await input.compose('ぼうし');
    await input.commit('防止');
    await expect(editor.field).toHaveValue('転倒防止');
    await editor.press('Enter');
    await expect(editor.box(C3('転倒防止'))).toBeFocused();
    await expect(editor.boxes).toHaveCount(11);
  });

  test('a word is composed over a box that was typed just before, and again over that', async ({ page }) => {
    const editor = await newPlan(page);
    const input = await InputMethod.of(page);
    await page.keyboard.type('A');
    await editor.press('Tab');
    await page.keyboard.type('P');
    await editor.press('Enter');
    for (const [letters, word] of [
      [['ｋ', 'こ', 'ころ'], '転倒'],
      [['に', 'にほ'], '日本'],
      [['´'], 'é'],
    ] as const) {
      await expect(editor.selected).toBeFocused();
      for (const part of letters) await input.compose(part);
      await input.commit(word);
      await expect(editor.field).toHaveValue(word);
      await editor.press('Enter');
      await expect(editor.box(`Primary driver: ${word}`)).toBeFocused();
    }
  });

  test('Hangul goes on from syllable to syllable without a break', async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    for (const [composed, done] of [
      ['나', '낙'],
      ['사', '상'],
    ] as const) {
      await input.compose(composed);
      await input.compose(done);
      await input.commit(done);
    }
    await expect(editor.field).toHaveValue('낙상');
    await input.compose('예');
    // Tab takes the syllable: it neither leaves the field nor adds a box.
    await input.press('Tab', 9);
    await expect(editor.field).toBeFocused();
    await input.commit('예');
    await expect(editor.field).toHaveValue('낙상예');
    await expect(editor.boxes).toHaveCount(11);
  });

  test('a word that is dropped while it is composed leaves the box as it was', async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    await input.compose('か');
    await input.press('Escape');
    await input.compose('');
    await expect(editor.box(C3('Walk round at 7 am'))).toBeFocused();
    await expect(editor.undo).toBeDisabled();
    await expect(editor.at('C3').locator('[class*="letters"]')).toHaveText('');
  });

  test('a word that is being composed when somebody clicks elsewhere is kept', async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    await input.compose('ねこ');
    await editor.at('S4').click();
    await expect(editor.box(C3('ねこ'))).toBeVisible();
    await expect(editor.at('S4')).toBeFocused();
    await expect(editor.field).toHaveCount(0);
  });
});

test('while a word is composed in the text, Enter, Tab and Esc are the input method’s', async ({ page }) => {
  const editor = await selected(page);
  const input = await InputMethod.of(page);
  await editor.press('Enter', 'End');
  for (const [key, code] of [
    ['Enter', 13],
    ['Tab', 9],
    ['Escape', 27],
    ['Enter', 229],
  ] as const) {
    await input.compose('かな');
    await input.press(key, code);
    await expect(editor.field, key).toBeFocused();
    await input.commit('仮名');
  }
  // Safari: the word has ended before the key that ended it is told of.
  await editor.field.evaluate((field) => {
    for (const key of ['Enter', 'Tab', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
  });
  await expect(editor.field).toHaveValue('Walk round at 7 am仮名仮名仮名仮名');
  await expect(editor.boxes).toHaveCount(11);
  await editor.press('Enter');
  await expect(editor.box(C3('Walk round at 7 am仮名仮名仮名仮名'))).toBeFocused();
});

for (const [place, open] of [
  ['the plan’s title', (editor: Editor) => editor.title],
  ['find', (editor: Editor) => editor.find.getByRole('textbox')],
] as const) {
  test(`in ${place} a word is composed as well`, async ({ page }) => {
    const editor = await selected(page);
    const input = await InputMethod.of(page);
    await editor.press('Control+f');
    const field = open(editor);
    await field.click();
    await input.compose('かな');
    for (const [key, code] of [
      ['Enter', 13],
      ['Tab', 9],
      ['Escape', 27],
    ] as const)
      await input.press(key, code);
    await expect(field).toBeFocused();
    await input.commit('仮名');
    await expect(field).toHaveValue(/仮名/);
  });
}

test.describe('Ctrl+Z in a text', () => {
  async function undoneTo(editor: Editor, text: string): Promise<void> {
    for (let step = 0; step < 30 && (await editor.field.inputValue()) !== text; step += 1)
      await editor.press('Control+z');
    await expect(editor.field).toHaveValue(text);
    await expect(editor.field).toBeFocused();
  }

  test('leads back to the old text when a selected box was typed over', async ({ page }) => {
    const editor = await selected(page);
    await page.keyboard.type('New words');
    await undoneTo(editor, 'Walk round at 7 am');
    await editor.press('Control+Shift+z');
    await expect(editor.field).not.toHaveValue('Walk round at 7 am');
    await undoneTo(editor, 'Walk round at 7 am');
    await editor.press('Enter');
    await expect(editor.box(C3('Walk round at 7 am'))).toBeFocused();
  });

  test('leads back to the first letter past new lines, what was pasted and an emoji', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const editor = await newPlan(page);
    await page.keyboard.type('One');
    await editor.press('Alt+Enter');
    await page.keyboard.type('two');
    await editor.press('Alt+Enter');
    await page.evaluate(() => navigator.clipboard.writeText('pasted'));
    await editor.press('Control+v');
    await page.keyboard.insertText('🌙');
    await expect(editor.field).toHaveValue('One\ntwo\npasted🌙');
    await editor.press('Control+z');
    await expect(editor.field).not.toHaveValue('One\ntwo\npasted🌙');
    await undoneTo(editor, 'One');
    await undoneTo(editor, '');
  });

  test('leads back to the old text when it was typed over with an emoji', async ({ page }) => {
    const editor = await selected(page);
    await page.keyboard.insertText('🌙');
    await expect(editor.field).toHaveValue('🌙');
    await undoneTo(editor, 'Walk round at 7 am');
  });

  test('takes nothing of another box back', async ({ page }) => {
    const editor = await selected(page);
    await page.keyboard.type('New words');
    await editor.press('Enter');
    await editor.at('S4').click();
    await editor.press('Enter', 'Control+z', 'Control+z');
    await expect(editor.field).toHaveValue('Not yet placed');
    await editor.press('Escape');
    await expect(editor.box(C3('New words'))).toBeVisible();
  });
});

test('a cell of the table takes its first letters from an input method, an emoji picker or a dead key', async ({
  page,
}) => {
  await openSmallPlan(page);
  const plan = await new PlanView(page).open();
  const input = await InputMethod.of(page);
  await plan.cell('C3', 'text').click();
  await input.compose('ｋ');
  await input.compose('かご');
  await input.press('Enter');
  await input.commit('籠');
  await expect(page.getByRole('textbox', { name: 'Change idea' })).toHaveValue('籠');
  await page.keyboard.press('Tab');
  await expect(plan.cell('C3', 'text')).toHaveText('籠');
  await plan.cell('C3', 'owner').click();
  await page.keyboard.insertText('🌙');
  await page.keyboard.type(' team');
  await page.keyboard.press('Enter');
  await expect(plan.cell('C3', 'owner')).toHaveText('🌙 team');
  // Arrows go on from cell to cell, and plain letters and pasting are as before.
  await expect(plan.cell('C4', 'owner')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('te');
  await page.keyboard.press('Enter');
  await expect(plan.cell('C4', 'status')).toHaveText('Testing');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(plan.cell('C3', 'text')).toHaveText('Walk round at 7 am');
});
