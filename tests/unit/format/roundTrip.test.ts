import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { wordProblem } from '../../../src/format/wordProblem';
import type { Plan } from '../../../src/plan/model/schema';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { largePlan, spoilt, stored } from './files';

const fixtures = 'tests/fixtures/v1';

/** The plan of a file that must open. */
function opened(source: string | Uint8Array): Plan {
  const result = parse(source);
  if (!result.ok) throw new Error(result.problems.map(wordProblem).join('\n'));
  return result.plan;
}

describe('A stored plan of version 1', () => {
  it.each(readdirSync(fixtures))('%s is saved again byte for byte, with nothing to mend', (name) => {
    const bytes = readFileSync(`${fixtures}/${name}`);
    const result = parse(bytes);
    expect(result).toMatchObject({ ok: true, mended: [] });
    expect(Buffer.from(serialise(opened(bytes)))).toEqual(bytes);
  });
});

describe('Saving and opening', () => {
  it('gives the same plan back', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        // Vitest's own equality trips over a member named "constructor".
        expect(isDeepStrictEqual(parse(serialise(plan)), { ok: true, plan, mended: [] })).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('gives the same bytes whatever the order of records and members in memory', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());
        const turned = reversed({
          ...plan,
          nodes: reversed(plan.nodes),
          links: reversed(plan.links),
          tags: reversed(plan.tags),
        });
        expect(serialise(turned as unknown as Plan)).toBe(serialise(plan));
      }),
      { numRuns: 50 },
    );
  });

  it('writes lists by order key and falls to the id where two keys are the same', () => {
    const plan = opened(stored);
    const between = generateKeyBetween('a1', 'a2');
    for (const [id, order] of [
      ['c1', between],
      ['c7', between],
      ['p4', 'Zz'],
    ] as const) {
      const node = plan.nodes[id];
      if (node) node.order = order;
    }
    const ids = (JSON.parse(serialise(plan)) as { nodes: { id: string }[] }).nodes.map((node) => node.id);
    expect(ids.slice(0, 5)).toEqual(['p4', 'aim', 'p1', 'c1', 'c7']);
  });

  it('leaves out what is undefined', () => {
    const plan = opened(stored);
    const node = plan.nodes.c1;
    if (node) node.owner = undefined;
    expect(serialise(plan)).toBe(stored.replace('      "owner": "Engagement lead",\n      "status"', '      "status"'));
  });

  it('keeps interleaved columns in the order of the file', () => {
    const text = spoilt((file) => file.nodes.reverse());
    const plan = opened(text);
    expect(serialise(opened(serialise(plan)))).toBe(serialise(plan));
    expect((JSON.parse(serialise(plan)) as { nodes: { id: string }[] }).nodes[0]?.id).toBe('c7');
  });
});

describe('What the format does not know', () => {
  const strange =
    '{"__proto__": {"polluted": 1}, "constructor": 2, "prototype": 3, "more": {"more": 4}, "order": "a5", "7": [{"deep": null}]}';
  const paths: (string | number)[][] = [
    [],
    ['columns', 0],
    ['nodes', 0],
    ['nodes', 0, 'smart'],
    ['links', 0],
    ['cycles', 0],
    ['cycles', 0, 'plan'],
    ['cycles', 0, 'do'],
    ['cycles', 0, 'study'],
    ['cycles', 0, 'act'],
    ['measures', 0],
    ['measures', 0, 'points', 0],
    ['tags', 0],
    ['progress', 0],
    ['appearance'],
  ];

  it.each(paths.map((path) => ({ name: path.join('.') || 'the plan', path })))('is kept in $name', ({ path }) => {
    const at = (file: unknown) =>
      path.reduce<unknown>(
        (value, step) => (value as Record<string | number, unknown>)[step as string],
        file,
      ) as object;
    const text = spoilt((file) => {
      for (const [name, value] of Object.entries(JSON.parse(strange) as object)) {
        Object.defineProperty(at(file), name, { value, enumerable: true, configurable: true, writable: true });
      }
    });
    const saved = serialise(opened(text));
    expect(at(JSON.parse(saved))).toEqual(at(JSON.parse(text)));
    expect(Object.hasOwn(at(JSON.parse(saved)), '__proto__')).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('stands behind what it knows, in its own order', () => {
    const saved = serialise(
      opened(spoilt((file) => (file.columns[0] = { zeta: 1, title: 'Aim', alpha: 2, kind: 'aim', id: 'aim' }))),
    );
    expect(saved).toContain(
      '"id": "aim",\n      "kind": "aim",\n      "title": "Aim",\n      "zeta": 1,\n      "alpha": 2\n',
    );
  });
});

describe('A large plan', () => {
  it('of 2,000 boxes is opened within 60 ms', () => {
    const text = serialise(largePlan(2_000));
    const times = [Infinity];
    // The best of many: the machine is shared with others, and the code is cold at first.
    while (Math.min(...times) >= 60 && times.length < 40) {
      const start = performance.now();
      opened(text);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(60);
  });
});
