import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../src/figure/compose/drawable';
import type { Figure } from '../../../../src/figure/compose/figure';
import { presets } from '../../../../src/figure/compose/figureSize';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import type { Point, Rect } from '../../../../src/geometry/types/types';
import { ideasForms } from '../../../../src/plan/model/show';
import {
  arrowStyles,
  colourings,
  cornerStyles,
  linkShapes,
  textSizes,
  typefaces,
} from '../../../../src/plan/model/schema';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf, figuresOf, generatedPlan, unfitted } from '../figureOf';

const plan = smallPlan();
const words = (figure: Figure) => textsOf(figure).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('a figure', () => {
  it('has every box where the canvas has it, with the same lines', () => {
    const { boxes } = createGeometry(tableMeasure)(plan, { collapsed: new Set() });
    const figure = figureOf(plan, unfitted);
    expect(figure.boxes).toHaveLength(Object.keys(boxes).length);
    for (const { id, x, y, width, height, text } of figure.boxes) {
      const box = boxes[id];
      expect([x, y, width, height]).toEqual([box?.x, box?.y, box?.width, box?.height]);
      expect(text.lines.map((line) => line.text)).toEqual(box?.text.lines.map((line) => line.text));
    }
  });

  it('is read from the aim down each branch', () => {
    const order = figureOf(plan).boxes.map(({ id }) => id);
    expect(order).toEqual(['aim-1', 'P1', 'S1', 'C1', 'S2', 'C2', 'P2', 'S3', 'C3', 'C4', 'S4']);
  });

  it('says with each line which edges of which boxes it touches', () => {
    const figure = figureOf({ ...plan, appearance: { arrows: 'towards-aim' } });
    const line = figure.connectors.find(({ id }) => id === 'S1-P1');
    expect(line).toMatchObject({ from: 'S1', to: 'P1', toSide: 'right', fromSide: 'left', arrowAt: 'to' });
  });

  it.each(['', ' ', 'Untitled plan'])('has no title where nobody has given one: “%s”', (title) => {
    expect(figureOf({ ...smallPlan(), title }, { shown: { title: true } }).title).toBeUndefined();
  });

  it('has title, headings, legend, caption and version only where they are wanted', () => {
    const versions = [{ revision: plan.revision, name: 'v3', note: '', date: '2026-11-23' }];
    const bare = { title: false, headings: false, legend: false, caption: false, version: false } as const;
    const named = { ...plan, versions };
    const none = figureOf(named, { shown: { ...bare, captionText: 'Below.' } });
    const all = figureOf(named, {
      shown: { title: true, headings: true, legend: true, caption: true, version: true, captionText: 'Below.' },
    });
    expect(words(none)).toEqual(
      none.boxes.flatMap(({ text, under }) =>
        [text, under].flatMap((one) => one?.lines.map((line) => line.text) ?? []),
      ),
    );
    expect(words(all)).toEqual(expect.arrayContaining(['Falls on the ward', 'Aim', 'Below.', 'v3 · 23 November 2026']));
    expect(all.legend?.entries.map(({ kind }) => kind)).toEqual(['box', 'box', 'box', 'box', 'line', 'line']);
    expect(all.area.height).toBeGreaterThan(none.area.height + 100);
  });

  it('explains lines only where they are not all alike, and columns only without headings', () => {
    const plain = structuredClone(plan);
    for (const link of Object.values(plain.links)) delete link.confidence;
    expect(figureOf(plain).legend).toBeUndefined();
    expect(figureOf(plain, { shown: { headings: false } }).legend?.entries).toHaveLength(4);
    expect(figureOf(plan).legend?.entries.map(({ text }) => text.lines[0]?.text)).toEqual([
      'Medium confidence',
      'High confidence',
    ]);
  });

  it('shows each idea with its status and cycles in lists and side by side, in one reading order', () => {
    const before = figureOf(plan);
    for (const ideas of ['lists', 'stacks'] as const) {
      const figure = figureOf(plan, { shown: { ideas } });
      expect(figure.boxes.map(({ id }) => id)).toEqual(before.boxes.map(({ id }) => id));
      const under = (one: Figure) => one.boxes.map((box) => box.under?.source);
      expect(under(figure)).toEqual(under(before));
      expect(words(figure).join(' ')).toContain('Testing');
      expect(figure.connectors.map(({ to }) => to).toSorted()).toContain('S3');
    }
    const lists = figureOf(plan, { shown: { ideas: 'lists' } });
    expect(lists.frames?.map(({ name, members }) => [name.split(':')[0], members])).toEqual([
      ['Change ideas', ['C1']],
      ['Change ideas', ['C2']],
      ['Change ideas', ['C3']],
      ['Change ideas', ['C4']],
    ]);
  });

  it('says which state it shows when that has no name', () => {
    const shown = { version: true };
    const older = [{ revision: 'old', name: 'v2', note: '', date: '2026-01-01' }];
    expect(figureOf(plan, { shown }).version?.lines[0]?.text).toBe('23 November 2026');
    expect(figureOf({ ...plan, versions: older }, { shown }).version?.lines[0]?.text).toBe(
      'Changed after v2 · 23 November 2026',
    );
  });

  it('shows what is under the boxes as it is chosen', () => {
    const under = (shown: Parameters<typeof figureOf>[1]) =>
      figureOf(plan, shown)
        .boxes.find(({ id }) => id === 'C1')
        ?.under?.lines.map(({ text }) => text);
    expect(under(unfitted)).toEqual(['Testing · 2 PDSA cycles · last: adapt']);
    expect(under({ shown: { ...unfitted.shown, status: false, cycles: false, owner: true } })).toEqual(['Ben']);
    expect(under({ shown: { ...unfitted.shown, status: false, cycles: false } })).toBeUndefined();
  });

  it('splits by primary driver, the aim repeated', () => {
    const figures = figuresOf(plan, { shown: { split: true } });
    expect(figures.map(({ part }) => part)).toEqual(['a', 'b']);
    expect(figures.map(({ title }) => title?.lines[0]?.text)).toEqual([
      'Figure 1a. Falls on the ward',
      'Figure 1b. Falls on the ward',
    ]);
    for (const { boxes } of figures) expect(boxes[0]?.id).toBe('aim-1');
    // One driver is one figure.
    expect(figuresOf(plan, { shown: { split: true, branch: 'P1' } })).toHaveLength(1);
  });

  it('keeps branches collapsed only when that is asked for', () => {
    expect(figureOf(plan, {}, ['P1']).boxes).toHaveLength(11);
    const figure = figureOf(plan, { shown: { collapsed: true } }, ['P1']);
    expect(figure.boxes.find(({ id }) => id === 'P1')?.count?.text.lines[0]?.text).toBe('+3');
  });

  it.each(presets)('fits what it is made for: $label', ({ id, limit, inText = false }) => {
    // A document says the title itself, and has room for it.
    const shown = inText ? { title: false } : {};
    const { physical, area } = figureOf(generatedPlan(60, 3), { size: { preset: id }, shown });
    expect(physical.widthMm / physical.heightMm).toBeCloseTo(area.width / area.height, 6);
    expect(physical.widthMm).toBeLessThanOrEqual((limit?.widthMm ?? Infinity) + 1e-6);
    expect(physical.heightMm).toBeLessThanOrEqual((limit?.heightMm ?? Infinity) + 1e-6);
  });

  it.each([
    [{ width: 3, unit: 'in' }, 76.2],
    [{ width: 8.5, unit: 'cm' }, 85],
    [{ width: 960, unit: 'px' }, 254],
  ] as const)('is as wide as asked: %o', (size, widthMm) => {
    expect(figureOf(plan, { size }).physical.widthMm).toBeCloseTo(widthMm, 6);
  });

  it('is drawn in the typeface and size of the plan, at the same baselines', () => {
    const serif = figureOf({ ...plan, appearance: { typeface: 'serif', textSize: 'large' } });
    expect(serif.family).toContain('Georgia');
    for (const { style } of textsOf(serif)) expect(style.family).toBe(serif.family);
    expect(serif.boxes[0]?.text.style.size).toBe(20.5);
  });
});

