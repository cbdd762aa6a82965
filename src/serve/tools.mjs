/**
 * Running the project's own tools (npm and what it installed) from a script, on any system and without a shell.
 * Knows nothing of what they do, and needs nothing installed itself.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever folder the script was started from. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * @typedef {object} Command
 * @property {string} file
 * @property {string[]} args
 * @property {boolean} [shell]
 * @property {Record<string, string>} [env] what the command finds in its environment beside our own
 */

/**
 * A program of an installed package, run by this same Node: the wrappers in node_modules/.bin differ per system.
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} [program] where the package has several
 * @returns {Command}
 */
export function tool(packageName, args, program = packageName) {
  const folder = join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { file: process.execPath, args: [join(folder, typeof bin === 'string' ? bin : bin[program]), ...args] };
}

/**
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return { file: process.execPath, args: [cli, ...args] };
  // Windows starts npm through a .cmd file, which only a shell can run.
  return { file: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * Runs a command that says nothing unless it fails.
 * @param {Command} command
 * @throws {Error} holding all that the command printed
 */
export function runQuietly({ file, args, shell = false, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(undefined) : reject(new Error(output.trim()))));
  });
}
