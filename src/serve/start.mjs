/**
 * `npm start [-- --port N]`: installs what is missing, builds what is stale, serves the app to this machine.
 * The first line on stdout is the address; everything else that has to be said goes to stderr.
 */
import { parseArgs } from 'node:util';
import { buildFolder, buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { portOf, serveOn } from './ports.mjs';
import { serveBuild } from './staticServer.mjs';

try {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = portOf(values.port, 'npm start -- --port 8080');
  await installIfMissing();
  await buildIfStale();
  const { url } = await serveOn((each) => serveBuild(buildFolder, each), { port, usual: 4173 });
  console.log(`Aimtree: ${url}`);
  console.error('Stop it with Ctrl+C.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
