import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/format/parse';
import { readStored } from '../../../src/format/readStored';
import { serialise } from '../../../src/format/serialise';
import { wordProblem } from '../../../src/format/wordProblem';
import { planFaults } from '../../../src/plan/model/checkPlan';
import type { Plan } from '../../../src/plan/model/schema';
import { arbitraryPlan } from '../../fixtures/arbitraryPlan';
import { smallPlan } from '../../fixtures/plans';
import { spoilt, the } from './files';

type Loose = Record<string, unknown>;

/** What is read of the small plan after it was spoilt; it must be a valid plan that can be saved. */
function readAfter(spoil: (plan: Plan & Loose) => unknown): Plan {
  const plan = structuredClone(smallPlan()) as Plan & Loose;
  spoil(plan);
  const read = readStored(plan);
  expect(read?.mended).toBe(true);
  expectSound(read?.plan);
  return read?.plan ?? plan;
}

function expectSound(plan: Plan | undefined): void {
  if (!plan) throw new Error('Nothing was read.');
  expect(planFaults(plan)).toEqual([]);
  const saved = parse(serialise(plan));
  expect(saved.ok ? [] : saved.problems.map(wordProblem)).toEqual([]);
}

describe('A stored plan', () => {
  it('that is sound is given back as it is', () => {
    const plan = smallPlan();
    expect(readStored(plan)).toEqual({ plan, mended: false });
    expect(readStored(plan)?.plan).toBe(plan);
  });

  it('that is sound is given back as it is, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const read = readStored(plan);
        expect(read?.mended).toBe(false);
        expect(read?.plan).toBe(plan);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, (plan: Plan & Loose) => unknown]>([
    ['a newer kind of record', (plan) => delete (plan as Loose)['measures']],
    ['its lists', (plan) => ['progress', 'versions', 'ancestors'].forEach((name) => delete plan[name])],
    ['its appearance', (plan) => delete (plan as Loose)['appearance']],
    ['the parts of a cycle', (plan) => delete (plan.cycles['cycle-1'] as Loose | undefined)?.['study']],
    ['what may be missing in a file', (plan) => delete (plan as Loose)['description']],
  ])('of older code that lacks %s is completed', (_, spoil) => {
    const plan = readAfter(spoil);
    const { description, ...whole } = smallPlan();
    expect(plan).toEqual({ ...whole, description });
  });

  it('of older code that held the points of a measure as an array gets ids for them', () => {
    const points = [{ date: '2027-01-01', value: 3 }];
    const plan = readAfter((stored) =>
      Object.assign(stored.measures, {
        m: { id: 'm', order: 'a0', name: 'Falls', kind: 'outcome', nodes: [], points },
      }),
    );
    expect(plan.measures['m']?.points).toEqual({ p1: { id: 'p1', order: 'a0', date: '2027-01-01', value: 3 } });
  });

  it('of code that did not know a member, and kept it as unknown, has it in its place', () => {
    const plan = readAfter((stored) => {
      stored.appearance = { more: { corners: 'round', theirs: 1 } };
      stored.more = { measures: [{ id: 'm', name: 'Falls', kind: 'outcome', nodes: ['S1'], points: [] }] };
      delete (stored as Loose)['measures'];
    });
    expect(plan.appearance).toEqual({ corners: 'round', more: { theirs: 1 } });
    expect(plan.measures['m']).toMatchObject({ name: 'Falls', nodes: ['S1'], points: {} });
    expect(plan).not.toHaveProperty('more');
  });

  it.each<[string, (plan: Plan & Loose) => unknown, (plan: Plan) => unknown, unknown]>([
    ['a text that is a number', (p) => (p.nodes['C1']!.text = 5 as never), (p) => p.nodes['C1']?.text, '5'],
    ['a title that is missing', (p) => delete (p as Loose)['title'], (p) => p.title, ''],
    ['a text that is too long', (p) => (p.title = 'x'.repeat(3000)), (p) => p.title.length, 2000],
    ['a rating that is none', (p) => (p.nodes['C1']!.impact = 9 as never), (p) => p.nodes['C1']?.impact, undefined],
    ['links that are null', (p) => ((p as Loose)['links'] = null), (p) => Object.keys(p.links), []],
    ['a box that is null', (p) => ((p.nodes as Loose)['S4'] = null), (p) => p.nodes['S4'], undefined],
    ['a key of another box', (p) => (p.nodes['S4']!.id = 'P1'), (p) => p.nodes['S4']?.id, 'S4'],
    ['orders that are none', (p) => (p.nodes['S4']!.order = 'a00'), (p) => p.nodes['S4']?.text, 'Not yet placed'],
    [
      'no aim column',
      (p) => delete p.columns['aim'],
      (p) => p.nodes['aim-1']?.text,
      'Halve falls with harm on the ward',
    ],
    ['a second aim', (p) => (p.nodes['S4']!.column = 'aim'), (p) => p.nodes['S4']?.column, 'primary'],
    ['no aim', (p) => delete p.nodes['aim-1'], (p) => p.nodes['aim']?.column, 'aim'],
    ['no columns', (p) => ((p as Loose)['columns'] = 'x'), (p) => Object.keys(p.columns), ['aim', 'driver', 'change']],
    ['a cycle of the aim', (p) => (p.cycles['cycle-2']!.idea = 'aim-1'), (p) => p.nodes['aim-1']?.column, 'aim'],
    ['a cleared member', (p) => (p.nodes['P1']!.owner = undefined), (p) => 'owner' in (p.nodes['P1'] ?? {}), false],
    [
      'a member that nobody knows',
      (p) => ((p.nodes['P1'] as unknown as Loose)['hue'] = 3),
      (p) => p.nodes['P1']?.more,
      { hue: 3 },
    ],
    ['more that is no object', (p) => (p.more = 'x' as never), (p) => p.more, undefined],
  ])('with %s is mended', (_, spoil, look, is) => {
    expect(look(readAfter(spoil))).toEqual(is);
  });

  it.each([
    ['null', null],
    ['a text', 'plan'],
    ['a list', [smallPlan()]],
    ['nothing but an id', { id: 'plan-1' }],
    ['no boxes', { ...smallPlan(), nodes: null }],
    ['no id', { ...smallPlan(), id: 'a plan' }],
  ])('that is or has %s cannot be read', (_, stored) => {
    expect(readStored(stored)).toBeNull();
  });
});

