import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, tool } from '../../../src/serve/tools.mjs';

/** One file with one fault, and what the linter has to say of it. */
const faults: [path: string, code: string, message: string][] = [
  ['plan/a.ts', "import '../format/x';", '“plan” must not know of “format”'],
  ['plan/b.ts', "import '../store/x';", '“plan” must not know of “store”'],
  ['format/a.ts', "import '../exchange/x';", '“format” must not know of “exchange”'],
  ['exchange/a.ts', "import '../geometry/x';", '“exchange” must not know of “geometry”'],
  ['geometry/a.ts', "import '../figure/x';", '“geometry” must not know of “figure”'],
  ['stats/a.ts', "import '../geometry/x';", '“stats” must not know of “geometry”'],
  ['figure/a.ts', "import '../browser/x';", '“figure” must not know of “browser”'],
  ['browser/a.ts', "import '../plan/x';", '“browser” must not know of “plan”'],
  ['ui/a.ts', "import '../plan/x';", '“ui” must not know of “plan”'],
  ['storage/a.ts', "import '../store/x';", '“storage” must not know of “store”'],
  ['store/a.ts', "import '../storage/x';", '“store” must not know of “storage”'],
  ['commands/a.ts', "import '../views/diagram/x';", '“commands” must not know of “views/diagram”'],
  ['views/diagram/a.ts', "import '../outline/x';", '“views/diagram” must not know of “views/outline”'],
  ['views/diagram/b.ts', "import '../plan/x';", '“views/diagram” must not know of “views/plan”'],
  ['views/diagram/parts/a.ts', "import '../../plan/x';", '“views/diagram” must not know of “views/plan”'],
  ['views/diagram/c.ts', "import '../../app/x';", '“views/diagram” must not know of “app”'],
  ['views/library/a.ts', "import '../../storage/x';", '“views/library” must not know of “storage”'],
  ['viewer/a.ts', "import '../store/x';", '“viewer” must not know of “store”'],
  ['app/d.ts', "import '../viewer/x';", '“app” must not know of “viewer”'],
  ['unheardOf/a.ts', "import '../plan/x';", '“unheardOf” must not know of “plan”'],
  ['app/a.ts', "import '../../tests/x';", 'leads out of src/'],
  // However it is imported:
  ['plan/c.ts', "import type { X } from '../store/x';\nexport const x: X = 1;", 'must not know of “store”'],
  ['plan/d.ts', "export { x } from '../store/x';", 'must not know of “store”'],
  ['plan/e.ts', "export * from '../store/x';", 'must not know of “store”'],
  ['plan/f.ts', "export const x = import('../store/x');", 'must not know of “store”'],
  ['plan/g.ts', "export type X = import('../store/x').X;", 'must not know of “store”'],
  // Packages:
  ['app/b.ts', "import 'dexie';", '“dexie” is imported in “storage” only'],
  ['views/outline/a.ts', "import '@xyflow/react';", '“@xyflow/react” is imported in “views/diagram” only'],
  ['app/c.ts', "import '@xyflow/react/dist/style.css';", 'is imported in “views/diagram” only'],
  ['views/export/a.ts', "import 'html-to-image';", '“html-to-image” is imported in “browser” only'],
  ['plan/h.ts', "import 'react';", '“plan” is pure'],
  ['format/b.ts', "import 'zustand/vanilla';", '“format” is pure'],
  ['exchange/b.ts', "import 'react-dom/client';", '“exchange” is pure'],
  ['geometry/b.ts', "import 'lucide-react';", '“geometry” is pure'],
  ['figure/b.ts', "import 'node:fs';", '“figure” is pure'],
  ['stats/b.ts', "import 'zustand';", '“stats” is pure'],
  // What the pure rooms lack:
  ['plan/i.ts', 'export const x = Date.now();', 'Times are arguments here'],
  ['plan/j.ts', 'export const x = Math.random();', 'Chance is an argument here'],
  ['format/c.ts', 'export const x = window;', "Unexpected use of 'window'"],
  ['exchange/c.ts', 'export const x = document;', "Unexpected use of 'document'"],
  ['geometry/c.ts', 'export const x = performance;', "Unexpected use of 'performance'"],
  ['figure/c.ts', 'export const x = navigator;', "Unexpected use of 'navigator'"],
  ['stats/c.ts', 'export const x = crypto;', "Unexpected use of 'crypto'"],
  ['plan/k.ts', 'export const x = new Date();', 'Times are arguments here'],
  // Everywhere:
  ['app/cycle/a.ts', "import { b } from './b';\nexport const a = () => b;", 'Dependency cycle detected'],
  ['app/cycle/b.ts', "import { a } from './a';\nexport const b = () => a;", 'Dependency cycle detected'],
];

