/** What a screen reader would say of its own accord: whatever changes in the live regions of the page. */
import type { Page } from '@playwright/test';

/** Listens from now on; gives what was said since it was last asked. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const implied = '[role=status], [role=alert], [role=log], output';
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target } of changes) {
        const from = target instanceof Element ? target : target.parentElement;
        const region = from?.closest(`[aria-live], ${implied}`);
        if (region && region.getAttribute('aria-live') !== 'off') regions.add(region);
      }
      for (const region of regions) if (region.textContent?.trim()) said.push(region.textContent.trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}
