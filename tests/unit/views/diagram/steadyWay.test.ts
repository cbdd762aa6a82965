import { expect, it } from 'vitest';
import type { Box, Geometry } from '../../../../src/geometry/types/types';
import { steadyWay } from '../../../../src/views/diagram/steadyWay';

/** Boxes of 200 × 50 px, by their corners. */
const boxes = (places: Readonly<Record<string, readonly [number, number]>>) =>
  Object.fromEntries(
    Object.entries(places).map(([id, [x, y]]) => [id, { id, x, y, width: 200, height: 50 } as Box]),
  ) as Geometry['boxes'];

const frame = { width: 800, height: 600 };
const view = { x: 0, y: 0, zoom: 1 };
const before = boxes({ top: [0, 0], middle: [300, 280], low: [300, 500], far: [300, 2_000] });

it.each([
  ['the box in use stays where it is', 'low', { top: [0, 0], middle: [300, 280], low: [300, 570] }, { x: 0, y: -70 }],
  ['else that near the middle', undefined, { top: [0, 40], middle: [310, 320], low: [300, 570] }, { x: -10, y: -40 }],
  ['also where the one in use is out of sight', 'far', { middle: [300, 300], far: [300, 2_090] }, { x: 0, y: -20 }],
  ['or is gone', 'middle', { top: [0, 40], low: [300, 570] }, { x: 0, y: -70 }],
  ['nothing moves where nothing has moved', 'top', { top: [0, 0], middle: [300, 400] }, { x: 0, y: 0 }],
  ['nor where all that is in sight is gone', 'far', { far: [0, 0], constructor: [300, 280] }, { x: 0, y: 0 }],
] as const)('%s', (_, inUse, places, way) => {
  expect(steadyWay(before, boxes(places), { view, frame, inUse })).toEqual(way);
});

it('the way is one on the screen', () => {
  const next = boxes({ middle: [300, 380] });
  expect(steadyWay(before, next, { view: { x: 100, y: 50, zoom: 0.5 }, frame, inUse: undefined })).toEqual({
    x: 0,
    y: -50,
  });
});
