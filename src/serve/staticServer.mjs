/**
 * Serves one finished build from memory, to this machine only.
 * The folder is read once at the start: only what was in it can ever be asked for (no path leads out of it), and a
 * build that is replaced meanwhile is never served half old, half new.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headerPolicy } from './contentSecurityPolicy.mjs';

/** @type {Record<string, string | undefined>} */
const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.ttf', '.webmanifest']);

const commonHeaders = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * @typedef {object} Asset
 * @property {Buffer} plain
 * @property {Buffer | undefined} zipped
 * @property {Record<string, string>} headers
 */

/**
 * @param {string} file
 * @param {string} path
 * @returns {Asset}
 */
function readAsset(file, path) {
  const plain = readFileSync(file);
  const extension = extname(file);
  return {
    plain,
    zipped: compressible.has(extension) ? gzipSync(plain) : undefined,
    headers: {
      'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
      // Vite puts a hash of the content into every name under assets/.
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
      Vary: 'Accept-Encoding',
    },
  };
}

/**
 * Every file of the build by its address; files and folders with a leading dot are the tools' own.
 * @param {string} folder
 * @returns {Map<string, Asset>}
 */
function readBuild(folder) {
  const assets = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (entry.isFile() && !path.includes('/.')) assets.set(path, readAsset(file, path));
  }
  const index = assets.get('/index.html');
  if (index) assets.set('/', index);
  return assets;
}

/** @param {string} url as it stands in the request */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '');
  } catch {
    return undefined;
  }
}

/**
 * @param {Map<string, Asset>} assets
 * @returns {import('node:http').RequestListener}
 */
function respondFrom(assets) {
  return (request, response) => {
    /** @type {(status: number, headers?: Record<string, string>, body?: Buffer | string) => void} */
    const respond = (status, headers = {}, body = '') => {
      response.writeHead(status, { ...commonHeaders, ...headers, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const text = { 'Content-Type': 'text/plain; charset=utf-8' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return respond(405, { ...text, Allow: 'GET, HEAD' }, 'Only GET and HEAD are answered here.\n');
    }
    const asset = assets.get(pathOf(request.url ?? '') ?? '');
    if (!asset) return respond(404, text, 'There is nothing at this address.\n');
    if (request.headers['if-none-match'] === asset.headers['ETag']) {
      response.writeHead(304, { ...commonHeaders, ...asset.headers });
      return response.end();
    }
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? asset.zipped : undefined;
    if (zipped) return respond(200, { ...asset.headers, 'Content-Encoding': 'gzip' }, zipped);
    return respond(200, asset.headers, asset.plain);
  };
}

/**
 * Answers with what a build holds, for a server that does other things as well.
 * @param {string} folder a finished build
 */
export function answersFrom(folder) {
  return respondFrom(readBuild(folder));
}

/**
 * @param {string} folder a finished build
 * @param {number} port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address, ending in a slash
 * @throws the system's error, with its `code`, when the port cannot be had
 */
export function serveBuild(folder, port) {
  const server = createServer(answersFrom(folder));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}/`;
      const close = () =>
        new Promise((/** @type {(value: void) => void} */ done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ url, close });
    });
  });
}
