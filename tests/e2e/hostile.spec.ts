/** Files from strangers in the real app: opened or refused, but never run, never rendered as markup, never called for. */
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { serialise } from '../../src/format/serialise';
import type { Plan } from '../../src/plan/model/schema';
import { boxName } from '../../src/plan/ask/words';
import { smallPlan } from '../fixtures/plans';
import { hostileFile } from '../torture/hostile/hostileFile';
import { texts } from '../torture/hostile/poisons';
import { Editor } from './pages/editor';
import { LibraryPage } from './pages/library';
import { openPlan } from './pages/opening';
import { withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';
import { decodePng } from './support/png';

/** What a text would make if it were taken for markup, or would have done if it were run. */
function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const addresses = new Set(['src', 'href', 'xlink:href', 'srcdoc', 'action', 'style']);
    const found = [...document.querySelectorAll('*')]
      .filter(({ localName, attributes, parentElement }) => {
        if (/^(?:iframe|object|embed|base|b)$/.test(localName)) return true;
        if (localName === 'script') return parentElement !== document.head && parentElement !== document.body;
        return [...attributes].some(
          ({ name, value }) =>
            name.startsWith('on') ||
            (addresses.has(name) && /^(?!data:).*(?:evil\.invalid|javascript:)|^x$/.test(value)),
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200));
    if ('__pwned' in window) found.push('A script has run.');
    if (Object.keys(Object.prototype).length > 0) found.push('A prototype is polluted.');
    return found;
  });
}

/** What is kept in the database, table by table. */
function kept(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((done, failed) => {
        const opening = indexedDB.open('aimtree');
        opening.addEventListener('error', () => failed(opening.error));
        opening.addEventListener('success', () => {
          const tables = ['summaries', 'checkpoints', 'journal'];
          const reading = opening.result.transaction(tables);
          const counts = tables.map((table) => reading.objectStore(table).count());
          reading.addEventListener('complete', () => {
            opening.result.close();
            done(Object.fromEntries(tables.map((table, index) => [table, counts[index]?.result ?? -1])));
          });
        });
      }),
  );
}

test(
  'twenty hostile files leave no trace in the app: nothing runs, nothing is called for, what is refused is not kept',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(120_000);
    const seed = Number(process.env['AIMTREE_SEED'] ?? 20261125);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await withoutFilePickers(page);
    const library = new LibraryPage(page);
    await library.open();
    const editor = new Editor(page);
    const refusal = page.getByRole('alertdialog', { name: 'The file was not opened' });
    const question = page.getByRole('dialog', { name: 'This plan is already here' });
    let opened = 0;
    for (let index = 0; index < 20; index += 1) {
      const { bytes, how } = hostileFile(seed, index);
      await library.choose({
        name: '<img src=x onerror=alert(1)>.json',
        mimeType: 'application/json',
        buffer: Buffer.from(bytes),
      });
      await expect(refusal.or(question).or(editor.boxes.first()).first(), `${index}: ${how.join(', ')}`).toBeVisible();
      expect(await traces(page), `file ${index} of seed ${seed}: ${how.join(', ')}`).toEqual([]);
      if (await refusal.isVisible()) await refusal.getByRole('button', { name: 'Close' }).last().click();
      else if (await question.isVisible()) await question.getByRole('button', { name: 'Cancel' }).click();
      else {
        opened += 1;
        await page.goto('#/');
      }
      await library.heading.waitFor();
      await expect(library.plans).toHaveCount(opened);
    }
    expect(await kept(page)).toEqual({ summaries: opened, checkpoints: opened, journal: 0 });
    expect(opened).toBeGreaterThan(3);
    expect(dialogs).toEqual([]);
  },
);

