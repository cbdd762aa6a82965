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
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
function fromVitest({ testResults }) {
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.filter((test) => test.status === 'failed').length;
      // A file that cannot even be loaded has no tests to fail.
      return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed };
    }),
  );
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Counts}
 */
const fromPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

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
