import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, tool } from '../../../src/serve/tools.mjs';

const linesOf = (count: number) => '\n'.repeat(count - 1);

/** One file with one fault, and what the linter has to say of it. */
const faults: [path: string, code: string, message: string][] = [
  ['kit/a.ts', "import '../plan/model/x';", '“kit” must not know of “plan/model”'],
  ['plan/model/a.ts', "import '../../format/x';", '“plan/model” must not know of “format”'],
  ['plan/edit/b.ts', "import '../../store/x';", '“plan/edit” must not know of “store”'],
  ['plan/model/b.ts', "import '../ask/x';", '“plan/model” must not know of “plan/ask”'],
  ['plan/ask/b.ts', "import '../change/x';", '“plan/ask” must not know of “plan/change”'],
  ['plan/change/b.ts', "import '../edit/x';", '“plan/change” must not know of “plan/edit”'],
  ['plan/edit/c.ts', "import '../tell/x';", '“plan/edit” must not know of “plan/tell”'],
  ['plan/tell/b.ts', "import '../edit/x';", '“plan/tell” must not know of “plan/edit”'],
  ['plan/elsewhere/b.ts', "import '../model/x';", '“plan/elsewhere” must not know of “plan/model”'],
  ['format/a.ts', "import '../exchange/x';", '“format” must not know of “exchange”'],
  ['exchange/a.ts', "import '../geometry/types/x';", '“exchange” must not know of “geometry/types”'],
  ['geometry/scene/a.ts', "import '../../figure/compose/x';", '“geometry/scene” must not know of “figure/compose”'],
  ['geometry/text/a.ts', "import '../layout/x';", '“geometry/text” must not know of “geometry/layout”'],
  ['geometry/layout/a.ts', "import '../boxes/x';", '“geometry/layout” must not know of “geometry/boxes”'],
  ['geometry/tidy/a.ts', "import '../lines/x';", '“geometry/tidy” must not know of “geometry/lines”'],
  ['geometry/lines/a.ts', "import '../scene/x';", '“geometry/lines” must not know of “geometry/scene”'],
  ['geometry/lines/b.ts', "import '../../plan/edit/x';", '“geometry/lines” must not know of “plan/edit”'],
  ['stats/a.ts', "import '../geometry/types/x';", '“stats” must not know of “geometry/types”'],
  ['figure/compose/a.ts', "import '../../browser/x';", '“figure/compose” must not know of “browser”'],
  ['figure/compose/c.ts', "import '../svg/x';", '“figure/compose” must not know of “figure/svg”'],
  ['figure/marks/a.ts', "import '../compose/x';", '“figure/marks” must not know of “figure/compose”'],
  ['figure/svg/a.ts', "import '../pdf/x';", '“figure/svg” must not know of “figure/pdf”'],
  ['figure/office/a.ts', "import '../pdf/x';", '“figure/office” must not know of “figure/pdf”'],
  ['browser/a.ts', "import '../plan/model/x';", '“browser” must not know of “plan/model”'],
  ['ui/a.ts', "import '../plan/model/x';", '“ui” must not know of “plan/model”'],
  ['output/a.ts', "import '../store/x';", '“output” must not know of “store”'],
  ['storage/a.ts', "import '../store/x';", '“storage” must not know of “store”'],
  ['store/a.ts', "import '../storage/x';", '“store” must not know of “storage”'],
  ['commands/a.ts', "import '../views/diagram/x';", '“commands” must not know of “views/diagram”'],
  ['fields/a.ts', "import '../views/inspector/x';", '“fields” must not know of “views/inspector”'],
  ['views/diagram/a.ts', "import '../outline/x';", '“views/diagram” must not know of “views/outline”'],
  ['views/diagram/b.ts', "import '../plan/x';", '“views/diagram” must not know of “views/plan”'],
  ['views/diagram/parts/a.ts', "import '../../plan/x';", '“views/diagram” must not know of “views/plan”'],
  ['views/diagram/c.ts', "import '../../app/shell/x';", '“views/diagram” must not know of “app/shell”'],
  ['views/library/a.ts', "import '../../storage/x';", '“views/library” must not know of “storage”'],
  ['viewer/a.ts', "import '../store/x';", '“viewer” must not know of “store”'],
  ['app/shell/d.ts', "import '../../viewer/x';", '“app/shell” must not know of “viewer”'],
  ['app/desk/a.ts', "import '../services/x';", '“app/desk” must not know of “app/services”'],
  ['app/files/a.ts', "import '../shell/x';", '“app/files” must not know of “app/shell”'],
  ['app/views/a.ts', "import '../shell/x';", '“app/views” must not know of “app/shell”'],
  ['app/past/a.ts', "import '../shell/x';", '“app/past” must not know of “app/shell”'],
  ['app/shell/e.ts', "import '../start/x';", '“app/shell” must not know of “app/start”'],
  ['unheardOf/a.ts', "import '../plan/model/x';", '“unheardOf” must not know of “plan/model”'],
  ['app/shell/a.ts', "import '../../../tests/x';", 'leads out of src/'],
  // However it is imported:
  ['plan/model/c.ts', "import type { X } from '../../store/x';\nexport const x: X = 1;", 'must not know of “store”'],
  ['plan/model/d.ts', "export { x } from '../../store/x';", 'must not know of “store”'],
  ['plan/model/e.ts', "export * from '../../store/x';", 'must not know of “store”'],
  ['plan/model/f.ts', "export const x = import('../../store/x');", 'must not know of “store”'],
  ['plan/model/g.ts', "export type X = import('../../store/x').X;", 'must not know of “store”'],
  // Packages:
  ['app/shell/b.ts', "import 'dexie';", '“dexie” is imported in “storage” only'],
  [
    'views/outline/a.ts',
    "import '@xyflow/react';",
    '“@xyflow/react” is imported in “canvas” and “views/diagram” and “views/stakeholders” only',
  ],
  [
    'app/shell/c.ts',
    "import '@xyflow/react/dist/style.css';",
    'is imported in “canvas” and “views/diagram” and “views/stakeholders” only',
  ],
  ['views/export/a.ts', "import 'html-to-image';", '“html-to-image” is imported in “browser” only'],
  ['output/b.ts', "import 'react';", '“output” knows nothing of components'],
  ['storage/b.ts', "import 'react-dom/client';", '“storage” knows nothing of components'],
  ['kit/b.ts', "import 'zustand';", '“kit” is pure'],
  ['plan/edit/h.ts', "import 'react';", '“plan/edit” is pure'],
  ['format/b.ts', "import 'zustand/vanilla';", '“format” is pure'],
  ['exchange/b.ts', "import 'react-dom/client';", '“exchange” is pure'],
  ['geometry/text/b.ts', "import 'lucide-react';", '“geometry/text” is pure'],
  ['figure/compose/b.ts', "import 'node:fs';", '“figure/compose” is pure'],
  ['stats/b.ts', "import 'zustand';", '“stats” is pure'],
  // What the pure rooms lack:
  ['plan/edit/i.ts', 'export const x = Date.now();', 'Times are arguments here'],
  ['plan/edit/j.ts', 'export const x = Math.random();', 'Chance is an argument here'],
  ['kit/c.ts', 'export const x = Math.random();', 'Chance is an argument here'],
  ['format/c.ts', 'export const x = window;', "Unexpected use of 'window'"],
  ['exchange/c.ts', 'export const x = document;', "Unexpected use of 'document'"],
  ['geometry/scene/c.ts', 'export const x = performance;', "Unexpected use of 'performance'"],
  ['figure/svg/c.ts', 'export const x = navigator;', "Unexpected use of 'navigator'"],
  ['stats/c.ts', 'export const x = crypto;', "Unexpected use of 'crypto'"],
  ['plan/ask/k.ts', 'export const x = new Date();', 'Times are arguments here'],
  // Edits go through one port:
  ['views/diagram/d.ts', "export const x = (openPlan: any) => openPlan.edit('move box', () => {});", 'through `act`'],
  ['fields/b.ts', "export const x = (stores: any) => stores.openPlan.edit('move box');", 'through `act`'],
  ['commands/b.ts', "export const x = (openPlan: any) => openPlan['edit']('move box');", 'through `act`'],
  [
    'app/past/b.ts',
    'export function x(openPlan: any) {\n  const { edit } = openPlan;\n  return edit;\n}',
    'through `act`',
  ],
  // Everywhere:
  ['kit/d.ts', `export function long() {${linesOf(61)}}`, '“long” has 61 lines'],
  ['kit/e.ts', `export const x = { grow: () => {${linesOf(61)}} };`, '“grow” has 61 lines'],
  ['views/plan/c.tsx', `export function Table() {${linesOf(151)}}`, 'A component has at most 150'],
  ['app/shell/cycle/a.ts', "import { b } from './b';\nexport const a = () => b;", 'Dependency cycle detected'],
  ['app/shell/cycle/b.ts', "import { a } from './a';\nexport const b = () => a;", 'Dependency cycle detected'],
];

