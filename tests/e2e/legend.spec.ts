/** Colours are never alone: a legend says what they stand for, and the words stand under the boxes where asked for. */
import { findings } from './support/axe';
import { openSmallPlan } from './pages/opening';
import { expect, test } from './support/fixtures';

for (const [by, words] of [
  ['Tag', ['Quick win', 'No tag']],
  ['Owner', ['Ama', 'Ben', 'No owner']],
  ['Status of change ideas', ['Being tested', 'Not yet tested']],
] as const) {
  test(`coloured by ${by.toLowerCase()}, the diagram has a legend`, async ({ page }) => {
    const editor = await openSmallPlan(page);
    const legend = page.getByRole('region', { name: 'Legend' });
    await expect(legend).toHaveCount(0);
    await page.getByRole('button', { name: 'Colour: column' }).click();
    await page.getByRole('menuitemradio', { name: by, exact: true }).click();
    for (const word of words) await expect(legend.getByRole('listitem').filter({ hasText: word })).toBeVisible();
    const [above, canvas] = [await legend.boundingBox(), await editor.canvas.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(canvas?.y ?? 0);
    expect(await findings(page)).toEqual([]);
  });
}

test('tags and owners stand under the boxes in words where they are asked for', async ({ page }) => {
  const editor = await openSmallPlan(page);
  await expect(editor.at('C1')).not.toContainText('Quick win');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Tags' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Owners' }).click();
  await editor.press('Escape');
  await expect(editor.at('C1')).toContainText('Ben');
  await expect(editor.at('C1')).toContainText('Tags: Quick win');
  await expect(editor.at('P1')).toContainText('Ama');
});
