/** The clipboard under real keys: boxes move and are copied whole, other programs get lists, nothing is cut in silence. */
import type { Page } from '@playwright/test';
import { parse } from '../../src/format/parse';
import type { Plan } from '../../src/plan/model/schema';
import { emptyPlan, smallPlan } from '../fixtures/plans';
import type { Editor } from './pages/editor';
import { newPlan, openPlan, openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

/** The small plan, with everything on its first change idea that can hang on one. */
function ward(): Plan {
  const plan = smallPlan();
  const { C1 } = plan.nodes;
  const cycle = plan.cycles['cycle-2'];
  if (!C1 || !cycle) throw new Error('The small plan has changed.');
  return {
    ...plan,
    nodes: { ...plan.nodes, C1: { ...C1, notes: 'Told to the night staff', due: '2027-03-05' } },
    cycles: { ...plan.cycles, 'cycle-2': { ...cycle, scale: '1 night', plan: { prediction: 'Nobody falls' } } },
    measures: { m1: { id: 'm1', order: 'a0', name: 'Falls a week', kind: 'outcome', nodes: ['C1'], points: {} } },
  };
}

async function saved(editor: Editor): Promise<Plan> {
  const opened = parse((await editor.saveAsFile()).bytes.toString());
  if (!opened.ok) throw new Error('The saved plan cannot be read.');
  return opened.plan;
}

/** Puts a text on the clipboard as a user does, from another page. */
async function copyElsewhere(page: Page, text: string): Promise<void> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').fill(text);
  await other.locator('textarea').press('Control+a');
  await other.locator('textarea').press('Control+c');
  await other.close();
  await page.bringToFront();
}

test('a box that is cut and pasted is the same box, with all that hangs on it, in two steps', async ({ page }) => {
  const editor = await openPlan(page, ward());
  await editor.at('C1').click();
  await editor.press('Control+x');
  await expect(editor.messages).toContainText('Cut “Risk tool in the admission pack”.');
  await expect(editor.boxes).toHaveCount(10);
  await editor.at('S3').click();
  await editor.press('Control+v');
  await expect(editor.messages).toContainText('Moved 1 box and 2 PDSA cycles.');
  await expect(editor.at('C1')).toHaveAttribute('aria-current', 'true');
  const { nodes, cycles, links, measures } = await saved(editor);
  const before = ward();
  expect(nodes['C1']).toEqual({ ...before.nodes['C1'], order: nodes['C1']?.order });
  expect(cycles['cycle-2']).toEqual({ ...before.cycles['cycle-2'], order: cycles['cycle-2']?.order });
  expect(Object.values(links).flatMap(({ from, to }) => (from === 'C1' ? to : []))).toEqual(['S3']);
  expect(measures['m1']?.nodes).toEqual(['C1']);
  await editor.press('Control+z', 'Control+z');
  await expect(editor.at('C1')).toBeVisible();
  await expect(editor.undo).toBeDisabled();
});

test('a branch goes to another plan in another tab', async ({ page, context }) => {
  const editor = await openPlan(page, ward());
  await editor.at('P1').click();
  await editor.press('Control+c');
  await expect(editor.messages).toContainText('Copied 5 boxes and 2 PDSA cycles.');
  const tab = await context.newPage();
  const other = await openPlan(tab, { ...emptyPlan(), id: 'plan-2', title: 'Elsewhere' });
  await other.at('aim-1').click();
  await other.press('Control+v');
  await expect(other.messages).toContainText('Pasted 5 boxes and 2 PDSA cycles.');
  await expect(other.box('Primary driver: Risk is known')).toBeVisible();
  const { nodes, tags, cycles, measures } = await saved(other);
  const idea = Object.values(nodes).find(({ text }) => text === 'Risk tool in the admission pack');
  expect(idea).toMatchObject({ notes: 'Told to the night staff', owner: 'Ben', due: '2027-03-05', status: 'testing' });
  expect(idea?.tags?.map((tag) => tags[tag]?.name)).toEqual(['Quick win']);
  expect(Object.values(cycles).map(({ idea: of }) => of)).toEqual([idea?.id, idea?.id]);
  expect(Object.values(measures).map(({ name, nodes: on }) => [name, on])).toEqual([['Falls a week', [idea?.id]]]);
  await other.press('Control+z');
  await expect(other.boxes).toHaveCount(1);
});

