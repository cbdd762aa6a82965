/** Goes all journeys in each browser that is installed. */
import { firefox } from './firefox';
import { journeys } from './journeys';
import { createPage } from './page';
import type { BrowserKind, StartedBrowser } from './session';
import { webKit } from './webKit';

const kinds: readonly BrowserKind[] = [firefox, webKit];
/** In ms: a browser that answers no more is ended. */
const patience = 90_000;

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** `only`: words, of which the name of a journey must have one; all journeys when there are none. */
export async function checkBrowsers(url: string, only: readonly string[]): Promise<Counts> {
  let [passed, failed] = [0, 0];
  for (const kind of kinds) {
    const version = kind.find();
    if (version === undefined) {
      console.log(`${kind.name} is not installed here: skipped.`);
      continue;
    }
    console.log(version);
    for (const journey of journeys) {
      if (only.length > 0 && !only.some((word) => journey.name.includes(word))) continue;
      const fault = await goes(kind, (browser) => journey.go(createPage(browser), url));
      console.log(`  ${fault === undefined ? '✓' : '✘'} ${journey.name}`);
      if (fault === undefined) passed += 1;
      else {
        failed += 1;
        console.log(`    ${fault.stack ?? fault.message}`);
      }
    }
  }
  return { passed, failed };
}

/** In a browser of its own, so that nothing of one journey is left for the next. Gives what went wrong. */
async function goes(kind: BrowserKind, go: (browser: StartedBrowser) => Promise<void>): Promise<Error | undefined> {
  let browser: StartedBrowser | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    browser = await kind.start();
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The browser answers no more.')), patience);
    });
    await Promise.race([go(browser), silence]);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error('The journey broke off.', { cause: fault });
  } finally {
    clearTimeout(timer);
    await browser?.close();
  }
}
