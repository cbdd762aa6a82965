/**
 * `npm run together`: installs what is missing, builds what is stale, and serves the app and its rooms on one port, to this
 * machine unless it is told otherwise. On stdout stand the address and, where there is no room yet, a link to a first one;
 * everything else that has to be said goes to stderr.
 */
import { buildFolder, buildIfStale, buildTogetherIfStale, togetherFile } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { serveOn } from './ports.mjs';
import { answersFrom } from './staticServer.mjs';
import { help, readTogetherOptions } from './togetherOptions.mjs';
import { pathToFileURL } from 'node:url';

const usualPort = 4174;
const meantFor = 22;

/** @param {import('./togetherOptions.mjs').TogetherOptions} options */
async function serve({ port, host, ...options }) {
  await installIfMissing();
  await buildIfStale();
  await buildTogetherIfStale();
  /** @type {typeof import('./together/main')} */
  const { openTogether } = await import(pathToFileURL(togetherFile).href);
  const together = await openTogether(options);
  const app = answersFrom(buildFolder);
  const started = await serveOn((each) => together.serve({ app, host: host ?? '127.0.0.1', port: each }), {
    port,
    usual: usualPort,
    host,
  });
  console.log(`Aimtree: ${started.url}`);
  if (started.firstLink !== null) console.log(`A first room: ${started.firstLink}`);
  for (const line of wordsFor({ host, url: started.url, kept: together.kept })) console.error(line);
  return started;
}

/** @param {{ host: string | undefined, url: string, kept: string }} about */
function wordsFor({ host, url, kept }) {
  const version = Number(process.versions.node.split('.', 1)[0]);
  return [
    `Rooms and plans are kept in ${kept}.`,
    host === undefined
      ? 'Only this machine is answered. For others, put a reverse proxy with TLS before it, as in:'
      : `Everybody who reaches this machine at ${host} reaches the app; rooms open by their links only. For TLS, put a reverse proxy before it, as in:`,
    `  caddy reverse-proxy --from plans.example.org --to localhost:${new URL(url).port}   (it has to pass on the header Host)`,
    ...(version < meantFor ? [`It is meant for Node ${meantFor} or newer; this is ${process.version}.`] : []),
    'Stop it with Ctrl+C: what is not yet written is written then.',
  ];
}

/** @param {{ close: () => Promise<void> }} started */
function endWell(started) {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    try {
      await started.close();
      process.exit(0);
    } catch (error) {
      say(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end());
}

/** @param {unknown} error */
function say(error) {
  console.error(error instanceof Error ? error.message : error);
}

try {
  const options = readTogetherOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else endWell(await serve(options));
} catch (error) {
  say(error);
  process.exitCode = 1;
}
