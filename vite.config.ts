import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };
import { metaPolicy } from './src/serve/contentSecurityPolicy.mjs';
import { writeServiceWorker } from './src/serve/serviceWorkerFile.mjs';
import { licencesModule } from './src/serve/licencesModule.mjs';
import { oneLanguage } from './src/serve/oneLanguage.mjs';
import { singlePage } from './src/serve/singleFile.mjs';
import { viewerModule } from './src/serve/viewerModule.mjs';

/** Only the build has the policy: Vite's development server needs the inline scripts that it forbids. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
      // Before everything that it shall govern.
      injectTo: 'head-prepend',
    },
  ],
};

/** Only the build has the worker: while the source is edited, nothing may answer in the server's place. */
function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir)),
    closeBundle: () => writeServiceWorker(folder),
  };
}

/** `vite build --mode single`: the whole app as one page. */
const singleFile: Plugin = {
  name: 'single-file',
  apply: 'build',
  generateBundle: {
    // After Vite's own plugins have put their last hand to the chunks.
    order: 'post',
    handler(_, bundle) {
      const files = Object.values(bundle);
      const asset = (ending: string) =>
        files.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith(ending) ? String(file.source) : []));
      const source = singlePage({
        html: asset('.html').join(''),
        script: files.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join(''),
        style: asset('.css').join('\n'),
        icon: readFileSync('public/icon.svg', 'utf8'),
      });
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: 'aimtree.html', source });
    },
  },
};

/** `vite build --mode together`: the server of a team. What it takes from packages stays where npm has put it. */
const serverOfATeam = defineConfig({
  publicDir: false,
  build: { ssr: 'src/serve/together/main.ts', outDir: 'dist-together', target: 'node20' },
});

export default defineConfig(({ mode }) => {
  if (mode === 'together') return serverOfATeam;
  const isSingle = mode === 'single';
  return {
    // Relative addresses: the build works in any sub-folder of any host.
    base: './',
    plugins: [
      react(),
      oneLanguage(),
      viewerModule(),
      licencesModule(),
      ...(isSingle ? [singleFile] : [contentSecurityPolicy, serviceWorker()]),
    ],
    define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(about.version) },
    css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:5]' } },
    ...(isSingle && { publicDir: false }),
    build: {
      target: 'es2022',
      sourcemap: false,
      ...(isSingle
        ? {
            outDir: 'dist-single',
            assetsInlineLimit: Number.MAX_SAFE_INTEGER,
            cssCodeSplit: false,
            modulePreload: false,
            rolldownOptions: { output: { codeSplitting: false } },
          }
        : {
            manifest: true,
            // Vite asks for `data:` fonts and images otherwise, which the browser cannot cache.
            assetsInlineLimit: 0,
            modulePreload: { polyfill: false },
          }),
    },
    test: {
      include: ['tests/unit/**/*.test.{ts,tsx}'],
      environment: 'node',
      setupFiles: ['tests/unit/setup.ts'],
      pool: 'threads',
      // What all tests import is loaded once for each thread. They leave nothing behind, or clean up.
      isolate: false,
      // One more than the two cores of most machines that test: each waits for its timers now and then.
      maxWorkers: 3,
      // Properties take seconds where the cores are shared.
      testTimeout: 20_000,
    },
  };
});
