/**
 * `virtual:viewer`: the script and the style sheet of a shared page as text, with the policy that admits them. They are
 * built from `src/viewer/` by a build within the build, so that nothing has to be computed when a page is made.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { sharedPagePolicy } from './contentSecurityPolicy.mjs';
import { inlined } from './singleFile.mjs';
import { projectRoot } from './tools.mjs';

const name = 'virtual:viewer';
const resolved = `\0${name}`;

async function buildViewer() {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    // Nothing is edited there.
    resolve: { alias: { immer: join(projectRoot, 'src', 'viewer', 'noDrafts.ts') } },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(projectRoot, 'src', 'viewer', 'main.ts'),
        formats: ['iife'],
        name: 'viewer',
        fileName: 'viewer',
        cssFileName: 'viewer',
      },
    },
  });
  const results = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (Array.isArray(built) ? built : [built]);
  const files = results.flatMap(({ output }) => output);
  const script = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const style = files.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
  const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return { parts: inlined({ script: script.trim(), style: style.trim() }), modules };
}

/** @returns {import('vite').Plugin} */
export function viewerModule() {
  return {
    name: 'viewer',
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const { parts, modules } = await buildViewer();
      // While the source is edited the viewer follows.
      for (const module of modules) this.addWatchFile(module);
      return `export const viewer = ${JSON.stringify({ ...parts, policy: sharedPagePolicy(parts) })};`;
    },
  };
}
