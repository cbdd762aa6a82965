import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCrossings } from '../../../../src/geometry/layout/crossings';
import type { LayoutInput } from '../../../../src/geometry/layout/layoutTypes';
import { tidyOrder } from '../../../../src/geometry/tidy/tidyOrder';
import { generateDiagram, layoutInputOf } from '../../../fixtures/diagrams';
import { anyDiagram, diagram, inOrder, shuffled } from '../layout/layoutChecks';

const idsOf = (input: LayoutInput) =>
  Object.fromEntries(input.columns.map(({ id, nodes }) => [id, nodes.map((node) => node.id)]));

/** Every pair of links compared: links of neighbouring columns only. */
function crossingsOneByOne(input: LayoutInput): number {
  const at = new Map(input.columns.flatMap(({ nodes }) => nodes.map(({ id }, i) => [id, i] as const)));
  const column = new Map(input.columns.flatMap(({ nodes }, c) => nodes.map(({ id }) => [id, c] as const)));
  const place = (id: string) => at.get(id) ?? NaN;
  let crossings = 0;
  input.links.forEach((one, i) => {
    for (const other of input.links.slice(i + 1)) {
      if (
        column.get(one.to) === column.get(other.to) &&
        (place(one.from) - place(other.from)) * (place(one.to) - place(other.to)) < 0
      )
        crossings += 1;
    }
  });
  return crossings;
}

describe('counting crossings', () => {
  it('finds those of links between neighbouring columns', () => {
    expect(countCrossings(diagram(['p q', 'x y'], 'x>q y>p'))).toBe(1);
    expect(countCrossings(diagram(['p q', 'x y'], 'x>p y>q'))).toBe(0);
    expect(countCrossings(diagram(['p q', 'x'], 'x>p x>q'))).toBe(0);
    expect(countCrossings(diagram(['p q r', 'x y z'], 'x>r y>q z>p'))).toBe(3);
  });

  it('finds those of links that skip columns where they pass', () => {
    expect(countCrossings(diagram(['p q', 'a b', 'x y z'], 'a>p b>q x>a y>b z>p'))).toBe(1);
    expect(countCrossings(diagram(['p', 'a b', 'x y z'], 'a>p b>p x>a z>b y>p'))).toBe(0);
  });

  it('agrees with comparing every pair', () => {
    const neighboursOnly = anyDiagram(40).map((input) => {
      const column = new Map(input.columns.flatMap(({ nodes }, c) => nodes.map(({ id }) => [id, c] as const)));
      return {
        ...input,
        links: input.links.filter(({ from, to }) => (column.get(from) ?? 0) - (column.get(to) ?? 0) === 1),
      };
    });
    fc.assert(
      fc.property(neighboursOnly, (input) => {
        expect(countCrossings(input)).toBe(crossingsOneByOne(input));
      }),
    );
  });
});

describe('Tidy', () => {
  it('never has more crossings than there were, and keeps every box in its column', () => {
    fc.assert(
      fc.property(anyDiagram(60), fc.nat(), (input, seed) => {
        const order = tidyOrder(input, { seed });
        expect(countCrossings(inOrder(input, order))).toBeLessThanOrEqual(countCrossings(input));
        const sorted = (ids: Record<string, string[]>) =>
          Object.fromEntries(Object.entries(ids).map(([column, list]) => [column, list.toSorted()]));
        expect(sorted(order)).toEqual(sorted(idsOf(input)));
      }),
    );
  });

  it('gives the same answer for the same diagram and seed', () => {
    const input = shuffled(layoutInputOf(generateDiagram({ boxes: 120, seed: 5 })), 5);
    expect(tidyOrder(structuredClone(input), { seed: 9 })).toEqual(tidyOrder(input, { seed: 9 }));
  });

  it('leaves an order that has no crossings alone', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const tree = layoutInputOf(generateDiagram({ boxes: 150, extraLinks: 0, seed }));
      expect(tidyOrder(tree, { seed })).toEqual(idsOf(tree));
    }
  });

  it('leaves an order alone whose crossings cannot be helped', () => {
    const input = diagram(['p q', 'x y'], 'x>p x>q y>p y>q');
    expect(tidyOrder(input, { seed: 1 })).toEqual(idsOf(input));
  });

  it('unties a shuffled tree altogether', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const tangle = shuffled(layoutInputOf(generateDiagram({ boxes: 100, extraLinks: 0, seed })), seed);
      expect(countCrossings(tangle)).toBeGreaterThan(0);
      expect(countCrossings(inOrder(tangle, tidyOrder(tangle, { seed })))).toBe(0);
    }
  });

  it('moves what has a gain and nothing else', () => {
    const input = diagram(['p q r', 'a b c d e'], 'a>p c>p b>q d>q e>r');
    expect(tidyOrder(input, { seed: 1 })).toEqual({
      'column-0': ['p', 'q', 'r'],
      'column-1': ['a', 'c', 'b', 'd', 'e'],
    });
  });

  it('copes with nothing to do', () => {
    expect(tidyOrder({ columns: [], links: [] }, { seed: 1 })).toEqual({});
    expect(tidyOrder(diagram(['aim', '', 'x y']), { seed: 1 })).toEqual({
      'column-0': ['aim'],
      'column-1': [],
      'column-2': ['x', 'y'],
    });
  });
});