/** What stands in the code every day and must pass. */
const allowed: [path: string, code: string][] = [
  ['plan/x.ts', "import 'valibot';\nimport 'immer';\nimport './y';\nexport type X = number;\nexport const x = 1;"],
  ['plan/y.ts', "import 'fractional-indexing';\nexport const y = (at: string) => new Date(at);"],
  ['format/x.ts', "import '../plan/x';"],
  ['exchange/x.ts', "import '../plan/x';\nimport '../format/x';"],
  ['geometry/x.ts', "import '../plan/x';\nexport const x = new Intl.Segmenter();"],
  ['stats/x.ts', "import '../plan/x';"],
  ['figure/x.ts', "import '../plan/x';\nimport '../geometry/x';\nimport '../stats/x';"],
  ['storage/x.ts', "import 'dexie';\nimport '../plan/x';\nimport '../format/x';"],
  ['store/x.ts', "import 'zustand';\nimport '../plan/x';\nexport type X = number;\nexport const x = Date.now();"],
  ['browser/x.ts', "import 'html-to-image';\nexport const x = document;"],
  ['commands/x.ts', "import '../plan/x';\nimport '../exchange/x';\nimport '../geometry/x';\nimport '../store/x';"],
  ['ui/x.ts', "import 'react-aria-components';\nimport './x.module.css';"],
  ['views/diagram/x.ts', "import '@xyflow/react';\nimport '../../plan/x';\nimport '../../ui/x';\nimport './parts/x';"],
  ['views/diagram/parts/x.ts', "import '../y';\nimport '../../../figure/x';"],
  ['views/diagram/y.ts', "import '../../commands/x';\nimport '../../format/x';"],
  ['views/plan/x.ts', "import '../../plan/x';"],
  ['app/x.ts', "import '../views/diagram/x';\nimport '../views/plan/x';\nimport '../storage/x';\nimport '../store/x';"],
  ['main.ts', "import './app/x';\nimport './ui/x';"],
];

interface Report {
  diagnostics: { filename: string; message: string; help?: string }[];
}

let folder: string;
let report: Report;

function lint(): Promise<Report> {
  const { file, args } = tool('oxlint', [
    '--config',
    join(projectRoot, 'tests/lint/oxlint.json'),
    '--format=json',
    '.',
  ]);
  return new Promise((resolve, reject) => {
    // The exit code only says that there are faults.
    execFile(file, args, { cwd: folder, maxBuffer: 1e7 }, (_, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout) as Report);
      } catch {
        reject(new Error(stdout + stderr));
      }
    });
  });
}

const saidOf = (path: string) =>
  report.diagnostics
    .filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(`src/${path}`))
    .map(({ message, help }) => `${message} ${help ?? ''}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-lint-'));
  for (const [path, code] of [...faults, ...allowed]) {
    const file = join(folder, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${code}\n`);
  }
  report = await lint();
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the linter refuses', () => {
  it.each(faults)('%s: %s', (path, _code, message) => {
    expect(saidOf(path).join('\n')).toContain(message);
  });
});

describe('the linter accepts', () => {
  it.each(allowed)('%s', (path) => {
    expect(saidOf(path)).toEqual([]);
  });
});
