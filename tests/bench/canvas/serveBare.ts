/** Builds the page of bare React Flow into a temporary folder and serves it as the app is served. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serveBuild } from '../../../src/serve/staticServer.mjs';
import { projectRoot } from '../../../src/serve/tools.mjs';

export async function serveBare(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-bench-'));
  try {
    await build({
      configFile: false,
      root: join(projectRoot, 'tests/bench/bare'),
      base: './',
      plugins: [react()],
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
    });
    // The server keeps the build in memory.
    return await serveBuild(folder, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
