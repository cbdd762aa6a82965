// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSvg } from '../../../src/figure/figureSvg';
import { charactersOf, figureTitle, smallestText } from '../../../src/figure/figureTexts';
import { createGeometry } from '../../../src/geometry/geometry';
import type { Box, Geometry } from '../../../src/geometry/types';
import type { Plan } from '../../../src/plan/schema';
import { tableMeasure } from '../../fixtures/interWidths';
import { smallPlan } from '../../fixtures/plans';

function geometryOf(plan: Plan, collapsed: readonly string[] = []): Geometry {
  return createGeometry(tableMeasure)(plan, { collapsed: new Set(collapsed) });
}

function withText(text: string): Plan {
  const plan = smallPlan();
  const node = plan.nodes['C1'];
  if (node) node.text = text;
  return plan;
}

/** Throws where the SVG is not well-formed. */
function read(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.querySelector('parsererror')) throw new Error(`Not well-formed: ${svg}`);
  return root;
}

const drawn = (geometry: Geometry) => read(figureSvg(geometry, { ground: 'white' }).svg);
const boxIn = (root: Element, id: string) => root.querySelector(`[data-node-id="${id}"]`);
const linesIn = (element: Element | null) =>
  [...(element?.querySelectorAll('text') ?? [])].map((text) => ({
    text: text.textContent,
    x: Number(text.getAttribute('x')),
    y: Number(text.getAttribute('y')),
  }));
const nearest = (value: number) => Math.round(value * 100) / 100;

/** Where geometry says that the lines of a left-to-right box stand. */
function linesOf({ x, y, text, textAt, footer }: Box) {
  const blocks = [{ block: text, at: textAt }, ...(footer ? [{ block: footer.text, at: footer.at }] : [])];
  return blocks.flatMap(({ block, at }) =>
    block.lines
      .filter((line) => line.text !== '')
      .map((line) => ({ text: line.text, x: nearest(x + at.x), y: nearest(y + at.y + line.baseline) })),
  );
}

