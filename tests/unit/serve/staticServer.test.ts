import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuild } from '../../../src/serve/staticServer.mjs';

const page = '<!doctype html><title>Aimtree</title>';
const script = 'export const answer = 42;';

let outside: string;
let server: Awaited<ReturnType<typeof serveBuild>>;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'aimtree-serve-'));
  const folder = join(outside, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(outside, 'secret.txt'), 'not for anyone');
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), script);
  writeFileSync(join(folder, 'assets', 'font-1a2b.woff2'), 'font');
  writeFileSync(join(folder, 'sw.js'), script);
  writeFileSync(join(folder, 'app.webmanifest'), '{}');
  server = await serveBuild(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true, force: true });
});

/** Asks as a hostile client might: `fetch` would tidy the path first, and unzip the answer. */
function ask(
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { port } = new URL(server.url);
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

describe('the server of the built app', () => {
  it('serves the page at its root, to be asked for again each time', async () => {
    const { status, headers, body } = await ask('/?from=elsewhere');
    expect(status).toBe(200);
    expect(body.toString()).toBe(page);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it('lets what has a hash in its name be kept for ever', async () => {
    const { headers } = await ask('/assets/font-1a2b.woff2');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toBe('font/woff2');
    expect(headers['content-encoding']).toBeUndefined();
  });

  it.each([
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/app.webmanifest', 'application/manifest+json'],
  ])('serves %s by its type, to be asked for again each time', async (path, type) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({ 'content-type': type, 'cache-control': 'no-cache' });
  });

  it('zips text for those who can unzip it', async () => {
    const zipped = await ask('/assets/index-1a2b.js', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(script);
    const plain = await ask('/assets/index-1a2b.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
  });

  it('says so when the page has not changed', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { headers: { 'if-none-match': String(headers['etag']) } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it.each(['/', '/nowhere'])('guards its answer at %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/.vite/manifest.json',
    '/assets',
    '/index.html%00',
    '/%',
    '/nowhere',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(page.length)]);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('refuses a port that is taken', async () => {
    const taken = Number(new URL(server.url).port);
    await expect(serveBuild(join(outside, 'dist'), taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
