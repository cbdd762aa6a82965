// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { thumbnailRoom, thumbnailSvg } from '../../../../src/figure/svg/thumbnailSvg';
import { cardForm } from '../../../../src/geometry/fit/cardForm';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { createWrapper } from '../../../../src/geometry/text/wrapText';
import type { Geometry } from '../../../../src/geometry/types/types';
import { finish } from '../../../../src/kit/steps';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

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

  it('has the size it is asked for and shows the diagram whole, a long one too', () => {
    for (const shown of [geometry, stretched(geometry, 40)]) {
      const root = read(thumbnailSvg(shown, { width: 140, height: 80 }));
      expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['140', '80']);
      const [x, y, width, height] = viewOf(root);
      const { bounds, headingHeight } = shown;
      expect(x).toBeLessThanOrEqual(bounds.x);
      expect(y).toBeLessThanOrEqual(bounds.y + headingHeight);
      expect(x + width).toBeGreaterThanOrEqual(bounds.x + bounds.width);
      expect(y + height).toBeGreaterThanOrEqual(bounds.y + bounds.height);
    }
  });

  it('leaves no more than its margin free across or down, unless the diagram is only begun', () => {
    const [, , width, height] = viewOf(read(thumbnailSvg(geometry)));
    const { bounds, headingHeight } = geometry;
    const shares = [bounds.width / width, (bounds.height - headingHeight) / height];
    expect(Math.max(...shares)).toBeGreaterThan(0.84);
    const [, , begun] = viewOf(read(thumbnailSvg(createGeometry(tableMeasure)(emptyPlan(), { collapsed: new Set() }))));
    expect(begun).toBeGreaterThanOrEqual(280 / 0.4);
  });

  it('does not grow with the plan: what falls on the same pixels is drawn once', () => {
    const many = createGeometry(tableMeasure)(diagramPlan(1_200, 1), { collapsed: new Set() });
    const drawn = thumbnailSvg(many);
    expect(drawn.length).toBeLessThan(150_000);
    expect(read(drawn).querySelectorAll('rect').length).toBeLessThan(1_400);
  });

  it('is filled by a diagram that was fitted to the card', () => {
    const plan = diagramPlan(24, 2);
    const form = finish(cardForm(plan, thumbnailRoom, createWrapper(tableMeasure)));
    const [own, fitted] = [undefined, form].map((each) =>
      viewOf(
        read(thumbnailSvg(createGeometry(tableMeasure)(plan, { collapsed: new Set(), ...(each && { form: each }) }))),
      ),
    );
    expect(fitted?.[2]).toBeLessThan((own?.[2] ?? 0) * 0.8);
  });
});

function viewOf(root: Element): [x: number, y: number, width: number, height: number] {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return [x, y, width, height];
}
