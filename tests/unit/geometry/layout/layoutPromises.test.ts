import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInOrder } from '../../../../src/geometry/layout/placeInOrder';
import type { LayoutInput } from '../../../../src/geometry/layout/layoutTypes';
import { generateDiagram, layoutInputOf } from '../../../fixtures/diagrams';
import { anyDiagram, diagram, faults, gaps, middlesOf, shuffled, tolerance, unfinishedDiagram } from './layoutChecks';

const tree = fc
  .record({ boxes: fc.integer({ min: 2, max: 400 }), seed: fc.nat() })
  .map(({ boxes, seed }) => layoutInputOf(generateDiagram({ boxes, extraLinks: 0, seed })));

const place = (input: LayoutInput) => placeInOrder(input, gaps);
const childrenOf = (input: LayoutInput, id: string) => {
  const linked = new Set(input.links.filter(({ to }) => to === id).map(({ from }) => from));
  return input.columns.flatMap(({ nodes }) => nodes.filter((node) => linked.has(node.id)).map((node) => node.id));
};
/** A box and all that hangs from it. */
const branchOf = (input: LayoutInput, id: string): string[] => [
  id,
  ...childrenOf(input, id).flatMap((child) => branchOf(input, child)),
];

describe('every layout in order', () => {
  it('keeps order and distances, leaves lanes free and begins at the top of the page', () => {
    fc.assert(
      fc.property(fc.oneof(anyDiagram(150), unfinishedDiagram(150)), (input) => {
        expect(faults(input, place(input))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('does so for diagrams of up to 2,000 boxes', () => {
    fc.assert(
      fc.property(anyDiagram(2_000), (input) => {
        expect(faults(input, place(input))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(anyDiagram(80), (input) => {
        expect(place(structuredClone(input))).toEqual(place(input));
      }),
    );
  });

  it('takes no notice of links to boxes that are not there, that point away from the aim, or stay in a column', () => {
    const input = diagram(['aim', 'p q', 'a b'], 'p>aim q>aim a>p b>q');
    const odd = [
      { id: 'gone', from: 'a', to: 'nobody' },
      { id: 'back', from: 'p', to: 'b' },
      { id: 'same', from: 'a', to: 'b' },
      { id: 'self', from: 'a', to: 'a' },
    ];
    expect(place({ ...input, links: [...odd, ...input.links] })).toEqual(place(input));
  });
});

describe('a tree', () => {
  it('has every parent exactly in the middle of its children', () => {
    fc.assert(
      fc.property(tree, (input) => {
        const middle = middlesOf(input, place(input));
        for (const { nodes } of input.columns) {
          for (const { id } of nodes) {
            const children = childrenOf(input, id).map((child) => middle[child] ?? NaN);
            if (children.length > 0)
              expect(Math.abs((middle[id] ?? NaN) - (Math.min(...children) + Math.max(...children)) / 2)).toBeLessThan(
                tolerance,
              );
          }
        }
      }),
    );
  });

  it('draws a branch alike wherever it stands', () => {
    fc.assert(
      fc.property(tree, (input) => {
        const upsideUp = middlesOf(input, place(input));
        const moved = { ...input, columns: input.columns.map((column) => ({ ...column })) };
        // The first primary driver's branch goes to the end.
        const branch = new Set(branchOf(input, input.columns[1]?.nodes[0]?.id ?? ''));
        moved.columns = moved.columns.map((column) => ({
          ...column,
          nodes: [
            ...column.nodes.filter(({ id }) => !branch.has(id)),
            ...column.nodes.filter(({ id }) => branch.has(id)),
          ],
        }));
        const after = middlesOf(moved, place(moved));
        const shifts = [...branch].map((id) => (after[id] ?? NaN) - (upsideUp[id] ?? NaN));
        expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThan(tolerance);
      }),
    );
  });

  it('is the same upside down', () => {
    fc.assert(
      fc.property(tree, (input) => {
        const upright = place(input);
        const reversed = {
          ...input,
          columns: input.columns.map((column) => ({ ...column, nodes: column.nodes.toReversed() })),
        };
        const [middle, mirrored] = [middlesOf(input, upright), middlesOf(reversed, place(reversed))];
        for (const [id, y] of Object.entries(middle))
          expect(Math.abs(y + (mirrored[id] ?? NaN) - upright.height)).toBeLessThan(tolerance);
      }),
    );
  });
});

describe('an edit', () => {
  const addLeaf = (input: LayoutInput, under: string): LayoutInput => {
    const last = input.columns.length - 1;
    const branch = childrenOf(input, under);
    const column = input.columns[last]?.nodes ?? [];
    const at = column.findIndex(({ id }) => id === branch.at(-1)) + 1;
    const nodes = [...column.slice(0, at), { id: 'new', height: 44 }, ...column.slice(at)];
    return {
      columns: input.columns.map((other, c) => (c === last ? { ...other, nodes } : other)),
      links: [...input.links, { id: 'new-link', from: 'new', to: under }],
    };
  };

  it('that adds a box at the end of a branch leaves every branch above it as it was, and moves no box by more than what came in', () => {
    const parents = tree.chain((input) => fc.tuple(fc.constant(input), fc.nat()));
    fc.assert(
      fc.property(parents, ([input, pick]) => {
        const drivers = input.columns[2]?.nodes ?? [];
        const under = drivers[pick % Math.max(1, drivers.length)]?.id;
        if (under === undefined || childrenOf(input, under).length === 0) return;
        const after = addLeaf(input, under);
        const [before, now] = [middlesOf(input, place(input)), middlesOf(after, place(after))];
        const shift = (id: string) => (now[id] ?? NaN) - (before[id] ?? NaN);
        const parent = input.links.find(({ from }) => from === under)?.to ?? '';
        const brothers = childrenOf(input, parent);
        const uncles = input.columns[1]?.nodes.map(({ id }) => id) ?? [];
        for (const branch of [
          ...brothers.slice(0, brothers.indexOf(under)),
          ...uncles.slice(0, uncles.indexOf(parent)),
        ]) {
          const shifts = branchOf(input, branch).map(shift);
          expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThan(tolerance);
        }
        for (const id of Object.keys(before))
          expect(Math.abs(shift(id))).toBeLessThanOrEqual(44 + gaps.sibling + tolerance);
      }),
    );
  });

  it('that links two boxes of neighbouring columns beside their first links moves no box that holds anything in place', () => {
    const pairs = tree.chain((input) => fc.tuple(fc.constant(input), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(pairs, ([input, a, b]) => {
        const [drivers, ideas] = [input.columns[2]?.nodes ?? [], input.columns[3]?.nodes ?? []];
        const [to, from] = [drivers[a % Math.max(1, drivers.length)]?.id, ideas[b % Math.max(1, ideas.length)]?.id];
        if (to === undefined || from === undefined) return;
        const linked = { ...input, links: [...input.links, { id: 'new-link', from, to }] };
        const [before, now] = [place(input).y, place(linked).y];
        const moved = Object.keys(before).filter((id) => Math.abs((before[id] ?? NaN) - (now[id] ?? NaN)) > tolerance);
        expect(moved.filter((id) => id !== from && id !== to)).toEqual([]);
        if (childrenOf(input, to).length > 0) expect(moved).not.toContain(to);
      }),
    );
  });
});

describe('a diagram whose order was never tidied', () => {
  it('is still drawn without a fault', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const input = shuffled(layoutInputOf(generateDiagram({ boxes: 300, seed })), seed);
      expect(faults(input, place(input))).toEqual([]);
    }
  });
});
