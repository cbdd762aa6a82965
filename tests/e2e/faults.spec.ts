/**
 * Faults in our own code, provoked from outside: something of the browser that the app uses is made to throw. Never a
 * blank window, never a loop, and nothing that was typed is lost.
 */
import { parse } from '../../src/format/parse';
import { LibraryPage } from './pages/library';
import { newPlan } from './pages/opening';
import { findings } from './support/axe';
import { withoutFilePickers } from './support/userFiles';
import { expect, test } from './support/fixtures';

/** Runs in the page: the canvas watches its own size, and nothing else of the app watches that element. */
function breakTheDiagram() {
  const { observe } = ResizeObserver.prototype;
  ResizeObserver.prototype.observe = function broken(target, options) {
    if (target.closest('.react-flow')) throw new Error('as if a view had a fault');
    observe.call(this, target, options);
  };
}

test('a view that throws is said, keeps what was typed, and the second time the library is a way out', async ({
  page,
  problems,
}) => {
  await withoutFilePickers(page);
  const editor = await newPlan(page);
  await page.keyboard.type('Typed before the fault');
  await editor.allSaved();
  const address = page.url();
  await page.addInitScript(breakTheDiagram);
  await page.reload();

  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Something in Aimtree went wrong');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Go to your plans' })).toHaveCount(0);
  const copy = parse((await editor.downloadCopy()).bytes);
  expect(copy.ok && Object.values(copy.plan.nodes).map(({ text }) => text)).toEqual(['Typed before the fault']);

  await page.getByText('Details for a report').click();
  await expect(page.locator('details pre')).toContainText('as if a view had a fault');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(alert).toContainText('went wrong again');
  await page.getByRole('button', { name: 'Go to your plans' }).click();
  const library = new LibraryPage(page);
  await expect(library.plans).toHaveCount(1);
  expect(page.url()).not.toBe(address);
  expect(problems.splice(0).join()).toContain('as if a view had a fault');
});

test('when the app cannot start, a page says so, and the plans are there once it can', async ({ page, problems }) => {
  const editor = await newPlan(page);
  await page.keyboard.type('Kept');
  await editor.allSaved();
  await page.addInitScript(() => {
    if (sessionStorage.getItem('mended')) return;
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('Aimtree could not start');
  await page.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(editor.boxes.first()).toContainText('Kept');
  expect(problems.splice(0).join()).toContain('no 2D canvas');
});

test('what fails outside of every view is said as well, and not by a blank window', async ({ page, problems }) => {
  await page.addInitScript(() => {
    // The theme is put on the page by the app itself, around all views.
    const { matchMedia } = window;
    window.matchMedia = (query) => {
      if (query.includes('dark')) throw new Error('as if the shell had a fault');
      return matchMedia.call(window, query);
    };
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Something in Aimtree went wrong');
  expect(problems.splice(0).join()).toContain('as if the shell had a fault');
});

test('a fault in an event handler or a promise is a quiet message, said once', async ({ page, problems }) => {
  const editor = await newPlan(page);
  await page.keyboard.type('Typing');
  await page.evaluate(() => {
    const fail = () => {
      throw new Error('as if a handler had a fault');
    };
    for (let times = 0; times < 5; times += 1) setTimeout(fail);
    void Promise.reject(new Error('as if a promise had a fault'));
  });
  await expect(editor.messages).toContainText('Something went wrong; your plan is kept.');
  await expect(editor.messages.getByRole('button', { name: 'Copy details' })).toHaveCount(1);
  // It takes nothing away from whoever is typing.
  await page.keyboard.type(' goes on');
  await expect(editor.field).toHaveValue('Typing goes on');
  const kinds = new Set(problems.splice(0).map((problem) => /as if a \w+ had a fault/.exec(problem)?.[0]));
  expect(kinds).toEqual(new Set(['as if a handler had a fault', 'as if a promise had a fault']));
});
