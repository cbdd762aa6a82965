/** The steps of `npm test`, in the order in which they run. Each says whether it went well, or counts its tests. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../src/serve/build.mjs';
import { projectRoot, tool } from '../../src/serve/tools.mjs';
import { countTests } from './counts.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'lint' | 'unit' | 'browser' | 'long'} group `long` runs only when it is asked for
 * @property {() => Promise<boolean | import('./counts.mjs').Counts>} run
 */

/**
 * @param {import('../../src/serve/tools.mjs').Command} command
 * @param {'inherit' | 'pipe'} output to print as it goes, or all of it at the end
 * @returns {Promise<boolean>} whether it ended well
 */
function run({ file, args, env }, output = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    /** @type {Buffer[]} */
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => printed.push(data));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/**
 * @param {'vitest' | 'playwright'} runner
 * @param {(reportFile: string) => import('../../src/serve/tools.mjs').Command} command
 */
async function runTests(runner, command) {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-test-'));
  try {
    const reportFile = join(folder, 'report.json');
    const endedWell = await run(command(reportFile));
    return countTests(runner, reportFile, endedWell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm run format` formats as well. */
const formatted = ['--config', 'tests/lint/oxfmt.json', '**/*.{ts,tsx,mjs,js,css,html,md}'];

/** @type {Step[]} */
export const steps = [
  {
    name: 'Formatting',
    group: 'lint',
    run: () => run(tool('oxfmt', ['--check', ...formatted]), 'pipe'),
  },
  {
    name: 'Types',
    group: 'lint',
    run: () => run(tool('typescript', ['--project', 'tsconfig.json'], 'tsc'), 'pipe'),
  },
  {
    name: 'Types of the pure folders',
    group: 'lint',
    run: () => run(tool('typescript', ['--project', 'src/tsconfig.pure.json'], 'tsc'), 'pipe'),
  },
  {
    name: 'Types of the service worker',
    group: 'lint',
    run: () => run(tool('typescript', ['--project', 'src/worker/tsconfig.json'], 'tsc'), 'pipe'),
  },
  {
    name: 'Lint',
    group: 'lint',
    run: () => run(tool('oxlint', ['--config', 'tests/lint/oxlint.json', '--type-aware', '--deny-warnings']), 'pipe'),
  },
  {
    name: 'Nothing unused',
    group: 'lint',
    run: () => run(tool('knip', ['--no-progress', '--treat-config-hints-as-errors']), 'pipe'),
  },
  {
    name: 'Unit and component tests',
    group: 'unit',
    run: () =>
      runTests('vitest', (report) =>
        tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
      ),
  },
  {
    name: 'Production build',
    group: 'browser',
    run: async () => {
      await build();
      return true;
    },
  },
  {
    name: 'Size of the first load',
    group: 'browser',
    // Loaded late, as the browser's below: before the installation there is nothing to load.
    run: async () => (await import('./bundleSize.mjs')).firstLoadIsSmall(),
  },
  { name: 'Browser tests', group: 'browser', run: () => runBrowserTests({}) },
  {
    name: 'Long browser tests',
    group: 'long',
    run: async () => {
      await build();
      return runBrowserTests({ AIMTREE_LONG: 'yes' });
    },
  },
];

/** @param {Record<string, string>} env */
async function runBrowserTests(env) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  return runTests('playwright', (report) => ({
    ...tool('@playwright/test', ['test', '--config', 'tests/e2e', '--reporter=list,json'], 'playwright'),
    env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...env },
  }));
}
