/** Touches as the browser gets them from a screen: through its own protocol, not as events made by a script. */
import type { Locator, Page } from '@playwright/test';

export interface Finger {
  press(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  lift(): Promise<void>;
}

export async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    press: async (x, y) => void (await send('touchStart', [{ x, y }])),
    move: async (x, y) => void (await send('touchMove', [{ x, y }])),
    lift: async () => void (await send('touchEnd', [])),
  };
}

/** The middle of something in sight, px on the page. */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const rect = await target.boundingBox();
  if (!rect) throw new Error('There is nothing in sight to be touched.');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** A finger that rests on something until `seen` is there. */
export async function longPress(page: Page, target: Locator, seen: Locator): Promise<void> {
  const finger = await fingerOn(page);
  const { x, y } = await middleOf(target);
  await finger.press(x, y);
  await seen.waitFor();
  await finger.lift();
}
