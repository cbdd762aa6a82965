import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, tool } from '../../../src/serve/tools.mjs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-types-'));
  const settings = { extends: join(projectRoot, 'src/tsconfig.pure.json'), include: ['*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of some code under the settings of the pure folders. */
function complaints(code: string): string {
  writeFileSync(join(folder, 'code.ts'), code);
  const { file, args } = tool('typescript', ['--project', folder], 'tsc');
  return spawnSync(file, args, { encoding: 'utf8' }).stdout;
}

describe('in a pure folder, to the compiler,', () => {
  it.each(['document', 'window', 'localStorage', 'process', 'setTimeout', 'requestAnimationFrame', 'Buffer'])(
    '%s does not exist',
    (name) => {
      expect(complaints(`export const value = ${name};\n`)).toContain(`Cannot find name '${name}'`);
    },
  );

  it('the language itself does, with its segmenter', () => {
    expect(complaints("export const words = new Intl.Segmenter('th', { granularity: 'word' });\n")).toBe('');
  });
});
