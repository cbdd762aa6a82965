import type { LaunchOptions } from '@playwright/test';
import { browserFlags } from '../../run/browser.mjs';

/** How to start the browser; for the tests that start and stop one of their own as well. */
export const launchOptions: LaunchOptions = {
  args: browserFlags,
  // Where the runner, or else the global set-up, has found one; the workers inherit it.
  get executablePath() {
    return process.env['CHROME_PATH'];
  },
};
