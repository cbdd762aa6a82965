import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagramColumns, generateDiagram, type DiagramColumn } from '../../../fixtures/diagrams';

const options = fc.record({ boxes: fc.integer({ min: 1, max: 600 }), seed: fc.nat() });

describe('a generated diagram', () => {
  it('has one aim, as many boxes as asked for, and texts of 2-14 words', () => {
    fc.assert(
      fc.property(options, ({ boxes, seed }) => {
        const { nodes } = generateDiagram({ boxes, seed });
        expect(nodes).toHaveLength(boxes);
        expect(nodes.filter(({ column }) => column === 'aim')).toHaveLength(1);
        for (const { text } of nodes) expect(text.split(' ').length).toBeGreaterThanOrEqual(2);
        for (const { text } of nodes) expect(text.split(' ').length).toBeLessThanOrEqual(14);
      }),
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(generateDiagram({ boxes: 150, seed: 4 })).toEqual(generateDiagram({ boxes: 150, seed: 4 }));
    expect(generateDiagram({ boxes: 150, seed: 4 })).not.toEqual(generateDiagram({ boxes: 150, seed: 5 }));
  });

  it('links every box but the aim, only towards the aim, never twice', () => {
    fc.assert(
      fc.property(options, ({ boxes, seed }) => {
        const { nodes, links } = generateDiagram({ boxes, seed });
        const level = new Map(nodes.map(({ id, column }) => [id, diagramColumns.indexOf(column)]));
        for (const { from, to } of links) expect(level.get(from)).toBeGreaterThan(level.get(to) ?? Infinity);
        expect(new Set(links.map(({ from, to }) => `${from} ${to}`)).size).toBe(links.length);
        expect(new Set(links.map(({ from }) => from)).size).toBe(boxes - 1);
      }),
    );
  });

  it('has the proportions of a real one at 150 boxes', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { nodes, links } = generateDiagram({ boxes: 150, seed });
      const share = (column: DiagramColumn) => nodes.filter((node) => node.column === column).length / 150;
      expect(share('primary')).toBeGreaterThanOrEqual(0.04);
      expect(share('primary')).toBeLessThanOrEqual(0.08);
      expect(share('secondary')).toBeGreaterThanOrEqual(0.2);
      expect(share('secondary')).toBeLessThanOrEqual(0.25 + 1 / 150);
      expect(links).toHaveLength(149 + Math.round(149 * 0.15));
    }
  });
});
