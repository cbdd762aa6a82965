/** As many lines as a plan may hold cost no more each than a few do, however they lie. */
import { comfortable } from '../../../src/geometry/types/form';
import { describe, expect, it } from 'vitest';
import { layoutGraph } from '../../../src/geometry/layout/layoutGraph';
import { laneGaps } from '../../../src/geometry/layout/layoutLanes';
import { freeRoutes } from '../../../src/geometry/lines/freeRoutes';
import { placeTrunks, type Bundle } from '../../../src/geometry/lines/trunks';
import { growth, linear } from '../../fixtures/growth';

const channel = { from: 16, to: 68, spacing: 10 };
/** A number that follows no order. */
const shuffled = (at: number, count: number) => (at * 7_919) % count;

const bundlesAcross = (count: number): Bundle[] =>
  Array.from({ length: count }, (_, at) => ({ left: at * 10, rights: [shuffled(at, count) * 10] }));

/** Links from boxes in the third column to others in the first, past as many boxes in the second. */
function skipping(count: number) {
  const column = (name: string) => ({
    id: name,
    nodes: Array.from({ length: count }, (_, at) => ({ id: `${name}${at}`, height: 40 })),
  });
  const links = Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    from: `c${at}`,
    to: `a${shuffled(at, count)}`,
  }));
  return layoutGraph({ columns: ['a', 'b', 'c'].map(column), links });
}

/** Two columns of boxes arranged by hand, each linked to one of the other. */
function byHand(count: number) {
  const box = (x: number, at: number) => ({ x, y: at * 60, width: 200, height: 40, column: 'a' });
  const boxes = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      [`a${at}`, box(0, at)],
      [`b${at}`, box(600, at)],
    ]).flat() as [string, ReturnType<typeof box>][],
  );
  const links = Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    from: `b${at}`,
    to: `a${shuffled(at, count)}`,
  }));
  return { boxes, links, columns: [], lanes: {}, shape: 'elbow' as const, spacing: comfortable };
}

describe('Eight times the lines take about eight times as long', () => {
  it('to run beside each other between two columns', () => {
    expect(growth(bundlesAcross, 2_000, (bundles) => placeTrunks(bundles, channel))).toBeLessThan(linear);
  });

  it('to find their gaps past other boxes', () => {
    expect(growth(skipping, 1_500, laneGaps)).toBeLessThan(linear);
  });

  it('to find their ways between boxes arranged by hand', () => {
    expect(growth(byHand, 500, freeRoutes)).toBeLessThan(linear);
  });
});

it('thousands of lines between two columns have each a place of its own within the gap', () => {
  const xs = placeTrunks(bundlesAcross(3_000), channel);
  expect(new Set(xs).size).toBeGreaterThan(2_900);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(channel.from - 1e-9);
  expect(Math.max(...xs)).toBeLessThanOrEqual(channel.to + 1e-9);
});
