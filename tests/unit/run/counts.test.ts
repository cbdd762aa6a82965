import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTests, sum } from '../../run/counts.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aimtree-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A test file as Vitest reports it. */
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});
const vitest = (...testResults: ReturnType<typeof file>[]) => reportOf({ testResults });
const playwright = (expected: number, unexpected: number, flaky = 0) =>
  reportOf({ stats: { expected, unexpected, flaky, skipped: 4 } });

describe('the count of tests', () => {
  it('takes what passed and failed in every file and leaves out what was skipped', () => {
    const report = vitest(file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'failed'));
    expect(countTests('vitest', report, false)).toEqual({ passed: 2, failed: 2 });
  });

  it('has one failure for each file that could not be loaded', () => {
    const report = vitest(file('failed'), file('failed'), file('failed', 'failed'));
    expect(countTests('vitest', report, false)).toEqual({ passed: 0, failed: 3 });
  });

  it('takes a test that passes only sometimes for a failure', () => {
    expect(countTests('playwright', playwright(5, 2, 1), false)).toEqual({ passed: 5, failed: 3 });
  });

  it('has one failure when a runner ends badly although no test failed', () => {
    expect(countTests('playwright', playwright(5, 0), false)).toEqual({ passed: 5, failed: 1 });
    expect(countTests('vitest', vitest(file('passed', 'passed')), false)).toEqual({ passed: 1, failed: 1 });
  });

  it('has one failure when nothing was tested', () => {
    expect(countTests('playwright', playwright(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(countTests('vitest', vitest(), true)).toEqual({ passed: 0, failed: 1 });
  });

  it('has one failure when the report is missing, cut off or of another form', () => {
    const failure = { passed: 0, failed: 1 };
    expect(countTests('vitest', join(folder, 'none.json'), true)).toEqual(failure);
    expect(countTests('vitest', reportOf('{"testResults":['), true)).toEqual(failure);
    expect(countTests('playwright', reportOf({}), true)).toEqual(failure);
  });

  it('adds up over the runners', () => {
    expect(
      sum([
        { passed: 3, failed: 0 },
        { passed: 40, failed: 2 },
      ]),
    ).toEqual({ passed: 43, failed: 2 });
  });
});
