// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { thumbnailSvg } from '../../../../src/figure/svg/thumbnailSvg';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import type { Geometry } from '../../../../src/geometry/types/types';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';

function read(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
}

/** The same diagram, each box `times` as far down. */
function stretched(geometry: Geometry, times: number): Geometry {
  const boxes = Object.values(geometry.boxes).map((box) => [box.id, { ...box, y: box.y * times }] as const);
  const { bounds } = geometry;
  return {
    ...geometry,
    connectors: {},
    boxes: Object.fromEntries(boxes),
    bounds: { ...bounds, height: bounds.height * times },
  };
}

const geometry = createGeometry(tableMeasure)(smallPlan(), { collapsed: new Set() });

describe('the thumbnail', () => {
  it('shows boxes and lines, and bars for text: no letters, no fonts', () => {
    const root = read(thumbnailSvg(geometry));
    expect(root.localName).toBe('svg');
    expect(root.querySelectorAll('path')).toHaveLength(Object.keys(geometry.connectors).length);
    expect(root.querySelector('text, style')).toBeNull();
    const lines = Object.values(geometry.boxes).flatMap(({ text }) => text.lines);
    expect(root.querySelectorAll('g[fill-opacity] rect')).toHaveLength(lines.length);
  });

  it('has the size it is asked for and shows a plain diagram whole', () => {
    const root = read(thumbnailSvg(geometry, { width: 140, height: 80 }));
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['140', '80']);
    const [x, y, width, height] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect(x).toBeLessThanOrEqual(geometry.bounds.x);
    expect(y).toBeLessThanOrEqual(geometry.bounds.y);
    expect(x + width).toBeGreaterThanOrEqual(geometry.bounds.x + geometry.bounds.width);
    expect(y + height).toBeGreaterThanOrEqual(geometry.bounds.y + geometry.bounds.height);
  });

  it('shows the middle of a long diagram, and leaves out what is not in sight', () => {
    const long = read(thumbnailSvg(stretched(geometry, 40)));
    const [, , width] = (long.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(geometry.bounds.width / (width ?? 0)).toBeGreaterThan(0.6);
    expect(long.querySelectorAll('g[fill-opacity]').length).toBeLessThan(Object.keys(geometry.boxes).length);
  });
});
