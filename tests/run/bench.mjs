/** `npm run bench`: builds and serves the app, and has every bench of tests/bench measure it in a real browser. */
import { join } from 'node:path';
import { build, buildFolder } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { serveBuild } from '../../src/serve/staticServer.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

await installIfMissing();
// Only now is there something to load these from.
const { runnerImport } = await import('vite');
const { browserFlags, findBrowser } = await import('./browser.mjs');

const chromePath = await findBrowser();
await build();
const { url, close } = await serveBuild(buildFolder, 0);
try {
  /** @type {{ module: typeof import('../bench/main') }} */
  const { module } = await runnerImport(join(projectRoot, 'tests/bench/main.ts'));
  await module.runBenches({ chromePath, browserFlags, url });
} finally {
  await close();
}
