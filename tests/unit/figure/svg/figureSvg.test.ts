// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../../../src/figure/compose/drawable';
import type { Figure } from '../../../../src/figure/compose/figure';
import { planNamespace } from '../../../../src/exchange/carriedPlan';
import { figureSvg } from '../../../../src/figure/svg/figureSvg';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import type { Box, Geometry } from '../../../../src/geometry/types/types';
import type { Plan } from '../../../../src/plan/model/schema';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, unfitted } from '../figureOf';

function geometryOf(plan: Plan): Geometry {
  return createGeometry(tableMeasure)(plan, { collapsed: new Set() });
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

const drawn = (plan: Plan) => read(figureSvg(figureOf(plan, unfitted)));
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
    const root = drawn(smallPlan());
    expect(root.querySelectorAll('[data-node-id]')).toHaveLength(11);
    for (const box of Object.values(geometry.boxes)) {
      expect(linesIn(boxIn(root, box.id))).toEqual(linesOf(box));
      expect(boxIn(root, box.id)?.getAttribute('data-column')).toBe(box.column);
    }
  });

  it('shows every line of the diagram, along the path that geometry found', () => {
    const geometry = geometryOf(smallPlan());
    const root = drawn(smallPlan());
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
    const root = drawn(plan);
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
    const heads = [...drawn(plan).querySelectorAll('[data-link-id] path:last-child')].map((path) =>
      path.getAttribute('d'),
    );
    expect(heads).toEqual(Object.values(geometry.connectors).map(({ arrow }) => arrow));
  });

  it('sets right-to-left text flush right in its own direction', () => {
    const plan = withText('تقليل وقت الانتظار');
    const box = geometryOf(plan).boxes['C1'];
    const root = drawn(plan);
    const [line] = linesIn(boxIn(root, 'C1'));
    expect(boxIn(root, 'C1')?.querySelector('[direction="rtl"]')).not.toBeNull();
    expect(line?.x).toBe(nearest((box?.x ?? 0) + (box?.width ?? 0) - (box?.textAt.x ?? 0)));
  });

  it('keeps two spaces in a row, as they were measured', () => {
    const line = boxIn(drawn(withText('two  spaces')), 'C1')?.querySelector('text');
    expect(line?.textContent).toBe('two  spaces');
    expect(line?.getAttribute('xml:space')).toBe('preserve');
  });

  it('tells how many boxes a collapsed branch hides', () => {
    const root = read(figureSvg(figureOf(smallPlan(), { shown: { collapsed: true } }, ['P1'])));
    expect([...root.querySelectorAll('text')].map((text) => text.textContent)).toContain('+3');
    expect(boxIn(root, 'S1')).toBeNull();
  });

  it('names its columns', () => {
    const texts = [...drawn(smallPlan()).querySelectorAll('#headings text')].map((text) => text.textContent);
    expect(texts).toEqual(['Aim', 'Primary drivers', 'Secondary drivers', 'Change ideas']);
  });

  it('is white or transparent, as asked', () => {
    const ground = (transparent: boolean) =>
      read(figureSvg(figureOf(smallPlan(), { shown: { transparent } })))
        .querySelector('#ground')
        ?.getAttribute('fill');
    expect(ground(false)).toBe('#ffffff');
    expect(ground(true)).toBeUndefined();
  });

  it('holds its whole diagram and its title within its size', () => {
    const plan = { ...smallPlan(), title: 'Falls with harm on the wards of a large hospital '.repeat(6) };
    const figure = figureOf(plan, { look: { colourBy: 'status' }, shown: { captionText: 'Words below. '.repeat(40) } });
    const { title, area, boxes } = figure;
    const root = read(figureSvg(figure));
    const [left, top, w, h] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ];
    expect([w, h]).toEqual([area.width, area.height]);
    expect(title?.lines.length).toBeGreaterThan(1);
    for (const { x, y } of linesIn(root)) {
      expect(x).toBeGreaterThan(left);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + h);
    }
    for (const box of boxes) expect(box.x + box.width).toBeLessThan(left + w);
  });

  it('is well-formed whatever a stranger has written into a plan', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const plan = { ...withText(text), title: text };
        const root = read(
          figureSvg(figureOf(plan, { shown: { captionText: text, alt: text } }), {
            plan: { namespace: planNamespace, text },
          }),
        );
        // What XML has no way to write is left out or, in the plan, written as JSON escapes.
        expect(root.getElementsByTagNameNS(planNamespace, 'plan')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('turns markup into letters', () => {
    const text = '</text><script>x()</script><foreignObject/>';
    const root = drawn(withText(text));
    expect(root.querySelector('script, foreignObject')).toBeNull();
    const letters = linesIn(boxIn(root, 'C1')).map((line) => line.text);
    expect(letters.join('')).toContain('<script>');
  });

  it('carries its fonts, and asks for each of them at once', () => {
    const css = '@font-face{font-family:"A";src:url(data:font/woff2;base64,AA==)}';
    const fonts = { css, samples: [{ family: 'A', text: '<' }] };
    const root = read(figureSvg(figureOf(smallPlan()), { fonts }));
    expect(root.querySelector('style')?.textContent).toBe(css);
    expect(root.querySelector('[visibility="hidden"] text')?.textContent).toBe('<');
  });
});

describe('what is written in a figure', () => {
  it('is known by its characters', () => {
    const figure: Figure = figureOf({ ...withText('ไทย 😀'), title: 'Ж' });
    const characters = [...charactersOf(figure)];
    expect(characters).toEqual(expect.arrayContaining(['ไ', '😀', 'Ж']));
    expect(new Set(characters).size).toBe(characters.length);
  });

  it('has no title when there is nothing to say', () => {
    expect(figureOf({ ...smallPlan(), title: ' \n ' }).title).toBeUndefined();
  });
});