describe('whatever the plan and the choices', () => {
  const choices = fc.record({
    links: fc.constantFrom(...linkShapes),
    arrows: fc.constantFrom(...arrowStyles),
    corners: fc.constantFrom(...cornerStyles),
    typeface: fc.constantFrom(...typefaces),
    textSize: fc.constantFrom(...textSizes),
    colourBy: fc.constantFrom(...colourings),
  });
  const figures = fc
    .tuple(
      fc.integer({ min: 1, max: 70 }),
      fc.nat(),
      choices,
      fc.record({
        changeIdeas: fc.boolean(),
        owner: fc.boolean(),
        fit: fc.boolean(),
        ideas: fc.constantFrom(...ideasForms),
      }),
    )
    .map(([boxes, seed, look, shown]) =>
      figureOf(generatedPlan(boxes, seed), {
        look,
        shown: { ...shown, legend: true, version: true, captionText: 'What the figure shows. '.repeat(9) },
      }),
    );

  it('no text is cut or meets another, none leaves its box, and all is within the drawing', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { area, boxes } = figure;
        for (const box of boxes) {
          for (const text of [box.text, ...(box.under ? [box.under] : [])]) {
            for (const line of text.lines) expect(line.width).toBeLessThanOrEqual(text.width + 0.01);
            expect(within(text, box)).toBe(true);
          }
          if (box.under) expect(box.under.y).toBeGreaterThanOrEqual(box.text.y + box.text.height);
          expect(within(box, area)).toBe(true);
        }
        for (const text of textsOf(figure)) expect(within(text, area)).toBe(true);
        expect(overlapping(boxes)).toEqual([]);
        for (const { members, note, ...frame } of figure.frames ?? []) {
          expect(within(frame, area)).toBe(true);
          const held = boxes.filter(({ id }) => members.includes(id));
          for (const inner of [...held, ...held.flatMap(({ bullet }) => bullet ?? []), ...(note ? [note] : [])])
            expect(within(inner, frame)).toBe(true);
          expect(overlapping([...held, ...(note ? [note] : [])])).toEqual([]);
        }
        expect(overlapping(figure.frames ?? [])).toEqual([]);
        const aside = [
          ...(figure.legend ? [figure.legend] : []),
          ...[figure.title, figure.caption, figure.version].flatMap((text) => text ?? []),
        ];
        expect(overlapping([...aside, ...boxes])).toEqual([]);
        expect(overlapping(figure.legend?.entries.map(({ text }) => text) ?? [])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('no line crosses a box that it does not belong to', () => {
    fc.assert(
      fc.property(figures, ({ boxes, frames = [], connectors }) => {
        for (const { id, from, to, points } of connectors) {
          const others = [...boxes, ...frames].filter((box) => box.id !== from && box.id !== to);
          expect(others.filter((box) => crosses(points, box)).map((box) => `${id} crosses ${box.id}`)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function within(inner: Rect, outer: Rect): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function overlapping(rects: readonly Rect[]): Rect[] {
  return rects.filter((a, at) =>
    rects
      .slice(0, at)
      .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );
}

/** Whether the polyline passes the inside of the box: each piece clipped to it (Liang and Barsky). */
function crosses(points: readonly Point[], { x, y, width, height }: Rect): boolean {
  return points.some((to, index) => {
    const from = points[index - 1];
    if (!from) return false;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    let [enters, leaves] = [0, 1];
    for (const [by, room] of [
      [-dx, from.x - x - 1],
      [dx, x + width - 1 - from.x],
      [-dy, from.y - y - 1],
      [dy, y + height - 1 - from.y],
    ] as const) {
      if (by === 0 && room <= 0) return false;
      if (by < 0) enters = Math.max(enters, room / by);
      if (by > 0) leaves = Math.min(leaves, room / by);
    }
    return enters < leaves;
  });
}
