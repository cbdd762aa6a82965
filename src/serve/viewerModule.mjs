/**
 * `virtual:viewer`: the script and the style sheet of a shared page as text, with the policy that admits them. They are
 * built from `src/viewer/` by a build within the build, so that nothing has to be computed when a page is made. What lets a
 * reader comment is built apart: only pages that want it have it.
 */
import { join } from 'node:path';
import { build } from 'vite';
import { sharedPagePolicy } from './contentSecurityPolicy.mjs';
import { inlined } from './singleFile.mjs';
import { projectRoot } from './tools.mjs';

const name = 'virtual:viewer';
/** Between two scripts or two style sheets that stand in one element. */
const between = '\n';
const resolved = `\0${name}`;

/** @param {string} entry below `src/viewer/` */
async function buildViewer(entry) {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: [
        // Nothing is edited there.
        { find: 'immer', replacement: join(projectRoot, 'src', 'viewer', 'noDrafts.ts') },
        // People and comments are never in it.
        {
          find: /^.*\/plan\/ask\/(?:people\/ofBox|comments\/commentsUnder)$/,
          replacement: join(projectRoot, 'src', 'viewer', 'nothingUnder.ts'),
        },
      ],
    },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(projectRoot, 'src', 'viewer', entry),
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
      const [plain, more] = [await buildViewer('main.ts'), await buildViewer('comments.ts')];
      // While the source is edited the viewer follows.
      for (const module of [...plain.modules, ...more.modules]) this.addWatchFile(module);
      const both = {
        script: plain.parts.script + between + more.parts.script,
        style: plain.parts.style + between + more.parts.style,
      };
      return [
        `export const viewer = ${JSON.stringify({ ...plain.parts, policy: sharedPagePolicy(plain.parts) })};`,
        `const more = ${JSON.stringify({ ...more.parts, policy: sharedPagePolicy(both) })};`,
        `export const commentingViewer = {`,
        `  script: viewer.script + ${JSON.stringify(between)} + more.script,`,
        `  style: viewer.style + ${JSON.stringify(between)} + more.style,`,
        `  policy: more.policy,`,
        `};`,
      ].join('\n');
    },
  };
}