test('other programs get an indented list as text, and a nested one as HTML', async ({ page, context }) => {
  const editor = await openSmallPlan(page);
  await editor.at('S3').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command' }).fill('copy');
  await page.getByRole('option').filter({ hasText: 'Ctrl+C' }).click();
  await expect(editor.messages).toContainText('Copied 3 boxes.');
  const plain = await context.newPage();
  await plain.setContent('<textarea></textarea><div contenteditable="true"></div>');
  await plain.locator('textarea').press('Control+v');
  const list = 'Clear floors\n\tRisk on the handover sheet\n\tWalk round at 7 am';
  await expect(plain.locator('textarea')).toHaveValue(list);
  await plain.locator('div').press('Control+v');
  await expect(plain.locator('div > ul > li, div > div > ul > li')).toHaveCount(1);
  await expect(plain.locator('li li')).toHaveText(['Risk on the handover sheet', 'Walk round at 7 am']);
});

test('a text that is too long for a box goes on in its notes, and that is said', async ({ page }) => {
  const editor = await openSmallPlan(page);
  const text = `${'every bed '.repeat(230)}end`;
  await copyElsewhere(page, text);
  await editor.at('C3').click();
  await editor.press('F2', 'Control+a', 'Control+v');
  await expect(editor.messages).toContainText(
    'A box holds 2,000 characters. The last 303 of what was pasted were put in',
  );
  await editor.press('Enter');
  const after = await saved(editor);
  expect(`${after.nodes['C3']?.text} ${after.nodes['C3']?.notes}`).toBe(text);
  await editor.at('C3').click();
  await editor.press('Control+z');
  await expect(editor.at('C3')).toHaveAccessibleName('Change idea: Walk round at 7 am');
  expect((await saved(editor)).nodes['C3']?.notes).toBeUndefined();
});

test('a text that is too long for a field says what did not fit', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await copyElsewhere(page, 'word '.repeat(5_000));
  await editor.at('C3').click();
  const notes = editor.details.getByRole('textbox', { name: 'Notes' });
  await notes.press('Control+v');
  await expect(editor.messages).toContainText(
    '“Notes” holds 20,000 characters. The last 5,001 of what was pasted did not',
  );
  expect((await notes.inputValue()).length).toBe(19_999);
});

test('one long line of a list is told by its number, and all the others come in', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await copyElsewhere(page, `Lighting\n\t${'a long word '.repeat(200)}\n\tHandrails`);
  await editor.at('P2').click();
  await editor.press('Control+v');
  await expect(editor.messages).toContainText(
    'Pasted 3 boxes. Line 2 is 2,399 characters long; 2,000 fit. The rest was put in its notes.',
  );
  await expect(editor.box('Change idea: Handrails')).toBeVisible();
});

test('a cell of a sheet in the text of a box leaves no empty line, and a quoted one is one text', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await copyElsewhere(page, 'Clean hands\n');
  await editor.at('C3').click();
  await editor.press('F2', 'Control+a', 'Control+v');
  await expect(editor.field).toHaveValue('Clean hands');
  await copyElsewhere(page, '"Clean hands\nat every bed"\n');
  await editor.press('Control+a', 'Control+v');
  await expect(editor.field).toHaveValue('Clean hands\nat every bed');
  await editor.press('Escape');
  await editor.at('S1').click();
  await editor.press('Control+v');
  await expect(editor.messages).toContainText('Pasted 1 box.');
});

test('an outline that is pasted into the text of an empty aim becomes the diagram', async ({ page }) => {
  const editor = await newPlan(page);
  await copyElsewhere(page, 'Aim: Fewer falls by May\nPrimary driver 1: Kit\n- Socks\nPrimary driver 2: Staff');
  await editor.field.press('Control+v');
  await expect(editor.box('Aim: Fewer falls by May')).toBeVisible();
  await expect(editor.box('Primary driver: Kit')).toBeVisible();
  await expect(editor.box('Secondary driver: Socks')).toBeVisible();
  await expect(editor.messages).toContainText('Pasted 3 boxes. The first line became the aim.');
  await editor.press('Control+z');
  await expect(editor.boxes).toHaveCount(1);
});