test('texts full of markup, control characters and overrides are shown as text, kept byte for byte and exported', async ({
  page,
}) => {
  const plan = nastyPlan();
  const text = serialise(plan);
  const editor = await openPlan(page, plan);
  await expect(editor.boxes).toHaveCount(Object.keys(plan.nodes).length);
  for (const node of Object.values(plan.nodes)) {
    // Lines are broken by geometry, so that only the letters themselves can be compared.
    const letters = (await editor.at(node.id).textContent())?.replace(/\s/g, '');
    expect(letters).toContain(node.text.replace(/\s/g, ''));
    await expect(editor.at(node.id)).toHaveAttribute('aria-label', boxName(plan, node));
  }
  await editor.at('C1').focus();
  await expect(editor.inspector.field('Notes')).toHaveValue(texts[1]!);
  expect(await traces(page)).toEqual([]);
  expect((await editor.saveAsFile()).bytes.toString()).toBe(text);

  const picture = decodePng((await (await editor.export('PNG image')).save()).bytes);
  expect(picture.width).toBeGreaterThan(500);
  await page.goto('#/');
  await expect(page.getByRole('list', { name: 'Plans' }).locator('img')).toHaveAttribute('src', /^data:image\/svg/);
  expect(await traces(page)).toEqual([]);
});

/** The small plan with a nasty text in every place that takes one. */
function nastyPlan(): Plan {
  const plan = smallPlan();
  let next = 0;
  const nasty = () => texts[next++ % texts.length]!;
  plan.title = nasty();
  plan.description = nasty();
  for (const node of Object.values(plan.nodes)) Object.assign(node, { text: nasty(), owner: nasty(), notes: nasty() });
  Object.assign(plan.nodes['C1']!, { notes: texts[1] });
  for (const column of Object.values(plan.columns)) column.title = nasty();
  for (const tag of Object.values(plan.tags)) tag.name = nasty();
  for (const cycle of Object.values(plan.cycles))
    Object.assign(cycle, { title: nasty(), scale: nasty(), owner: nasty() });
  return plan;
}

test.describe('a large file', () => {
  test('shows how far it is, leaves the page free, and is gone without a trace when it is cancelled', async ({
    page,
  }, info) => {
    const file = info.outputPath('large.aimtree.json');
    await writeFile(file, largestPlan());
    await withoutFilePickers(page);
    const library = new LibraryPage(page);
    await library.open();
    await library.choose(file);
    const opening = page.getByRole('dialog', { name: 'Opening “large.aimtree.json”' });
    await expect(opening.getByRole('progressbar', { name: 'Reading and checking' })).toBeVisible();
    const cancelled = Date.now();
    await opening.getByRole('button', { name: 'Cancel' }).click();
    await expect(opening).toBeHidden();
    expect(Date.now() - cancelled).toBeLessThan(2_000);
    await library.newPlan.click();
    await new Editor(page).boxes.first().waitFor();
    expect(await kept(page)).toMatchObject({ summaries: 1, checkpoints: 1 });
  });

  test('beyond the limit is refused with the limit, before it is read', async ({ page }, info) => {
    const file = info.outputPath('larger.aimtree.json');
    await writeFile(file, Buffer.alloc(51 * 1024 * 1024, ' '));
    await withoutFilePickers(page);
    const library = new LibraryPage(page);
    await library.open();
    await library.choose(file);
    await expect(page.getByRole('alertdialog').getByRole('listitem')).toHaveText(
      'The file has 51 MB; at most 50 MB can be opened.',
    );
    expect(await kept(page)).toEqual({ summaries: 0, checkpoints: 0, journal: 0 });
  });
});

/** The text of a plan that has nearly as much of everything as may be: it takes seconds to be read. */
function largestPlan(): string {
  const file = JSON.parse(serialise(smallPlan())) as Record<'nodes' | 'cycles' | 'measures', Record<string, unknown>[]>;
  const boxes = Array.from({ length: 19_000 }, (_, at) => ({ id: `n${at}`, column: 'change', text: `${at}` }));
  const notes = 'x'.repeat(300);
  const cycles = boxes.map(({ id }) => {
    const [plan, done] = [
      { objective: notes, prediction: notes },
      { observations: notes, asPlanned: true },
    ];
    const [study, act] = [
      { results: notes, learning: notes },
      { decision: 'adapt', next: notes },
    ];
    return { id, idea: id, title: id, stage: 'complete', plan, do: done, study, act };
  });
  const points = Array.from({ length: 99_000 }, () => ({ date: '2026-11-23', value: 1, note: 'as before' }));
  const measure = { id: 'm', name: 'Falls', kind: 'outcome', nodes: [], points };
  return JSON.stringify({ ...file, nodes: [...file.nodes, ...boxes], cycles, measures: [measure] });
}