/** What stands in the code every day and must pass. */
const allowed: [path: string, code: string][] = [
  ['kit/y.ts', `export function short() {${linesOf(60)}}`],
  ['views/plan/y.tsx', `export function Table() {${linesOf(150)}}`],
  ['kit/x.ts', "import 'immer';\nexport type X = number;"],
  [
    'plan/model/x.ts',
    "import 'valibot';\nimport 'immer';\nimport './y';\nexport type X = number;\nexport const x = 1;",
  ],
  ['plan/model/y.ts', "import 'fractional-indexing';\nexport const y = (at: string) => new Date(at);"],
  ['plan/ask/x.ts', "import '../model/x';\nimport '../../kit/x';"],
  ['plan/change/x.ts', "import '../model/x';\nimport '../ask/x';"],
  ['plan/edit/x.ts', "import '../model/x';\nimport '../ask/x';\nimport '../change/x';"],
  ['plan/tell/x.ts', "import '../change/x';"],
  ['format/x.ts', "import '../plan/model/x';"],
  ['exchange/x.ts', "import '../plan/edit/x';\nimport '../format/x';"],
  ['geometry/types/x.ts', "import '../../plan/model/x';\nexport const x = new Intl.Segmenter();"],
  ['geometry/layout/x.ts', "import '../types/x';"],
  ['geometry/scene/x.ts', "import '../layout/x';\nimport '../types/x';"],
  ['stats/x.ts', "import '../plan/model/x';"],
  ['figure/compose/x.ts', "import '../../plan/ask/x';\nimport '../../geometry/scene/x';\nimport '../../stats/x';"],
  ['figure/svg/x.ts', "import '../compose/x';"],
  ['output/x.ts', "import '../figure/svg/x';\nimport '../browser/x';"],
  ['storage/x.ts', "import 'dexie';\nimport '../plan/change/x';\nimport '../format/x';"],
  ['store/x.ts', "import 'zustand';\nimport '../plan/edit/x';\nexport type X = number;\nexport const x = Date.now();"],
  [
    'store/y.ts',
    "interface Plan {\n  edit(label: string): void;\n}\nexport const y = (openPlan: Plan) => openPlan.edit('move box');",
  ],
  [
    'fields/y.ts',
    'interface Plan {\n  closeRun(): void;\n}\nexport const y = (openPlan: Plan) => openPlan.closeRun();',
  ],
  ['browser/x.ts', "import 'html-to-image';\nexport const x = document;"],
  [
    'commands/x.ts',
    "import '../plan/edit/x';\nimport '../exchange/x';\nimport '../geometry/scene/x';\nimport '../store/x';",
  ],
  ['ui/x.ts', "import 'react-aria-components';\nimport './x.module.css';"],
  ['fields/x.ts', "import 'react';\nimport '../ui/x';\nimport '../commands/x';\nimport '../plan/edit/x';"],
  [
    'views/diagram/x.ts',
    "import '@xyflow/react';\nimport '../../plan/ask/x';\nimport '../../ui/x';\nimport './parts/x';",
  ],
  ['views/diagram/parts/x.ts', "import '../y';\nimport '../../../figure/svg/x';"],
  ['views/diagram/y.ts', "import '../../commands/x';\nimport '../../format/x';\nimport '../../fields/x';"],
  ['views/plan/x.ts', "import '../../plan/edit/x';"],
  ['app/desk/x.ts', "import '../../storage/x';\nimport '../../store/x';"],
  ['app/files/x.ts', "import '../desk/x';\nimport '../../views/plan/x';"],
  ['app/views/x.ts', "import '../../views/diagram/x';\nimport '../../commands/x';"],
  ['app/services/x.ts', "import '../desk/x';\nimport '../files/x';\nimport '../views/x';"],
  ['app/shell/x.ts', "import '../../views/diagram/x';\nimport '../../views/plan/x';\nimport '../services/x';"],
  ['app/start/x.ts', "import '../shell/x';\nimport '../services/x';"],
  ['main.ts', "import './app/start/x';\nimport './ui/x';"],
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