/** Whatever may stand where something else should. */
const anything = fc.oneof(
  fc.anything({
    maxDepth: 3,
    withNullPrototype: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSparseArray: true,
  }),
  fc.constantFrom<unknown>(undefined, null, NaN, -0, '__proto__', 'constructor', () => 1, Symbol('x')),
  fc
    .constant('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}')
    .map((text) => JSON.parse(text) as unknown),
  // Made anew each time: what is put somewhere may be spoilt itself.
  fc
    .constantFrom(
      endless,
      () => nested(50),
      () => nested(5000),
      heavy,
    )
    .map(silently),
  fc.string().map((name) => ({ [name]: { id: name, order: 'a0' } })),
);

/** Every place of a value, as paths. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))];
}

function put(root: unknown, path: readonly string[], value: unknown): unknown {
  const [last, ...rest] = path.toReversed();
  if (last === undefined) return value;
  const holder = rest.toReversed().reduce((at, step) => (at as Loose)[step], root) as Loose;
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return root;
}

describe('Whatever stands in the database', () => {
  it('gives a valid plan that can be saved, or none, and never throws', () => {
    fc.assert(
      fc.property(
        arbitraryPlan,
        fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 }),
        (plan, spoils) => {
          const places = placesIn(plan);
          let root: unknown = structuredClone(plan);
          for (const [pick, value] of spoils) {
            try {
              root = put(root, places[pick % places.length] ?? [], value);
            } catch {
              // The place went with what was spoilt before.
            }
          }
          const read = readStored(root);
          if (read) expectSound(read.plan);
          expect(({} as { polluted?: number }).polluted).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is mended to something that is sound when it is read again', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.nat(), anything, (plan, pick, value) => {
        const places = placesIn(plan);
        const read = readStored(put(structuredClone(plan), places[pick % places.length] ?? [], value));
        const again = read && readStored(read.plan);
        expect(again?.mended ?? false).toBe(false);
        expect(isDeepStrictEqual(again?.plan, read?.plan)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('may be any value at all', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const read = readStored(value);
        if (read) expectSound(read.plan);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps unknown members to the letter, also those that a prototype would have', () => {
    const file = parse(
      spoilt((plan) => Object.assign(the(plan.nodes, 'c1'), { theirs: JSON.parse('{"__proto__": 1}') })),
    );
    const plan = file.ok ? file.plan : smallPlan();
    const read = readStored({ ...plan, hue: 1 });
    expect(JSON.stringify(read?.plan.nodes['c1']?.more)).toBe('{"theirs":{"__proto__":1}}');
  });
});

/** A value that a report of a failure does not try to print: it could not. */
function silently(make: () => unknown): unknown {
  const value = make() as object;
  Object.defineProperty(value, fc.toStringMethod, { value: () => make.name || 'nested', enumerable: false });
  return value;
}

function endless(): unknown {
  const loop: Loose = { id: 'loop', order: 'a0' };
  loop['self'] = loop;
  loop['more'] = { loop };
  return loop;
}

function nested(levels: number): unknown {
  let value: unknown = { id: 'deep' };
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { more: value, [`l${level}`]: value };
  return value;
}

/** Little in memory, more than fits into any when it is written out. */
function heavy(): unknown {
  let value: unknown = ['x'];
  for (let level = 0; level < 40; level += 1) value = [value, value];
  return { more: value, value };
}
