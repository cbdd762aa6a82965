/**
 * `npm start [-- --port N]`: installs what is missing, builds what is stale, serves the app to this machine.
 * The first line on stdout is the address; everything else that has to be said goes to stderr.
 */
import { parseArgs } from 'node:util';
import { buildFolder, buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { serveBuild } from './staticServer.mjs';

const usualPort = 4173;
const portsToTry = 100;

/** @returns {number | undefined} the port that was asked for */
function portFromCommandLine() {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
  if (port === undefined) return undefined;
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error(`“${port}” is not a port. A port is a number from 1 to 65535, as in: npm start -- --port 8080`);
  }
  return Number(port);
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @param {number} port */
async function serveOn(port) {
  try {
    return await serveBuild(buildFolder, port);
  } catch (error) {
    const refusals = new Map([
      ['EADDRINUSE', `Port ${port} is in use. Choose another one with --port.`],
      ['EACCES', `Port ${port} may not be used here. Choose one above 1023.`],
    ]);
    throw new Error(refusals.get(String(codeOf(error))) ?? String(error), { cause: error });
  }
}

async function serveOnFirstFreePort() {
  for (let port = usualPort; port < usualPort + portsToTry; port++) {
    try {
      return await serveBuild(buildFolder, port);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No port from ${usualPort} to ${usualPort + portsToTry - 1} is free. Choose one with --port.`);
}

try {
  const port = portFromCommandLine();
  await installIfMissing();
  await buildIfStale();
  const { url } = await (port === undefined ? serveOnFirstFreePort() : serveOn(port));
  console.log(`Aimtree: ${url}`);
  console.error('Stop it with Ctrl+C.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
