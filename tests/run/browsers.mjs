/**
 * `npm run check:browsers [-- WORD …]`: builds and serves the app and goes ten journeys through it in Firefox and in
 * WebKitGTK, where they are installed; `npm test` does so in Chromium only. Words choose the journeys that have one of
 * them in their name. On Debian: `apt-get install firefox-esr webkit2gtk-driver xvfb`.
 */
import { join } from 'node:path';
import { build, buildFolder } from '../../src/serve/build.mjs';
import { installIfMissing } from '../../src/serve/install.mjs';
import { serveBuild } from '../../src/serve/staticServer.mjs';
import { projectRoot } from '../../src/serve/tools.mjs';

await installIfMissing();
// Only now is there something to load it from.
const { runnerImport } = await import('vite');

await build();
const { url, close } = await serveBuild(buildFolder, 0);
try {
  /** @type {{ module: typeof import('../browsers/main') }} */
  const { module } = await runnerImport(join(projectRoot, 'tests/browsers/main.ts'));
  const { passed, failed } = await module.checkBrowsers(url, process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await close();
}
