import * as v from 'valibot';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSchema } from '../../../src/format/fileSchema';
import { wordMend } from '../../../src/format/mend';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { structureProblems } from '../../../src/format/structure';
import { wordProblem } from '../../../src/format/wordProblem';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { stored } from './files';

/** Whatever is opened or refused: the promises that hold for every input. */
function keepsItsPromises(source: string | Uint8Array): void {
  const result = parse(source);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  if (result.ok) {
    for (const mend of result.mended) expect(wordMend(mend)).toMatch(/^[^a-z].*\.$/s);
    const saved = serialise(result.plan);
    const again = parse(saved);
    expect(again).toMatchObject({ ok: true, mended: [] });
    expect(again.ok && serialise(again.plan)).toBe(saved);
  } else {
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems.length).toBeLessThanOrEqual(20);
    for (const problem of result.problems) expect(wordProblem(problem)).toMatch(/^[^a-z].*[.)]$/s);
    for (const problem of result.problems) expect(wordProblem(problem)).not.toMatch(/undefined|\[object|NaN/);
  }
}

/** Something else in the place of a member. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'aim',
    '__proto__',
    [],
    {},
    [[]],
    '\ud800',
    'x'.repeat(2_001),
    '2026-13-45',
    '<img src=x onerror=alert(1)>',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Change = { at: number; how: 'replace' | 'remove' | 'rename' | 'double'; value: unknown; name: string };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'rename', 'double'),
  value: strange,
  name: fc.constantFrom('__proto__', 'constructor', 'more', 'order', 'id', 'polluted', '0'),
});

/** Applies a change to the `at`-th member of a JSON value, counted through all its depth. */
function mutate(file: unknown, { at, how, value, name }: Change): void {
  const spots: [Record<string, unknown>, string][] = [];
  const visit = (inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return;
    for (const key of Object.keys(inner)) {
      spots.push([inner as Record<string, unknown>, key]);
      visit((inner as Record<string, unknown>)[key]);
    }
  };
  visit(file);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return;
  const [owner, key] = spot;
  const define = (target: object, member: string, content: unknown) =>
    Object.defineProperty(target, member, { value: content, enumerable: true, configurable: true, writable: true });
  if (how === 'replace') define(owner, key, value);
  else if (how === 'double' && Array.isArray(owner)) owner.push(owner[Number(key)]);
  else {
    const content = owner[key];
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
    if (how === 'rename' && !Array.isArray(owner)) define(owner, name, content);
  }
}

const mutated = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant(stored), weight: 3 }, { arbitrary: arbitraryPlan.map(serialise), weight: 1 }),
    fc.array(change, { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) => {
    const file: unknown = JSON.parse(text);
    for (const one of changes) mutate(file, one);
    return file;
  });

describe('Whatever a file holds, reading it never throws and says something', () => {
  it('for 500 plans with members replaced, removed, renamed and doubled', () => {
    fc.assert(
      fc.property(mutated, (file) => keepsItsPromises(JSON.stringify(file, null, 2))),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('for 500 files with bytes changed, cut out and put in', () => {
    const bytes = Uint8Array.from(Buffer.from(stored));
    const edit = fc.record({
      at: fc.nat({ max: bytes.length }),
      cut: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const spoilt = edits.reduce(
          (all, { at, cut, put }) => Uint8Array.from([...all.slice(0, at), ...put, ...all.slice(at + cut)]),
          bytes,
        );
        keepsItsPromises(spoilt);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('for any text and any bytes', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json()), keepsItsPromises), {
      seed: 20261123,
      numRuns: 200,
    });
  });

  it('for a file that ends at any byte', () => {
    const bytes = Uint8Array.from(Buffer.from(stored));
    for (let end = 0; end < bytes.length - 2; end += 97) expect(parse(bytes.slice(0, end)).ok).toBe(false);
  });
});

describe('The list of problems', () => {
  it('has something exactly when the schema refuses the file', () => {
    fc.assert(
      fc.property(mutated, (file) => {
        const { value: problem } = structureProblems(fileSchema, file).next() as { value: unknown };
        expect(problem === undefined).toBe(v.is(fileSchema, file));
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
