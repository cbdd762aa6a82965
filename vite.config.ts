import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };
import { metaPolicy } from './src/serve/contentSecurityPolicy.mjs';

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

export default defineConfig({
  // Relative addresses: the build works in any sub-folder of any host.
  base: './',
  plugins: [react(), contentSecurityPolicy],
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(about.version) },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:5]' } },
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: false,
    // Vite asks for `data:` fonts and images otherwise, which the browser cannot cache.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    pool: 'threads',
    maxWorkers: 2,
    // Properties take seconds where the cores are shared.
    testTimeout: 20_000,
  },
});
