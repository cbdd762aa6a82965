/**
 * `npm run torture [-- --seed=1 --kills=50 --slow=6 --files=10000 --interleavings=10000 --merges=100000 --rooms=1000 --strangers=2000]`: builds and
 * serves the app, and does to it what must not hurt it, far oftener than `npm test`. Parts that are named run alone;
 * without a name all of them do. `slow` is how many times slower than this machine the page runs that is killed. The exit code is 1 when a
 * promise was not kept.
 */
import { join } from 'node:path';
import { build, buildFolder } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { serveBuild } from '../../src/serve/staticServer.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

const usual = { kills: 50, files: 10_000, interleavings: 10_000, merges: 100_000, rooms: 1_000, strangers: 2_000 };

/** @param {string[]} words */
function readOptions(words) {
  /** @type {Record<string, number>} */
  const given = {};
  for (const word of words) {
    const [, name = '', value = ''] = /^--(\w+)=(\d+)$/.exec(word) ?? [];
    if (name !== 'seed' && name !== 'slow' && !(name in usual)) {
      throw new Error(
        `“${word}” is none of --seed=, --slow=, ${Object.keys(usual)
          .map((part) => `--${part}=`)
          .join(', ')}.`,
      );
    }
    given[name] = Number(value);
  }
  const { seed = Number(process.env['AIMTREE_SEED'] ?? Date.now() % 1_000_000), slow = 1, ...counts } = given;
  return { seed, slow, counts: Object.keys(counts).length > 0 ? counts : usual };
}

const options = readOptions(process.argv.slice(2));
await installIfMissing();
// Only now is there something to load these from.
const { runnerImport } = await import('vite');
const { browserFlags, findBrowser } = await import('./browser.mjs');

const chromePath = await findBrowser();
await build();
const { url, close } = await serveBuild(buildFolder, 0);
try {
  /** @type {{ module: typeof import('../torture/main') }} */
  const { module } = await runnerImport(join(projectRoot, 'tests/torture/main.ts'));
  const sound = await module.runTorture({ ...options, chromePath, browserFlags, url });
  process.exitCode = sound ? 0 : 1;
} finally {
  await close();
}
