import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { neighbour } from '../../../../src/geometry/boxes/neighbour';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';

const plan = smallPlan();
const { boxes } = createGeometry(tableMeasure)(plan, { collapsed: new Set() });

describe('the arrows', () => {
  it.each([
    ['aim-1', 'left', null],
    ['P1', 'left', 'aim-1'],
    ['P1', 'down', 'P2'],
    ['C1', 'left', 'S1'],
    ['C1', 'down', 'C2'],
    ['S1', 'right', 'C1'],
    ['P1', 'up', null],
  ] as const)('go from %s %s to %s', (from, direction, to) => {
    expect(neighbour(plan, boxes, from, direction)).toBe(to);
  });
});
