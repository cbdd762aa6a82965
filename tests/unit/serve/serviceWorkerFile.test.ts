import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precacheList, writeServiceWorker } from '../../../src/serve/serviceWorkerFile.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-worker-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  for (const path of ['index.html', 'assets/index-1.js', 'assets/viewer-1.js', '.vite/manifest.json', 'icon.png'])
    writeFileSync(join(folder, path), path);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The release that the written worker keeps. */
function writtenRelease(): string {
  writeServiceWorker(folder);
  return readFileSync(join(folder, 'sw.js'), 'utf8').split('\n', 1)[0] ?? '';
}

describe('the list of what is kept offline', () => {
  it('holds every file but the tools’ own and the worker itself; the page goes by its folder', () => {
    writeServiceWorker(folder);
    expect(precacheList(folder).map(({ path }) => path)).toEqual([
      'assets/index-1.js',
      'assets/viewer-1.js',
      'icon.png',
      './',
    ]);
  });

  it('says what each file must be', () => {
    const page = precacheList(folder).find(({ path }) => path === './');
    expect(page?.integrity).toBe(`sha256-${createHash('sha256').update('index.html').digest('base64')}`);
  });

  it('is the same release for the same files, and another for a single byte', () => {
    const first = writtenRelease();
    expect(writtenRelease()).toBe(first);
    writeFileSync(join(folder, 'icon.png'), 'another');
    expect(writtenRelease()).not.toBe(first);
  });
});
