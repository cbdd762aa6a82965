/**
 * Finds a Chromium to test in, or gets one: what CHROME_PATH names; the one inside the @sparticuz/chromium package (Linux
 * on x64, needs neither root nor another download), which has no windows and is a third faster; one that is installed;
 * Playwright's own.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot, runQuietly, tool } from '../../src/serve/tools.mjs';

/** Chromium in a container: as root it has no sandbox, /dev/shm is small, and nobody is to be called outside. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** @param {string | undefined} folder */
const windowsPrograms = (folder) =>
  folder
    ? [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]
    : [];

/** @returns {string[]} where this system keeps browsers, the likeliest first */
function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap(windowsPrograms);
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return programNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const unpackedBrowser = join(projectRoot, 'node_modules', '.cache', 'chromium-147');

const unpackScript = `
import { default as chromium } from '@sparticuz/chromium';
await chromium.executablePath();
`;

/**
 * A system without the libraries or fonts that every desktop has gets those of the package, through a small script
 * that stands in for the browser.
 * @param {string} folder
 */
function writeLauncher(folder) {
  const quote = (/** @type {string} */ path) => `'${path.replaceAll("'", String.raw`'\''`)}'`;
  const lines = ['#!/bin/sh'];
  if (!starts(join(folder, 'chromium'))) {
    const libraries = quote(join(unpackedBrowser, 'al2023', 'lib'));
    lines.push(`export LD_LIBRARY_PATH=${libraries}"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const configuration = join(folder, 'fonts', 'aimtree.conf');
    writeFileSync(configuration, `<fontconfig><dir>${join(unpackedBrowser, 'fonts')}</dir></fontconfig>\n`);
    lines.push(`export FONTCONFIG_FILE=${quote(join(unpackedBrowser, 'fonts', 'aimtree.conf'))}`);
  }
  lines.push(`exec ${quote(join(unpackedBrowser, 'chromium'))} "$@"`, '');
  writeFileSync(join(folder, 'launch'), lines.join('\n'), { mode: 0o755 });
}

/** @returns {Promise<string>} */
async function unpackBundled() {
  const launcher = join(unpackedBrowser, 'launch');
  if (existsSync(launcher)) return launcher;
  console.error('Unpacking a browser…');
  mkdirSync(join(unpackedBrowser, '..'), { recursive: true });
  // Unpacked beside its place and moved there whole: one that was broken off is never taken for a browser.
  const folder = mkdtempSync(`${unpackedBrowser}-`);
  await runQuietly({
    file: process.execPath,
    args: ['--input-type=module', '--eval', unpackScript],
    // The package unpacks into the temporary folder, and its libraries only where it believes to be at Amazon.
    env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  writeLauncher(folder);
  rmSync(unpackedBrowser, { recursive: true, force: true });
  renameSync(folder, unpackedBrowser);
  return launcher;
}

async function installWithPlaywright() {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.error('Installing a browser…');
  await runQuietly(tool('@playwright/test', ['install', 'chromium'], 'playwright'));
  return path;
}

/**
 * @returns {Promise<string>} the path of a Chromium, Chrome or Edge
 * @throws {Error} a sentence for whoever runs the tests, when there is none and none can be had
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROME_PATH names “${named}”, which is not a program.`);
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const launcher = await unpackBundled().catch(() => undefined);
    if (launcher !== undefined && starts(launcher)) return launcher;
  }
  const installed = usualPlaces().find(isProgram);
  if (installed) return installed;
  try {
    return await installWithPlaywright();
  } catch (error) {
    throw new Error('No browser to test in: install Chromium, Chrome or Edge, or name one in CHROME_PATH.', {
      cause: error,
    });
  }
}
