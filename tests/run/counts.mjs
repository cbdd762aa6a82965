/** How many tests passed and failed, as the test runners' own JSON reports tell it. */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * @param {unknown} report Vitest's
 * @returns {Counts}
 */
function fromVitest(report) {
  const { numPassedTests, numFailedTests } = /** @type {Record<string, number>} */ (report);
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
}

/**
 * @param {unknown} report Playwright's
 * @returns {Counts}
 */
function fromPlaywright(report) {
  const { stats } = /** @type {{ stats: Record<string, number> }} */ (report);
  return { passed: Number(stats['expected']), failed: Number(stats['unexpected']) + Number(stats['flaky']) };
}

const readers = { vitest: fromVitest, playwright: fromPlaywright };

/**
 * A runner that broke down, whose report is missing, or which found fault outside of any test, counts as one failure.
 * @param {keyof typeof readers} runner
 * @param {string} reportFile
 * @param {boolean} endedWell whether the runner's exit code was 0
 * @returns {Counts}
 */
export function countTests(runner, reportFile, endedWell) {
  try {
    const counts = readers[runner](JSON.parse(readFileSync(reportFile, 'utf8')));
    const isSound = endedWell ? counts.passed > 0 : counts.failed > 0;
    return isSound ? counts : { passed: counts.passed, failed: counts.failed + 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
