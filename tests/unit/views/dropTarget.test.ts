import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../src/geometry/scene/geometry';
import { boxAt, dropTarget, gapAt, slotLine } from '../../../src/views/diagram/dropTarget';
import { tableMeasure } from '../../fixtures/interWidths';
import { smallPlan } from '../../fixtures/plans';

const plan = smallPlan();
const geometry = createGeometry(tableMeasure)(plan, { collapsed: new Set() });

function middle(id: string) {
  const box = geometry.boxes[id];
  if (!box) throw new Error(`No box ${id}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the place that a dragged box would be put in', () => {
  const box = (id: string) => geometry.boxes[id] ?? { x: NaN, y: NaN, width: NaN, height: NaN };

  it('is a line across the column, between the box above and the one below', () => {
    const line = slotLine(geometry, { kind: 'between', parent: 'P1', after: 'S1' }, 'C1');
    expect(line).toMatchObject({ x: box('S1').x, width: box('S1').width });
    expect(line?.y).toBeGreaterThan(box('S1').y + box('S1').height);
    expect(line?.y).toBeLessThan(box('S2').y);
  });

  it('takes no notice of the dragged box itself', () => {
    const line = slotLine(geometry, { kind: 'between', parent: 'P1', after: 'S1' }, 'S2');
    expect(line?.y).toBe(box('S1').y + box('S1').height + 8);
  });

  it('is above the first box and below the last', () => {
    expect(slotLine(geometry, { kind: 'between', parent: 'P1', before: 'S1' }, 'S4')?.y).toBeLessThan(box('S1').y);
    const below = slotLine(geometry, { kind: 'between', parent: 'P2', after: 'S4' }, 'S1');
    expect(below?.y).toBeGreaterThan(box('S4').y + box('S4').height);
  });

  it('is nowhere when the box would join another or stay', () => {
    expect(slotLine(geometry, { kind: 'onto', parent: 'P1' }, 'S4')).toBeNull();
    expect(slotLine(geometry, { kind: 'none' }, 'S4')).toBeNull();
  });
});

describe('a dragged box', () => {
  it('joins the box of another column that it is let go on', () => {
    expect(dropTarget(plan, geometry, 'C1', middle('S3'))).toEqual({ kind: 'onto', parent: 'S3' });
  });

  it('goes nowhere when it is let go on its own parent or where it was', () => {
    expect(dropTarget(plan, geometry, 'C1', middle('S1'))).toEqual({ kind: 'none' });
    expect(dropTarget(plan, geometry, 'S1', middle('S1'))).toEqual({ kind: 'none' });
  });

  it('goes nowhere when it is an only child and let go a little beside where it was', () => {
    const beside = { x: middle('C1').x + 5, y: middle('C1').y + 3 };
    expect(dropTarget(plan, geometry, 'C1', beside)).toEqual({ kind: 'none' });
  });

  it('is put in order among the boxes of its own branch', () => {
    const below = { x: middle('S2').x, y: middle('S2').y + 4 };
    expect(dropTarget(plan, geometry, 'S1', below)).toEqual({ kind: 'between', parent: 'P1', after: 'S2' });
  });

  it('joins another branch when it lands beyond the boxes of its own', () => {
    const below = { x: middle('C3').x, y: middle('C3').y + 4 };
    expect(dropTarget(plan, geometry, 'C1', below)).toMatchObject({ kind: 'between', after: 'C3', parent: 'S3' });
  });

  it('joins the box that is pointed at, however it was picked up', () => {
    const between = { x: middle('C1').x - 90, y: middle('C1').y };
    expect(dropTarget(plan, geometry, 'C1', between, middle('S3'))).toEqual({ kind: 'onto', parent: 'S3' });
  });

  it('goes nowhere outside its column', () => {
    expect(dropTarget(plan, geometry, 'C1', { x: -500, y: 0 })).toEqual({ kind: 'none' });
  });
});

describe('a place on the canvas', () => {
  it('is covered by the box that is there', () => {
    expect(boxAt(geometry, middle('P2'))?.id).toBe('P2');
    expect(boxAt(geometry, { x: -500, y: -500 })).toBeUndefined();
  });

  it('takes a new box below the one above it, and none in the aim’s column', () => {
    const { x, y } = middle('P1');
    expect(gapAt(plan, geometry, { x, y: y + 60 })).toEqual({ column: 'primary', after: 'P1' });
    expect(gapAt(plan, geometry, middle('aim-1'))).toBeNull();
  });
});
