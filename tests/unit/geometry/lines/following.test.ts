/** Every line can be followed by eye: what is promised of the lines of any tidy diagram. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { comfortable, ownForm, spacings } from '../../../../src/geometry/types/form';
import type { Connector, Geometry } from '../../../../src/geometry/types/types';
import { seededRandom } from '../../../../src/kit/seededRandom';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { crossingsIn, nearestBend, sharedPieces, uprightsAndLevels } from './lineChecks';

const [tightest = comfortable] = spacings;
const pictures = fc.record({
  boxes: fc.integer({ min: 2, max: 110 }),
  seed: fc.nat(9_999),
  extraLinks: fc.constantFrom(0, 0.15, 0.5),
  tight: fc.boolean(),
});

function drawn({
  boxes,
  seed,
  extraLinks,
  tight,
}: typeof pictures extends fc.Arbitrary<infer P> ? P : never): Geometry {
  const plan = diagramPlan(boxes, seed, extraLinks);
  const form = { ...ownForm(plan.appearance), spacing: tight ? tightest : comfortable };
  return createGeometry(tableMeasure)(plan, { collapsed: new Set(), form });
}

describe('Lines of a tidy diagram', () => {
  it('never run over one another when they go to different boxes', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { connectors } = drawn(picture);
        expect(sharedPieces(Object.values(connectors), 1)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('cross at right angles, and never within 6 px of a corner or an end', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { connectors, boxes } = drawn(picture);
        // A box of one line has no room for more than a handful of ports.
        const lines = Object.values(connectors).filter((line) => hasRoom(line, connectors, boxes));
        const near = crossingsIn(lines).filter(({ at, lines: both }) =>
          both.some((line) => nearestBend(line, at) < 6 - 1e-6),
        );
        expect(
          near.map(({ at, lines: both }) => `${both.map(({ id }) => id).join(' and ')} at ${at.x}, ${at.y}`),
        ).toEqual([]);
        for (const line of lines) expect(uprightsAndLevels(line).slanting).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('have a gap exactly where they pass behind others', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const lines = Object.values(drawn(picture).connectors);
        const crossings = crossingsIn(lines);
        for (const line of lines) {
          const behind = crossings.filter(({ lines: [upright] }) => upright === line).map(({ at }) => at.y);
          const gaps = (line.interrupted ?? []).map(({ piece, at }) => {
            const [from, to] = [line.points[piece]?.y ?? NaN, line.points[piece + 1]?.y ?? NaN];
            return from + (to - from) * at;
          });
          const apart = (one: number, other: number) => Math.abs(one - other) < 0.01;
          if (behind.length > 60) continue;
          expect(behind.filter((y) => !gaps.some((gap) => apart(gap, y)))).toEqual([]);
          expect(gaps.filter((gap) => !behind.some((y) => apart(gap, y)))).toEqual([]);
          expect(line.path.split('M').length - 1 > 1).toBe(gaps.length > 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keep 10 px from every box that they pass', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { connectors, boxes } = drawn(picture);
        for (const line of Object.values(connectors)) {
          for (const { from, to } of uprightsAndLevels(line).levels) {
            for (const box of Object.values(boxes)) {
              if (box.id === line.from || box.id === line.to) continue;
              const passes = Math.max(from.x, to.x) > box.x && Math.min(from.x, to.x) < box.x + box.width;
              if (passes) expect(distanceTo(box, from.y)).toBeGreaterThanOrEqual(10 - 1e-6);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

function hasRoom({ from }: Connector, connectors: Geometry['connectors'], boxes: Geometry['boxes']): boolean {
  const parents = new Set(Object.values(connectors).flatMap((line) => (line.from === from ? [line.to] : [])));
  return (boxes[from]?.height ?? 0) >= 4 + 6 * (parents.size - 1);
}

function distanceTo({ y, height }: Geometry['boxes'][string], at: number): number {
  return Math.max(y - at, at - y - height);
}

describe('Lines between boxes that were placed by hand', () => {
  it('leave a box from a port for each of the others, and hardly ever run over one another', () => {
    let [together, all] = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const { connectors } = placedByHand(diagramPlan(30, seed, 0.3), seed);
      const lines = Object.values(connectors);
      const ports = lines.map(({ from, points }) => `${from} at ${points.at(-1)?.x}, ${points.at(-1)?.y}`);
      expect(new Set(ports).size).toBe(lines.length);
      together += sharedPieces(lines, 1).length;
      all += lines.length;
    }
    expect(together / all).toBeLessThan(0.02);
  });
});

/** Boxes of a tidy diagram, each moved a little. */
function placedByHand(plan: Plan, seed: number): Geometry {
  const random = seededRandom(seed);
  const moved = (at: number) => at + Math.round((random() - 0.5) * 60);
  const { boxes } = createGeometry(tableMeasure)(plan, { collapsed: new Set() });
  const positions = Object.fromEntries(Object.values(boxes).map(({ id, x, y }) => [id, { x: moved(x), y: moved(y) }]));
  const appearance: Plan['appearance'] = { ...plan.appearance, arrangement: 'free', positions };
  return createGeometry(tableMeasure)({ ...plan, appearance }, { collapsed: new Set() });
}
