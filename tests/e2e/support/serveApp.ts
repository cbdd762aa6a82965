/**
 * Before the first browser test: a browser is found and the built app is served on a free port, both told to the
 * workers through the environment. So `npx playwright test -c tests/e2e` works by hand as well.
 */
import { buildFolder, buildIfStale } from '../../../src/serve/build.mjs';
import { serveBuild } from '../../../src/serve/staticServer.mjs';
import { findBrowser } from '../../run/browser.mjs';

export default async function serveApp() {
  process.env['CHROME_PATH'] = await findBrowser();
  await buildIfStale();
  const { url, close } = await serveBuild(buildFolder, 0);
  process.env['AIMTREE_URL'] = url;
  return close;
}
