/**
 * `npm run check:cluster [-- --seconds=120 --people=30 --seed=1]`: three servers of `npm run together` with one PostgreSQL and
 * one Redis, behind a balancer that takes them in turn; every 5 s one of them is killed and started again, while people work
 * on one plan; half-way Redis is killed and started as well. At the end all have the same plan, and all that anybody did is in it. PostgreSQL and Redis are started on this
 * machine only, in a folder that is removed again; whoever is root starts PostgreSQL as the user `postgres`, for it refuses
 * root. On Debian: `apt-get install postgresql redis-server`. Where Redis is not installed, one server alone is killed and
 * started; where PostgreSQL is not, nothing is checked.
 */
import { join } from 'node:path';
import { buildIfStale, buildTogetherIfStale } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

const usual = { seconds: 120, people: 30, seed: 1 };

/** @param {string[]} words */
function readOptions(words) {
  const given = words.map((word) => {
    const [, name = '', value = ''] = /^--(\w+)=(\d+)$/.exec(word) ?? [];
    if (!Object.hasOwn(usual, name)) throw new Error(`“${word}” is none of --seconds=, --people=, --seed=.`);
    return [name, Number(value)];
  });
  return { ...usual, ...Object.fromEntries(given) };
}

const options = readOptions(process.argv.slice(2));
await installIfMissing();
// Only now is there something to load it from.
const { runnerImport } = await import('vite');

await buildIfStale();
await buildTogetherIfStale();
/** @type {{ module: typeof import('../cluster/main') }} */
const { module } = await runnerImport(join(projectRoot, 'tests/cluster/main.ts'));
process.exitCode = (await module.checkCluster(options)) ? 0 : 1;