describe('the figure', () => {
  it('shows every box with every line of its text exactly where geometry puts it', () => {
    const geometry = geometryOf(smallPlan());
    const root = drawn(geometry);
    expect(root.querySelectorAll('[data-node-id]')).toHaveLength(11);
    for (const box of Object.values(geometry.boxes)) {
      expect(linesIn(boxIn(root, box.id))).toEqual(linesOf(box));
      expect(boxIn(root, box.id)?.getAttribute('data-column')).toBe(box.column);
    }
  });

  it('shows every line of the diagram, along the path that geometry found', () => {
    const geometry = geometryOf(smallPlan());
    const root = drawn(geometry);
    const paths = [...root.querySelectorAll('[data-link-id]')].map((link) => [
      link.getAttribute('data-link-id'),
      link.querySelector('path')?.getAttribute('d'),
    ]);
    expect(paths).toEqual(Object.values(geometry.connectors).map(({ id, path }) => [id, path]));
  });

  it('draws low confidence dotted, medium plain and high heavy', () => {
    const plan = smallPlan();
    const [low, medium, high] = Object.values(plan.links);
    if (low) low.confidence = 'low';
    if (high) high.confidence = 'high';
    const root = drawn(geometryOf(plan));
    const stroke = (id = '') => {
      const path = root.querySelector(`[data-link-id="${id}"] path`);
      return { width: Number(path?.getAttribute('stroke-width')), dotted: path?.hasAttribute('stroke-dasharray') };
    };
    expect(stroke(low?.id).dotted).toBe(true);
    expect(stroke(medium?.id)).toEqual({ width: 1.25, dotted: false });
    expect(stroke(high?.id)).toEqual({ width: 2.5, dotted: false });
  });

  it('draws arrowheads where geometry has them', () => {
    const plan = smallPlan();
    plan.appearance.arrows = 'towards-aim';
    const geometry = geometryOf(plan);
    const heads = [...drawn(geometry).querySelectorAll('[data-link-id] path:last-child')].map((path) =>
      path.getAttribute('d'),
    );
    expect(heads).toEqual(Object.values(geometry.connectors).map(({ arrow }) => arrow));
  });

  it('sets right-to-left text flush right in its own direction', () => {
    const geometry = geometryOf(withText('تقليل وقت الانتظار'));
    const box = geometry.boxes['C1'];
    const root = drawn(geometry);
    const [line] = linesIn(boxIn(root, 'C1'));
    expect(boxIn(root, 'C1')?.querySelector('[direction="rtl"]')).not.toBeNull();
    expect(line?.x).toBe(nearest((box?.x ?? 0) + (box?.width ?? 0) - (box?.textAt.x ?? 0)));
  });

  it('keeps two spaces in a row, as they were measured', () => {
    const line = boxIn(drawn(geometryOf(withText('two  spaces'))), 'C1')?.querySelector('text');
    expect(line?.textContent).toBe('two  spaces');
    expect(line?.getAttribute('xml:space')).toBe('preserve');
  });

  it('tells how many boxes a collapsed branch hides', () => {
    const root = drawn(geometryOf(smallPlan(), ['P1']));
    expect([...root.querySelectorAll('text')].map((text) => text.textContent)).toContain('+3');
    expect(boxIn(root, 'S1')).toBeNull();
  });

  it('names its columns', () => {
    const texts = [...drawn(geometryOf(smallPlan())).querySelectorAll('text')].map((text) => text.textContent);
    expect(texts.slice(0, 4)).toEqual(['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas']);
  });

  it('is white or transparent, as asked', () => {
    const geometry = geometryOf(smallPlan());
    const ground = (svg: string) => read(svg).querySelector(':scope > rect')?.getAttribute('fill');
    expect(ground(figureSvg(geometry, { ground: 'white' }).svg)).toBe('#ffffff');
    expect(ground(figureSvg(geometry, { ground: 'transparent' }).svg)).toBeUndefined();
  });

  it('holds its whole diagram and its title within its size', () => {
    const geometry = geometryOf(smallPlan());
    const title = figureTitle('Falls with harm on the wards of a large hospital '.repeat(6), geometry, tableMeasure);
    const { svg, width, height } = figureSvg(geometry, { ground: 'white', ...(title && { title }) });
    const root = read(svg);
    const [left, top, w, h] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect([w, h]).toEqual([width, height]);
    expect(title?.lines.length).toBeGreaterThan(1);
    for (const { x, y } of linesIn(root)) {
      expect(x).toBeGreaterThan(left);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + h);
    }
    for (const box of Object.values(geometry.boxes)) expect(box.x + box.width).toBeLessThan(left + w);
  });

  it('is well-formed whatever a stranger has written into a plan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const geometry = geometryOf(withText(text));
        const title = figureTitle(text, geometry, tableMeasure);
        read(figureSvg(geometry, { ground: 'white', ...(title && { title }) }).svg);
      }),
      { numRuns: 60 },
    );
  });

  it('turns markup into letters', () => {
    const text = '</text><script>x()</script><foreignObject/>';
    const root = drawn(geometryOf(withText(text)));
    expect(root.querySelector('script, foreignObject')).toBeNull();
    const letters = linesIn(boxIn(root, 'C1')).map((line) => line.text);
    expect(letters.join('')).toContain('<script>');
  });

  it('carries its fonts, and asks for each of them at once', () => {
    const css = '@font-face{font-family:"A";src:url(data:font/woff2;base64,AA==)}';
    const fonts = { css, samples: [{ family: 'A', text: '<' }] };
    const root = read(figureSvg(geometryOf(smallPlan()), { ground: 'white', fonts }).svg);
    expect(root.querySelector('style')?.textContent).toBe(css);
    expect(root.querySelector('[visibility="hidden"] text')?.textContent).toBe('<');
  });
});

describe('what is written in a figure', () => {
  it('knows its smallest text', () => {
    const geometry = geometryOf(smallPlan());
    expect(smallestText(geometry)).toBe(12);
    expect(smallestText({ ...geometry, columns: [] })).toBe(13);
    expect(smallestText({ ...geometry, columns: [], boxes: {} })).toBeUndefined();
  });

  it('knows its characters', () => {
    const geometry = geometryOf(withText('ไทย 😀'));
    const title = figureTitle('Ж', geometry, tableMeasure);
    const characters = [...charactersOf(geometry, title)];
    expect(characters).toEqual(expect.arrayContaining(['ไ', '😀', 'Ж', '+', '7']));
    expect(new Set(characters).size).toBe(characters.length);
  });

  it('has no title when there is nothing to say', () => {
    expect(figureTitle(' \n ', geometryOf(smallPlan()), tableMeasure)).toBeUndefined();
  });
});
