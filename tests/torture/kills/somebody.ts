/** Somebody who edits a plan without a pause, in every way that there is, as chance has it. */
import type { Page } from '@playwright/test';
import type { Random } from '../random';

type Act = (page: Page, random: Random) => Promise<void>;

/** A plan grows up to here; then branches are deleted. */
const manyBoxes = 45;

const words = ['falls', 'audit', 'ward', 'ประเมิน', 'team', '90 %', 'huddle', '<b>', 'Ä', 'x'];
const outlines = ['One\n\tTwo\n\tThree\n\t\tFour', '- a\n- b\n  - c', 'Plan\tDo\nStudy\tAct', '1. first\n2. second'];

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** Goes to any box, or to one of a column. Gives how many boxes there are. */
function goToBox(page: Page, random: Random, column = ''): Promise<number> {
  return page.evaluate(
    ([share, wanted]) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-node-id]')];
      const boxes = all.filter(({ dataset }) => wanted === '' || dataset['column'] === wanted);
      boxes[Math.floor(share * boxes.length)]?.focus();
      return all.length;
    },
    [random.next(), column] as const,
  );
}

/** Goes to a field of the page by its name; false when there is none at the moment. */
function goToField(page: Page, name: string): Promise<boolean> {
  return page.evaluate((label) => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const field = fields.find(({ ariaLabel, labels, placeholder }) =>
      [ariaLabel, placeholder, ...[...(labels ?? [])].map(({ textContent }) => textContent)].includes(label),
    );
    field?.focus();
    return field !== undefined;
  }, name);
}

const write: Act = async (page, random) => {
  await goToBox(page, random);
  if (random.chance(0.5)) await press(page, random.pick(['Enter', 'F2']));
  await page.keyboard.type(random.pick(words));
  await press(page, random.pick(['Enter', 'Tab', 'Shift+Enter', 'Shift+Tab', 'Alt+Enter', 'Escape']));
  await page.keyboard.type(random.pick(words));
};

const add: Act = async (page, random) => {
  await goToBox(page, random);
  await press(page, random.pick(['Tab', 'Tab', 'Shift+Enter']));
  await page.keyboard.type(`${random.pick(words)} ${random.pick(words)}`);
  await press(page, 'Enter');
};

const move: Act = async (page, random) => {
  await goToBox(page, random);
  await press(page, `Alt+Arrow${random.pick(['Up', 'Down', 'Left', 'Right'])}`, 1 + random.below(3));
};

const undo: Act = async (page, random) => {
  await press(page, 'Control+z', 1 + random.below(4));
  await press(page, 'Control+Shift+z', random.below(4));
};

const paste: Act = async (page, random) => {
  await goToBox(page, random);
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, random.pick(outlines));
};

const remove: Act = async (page, random) => {
  const count = await goToBox(page, random, random.pick(['primary', 'secondary', 'change']));
  if (count > 6) await press(page, 'Delete');
};

const link: Act = async (page, random) => {
  await goToBox(page, random);
  if (!(await goToField(page, 'Add a link to…'))) return;
  await press(page, 'ArrowDown', 1 + random.below(3));
  await press(page, 'Enter');
  await press(page, 'Escape');
};

const field: Act = async (page, random) => {
  await goToBox(page, random);
  if (!(await goToField(page, random.pick(['Owner', 'Notes', 'Plan title'])))) return;
  await page.keyboard.type(random.pick(words));
  await press(page, random.pick(['Tab', 'Escape']));
};

/** Looks up until the screen says that all is saved, as one does before closing a lid. */
const lookUp: Act = async (page) => {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
};

const acts: readonly Act[] = [write, write, write, add, add, move, move, undo, paste, remove, link, field, lookUp];

/** One thing after the other until `isOver`; what fails after that is no fault. */
export async function editUntil(isOver: () => boolean, page: Page, random: Random): Promise<void> {
  while (!isOver()) {
    try {
      const count = await page.locator('[data-node-id]').count();
      if (count > manyBoxes) {
        await goToBox(page, random, 'primary');
        await press(page, 'Escape');
        await press(page, 'Delete');
      }
      await random.pick(acts)(page, random);
    } catch (error) {
      if (!isOver()) throw error;
    }
  }
}
