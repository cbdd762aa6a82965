import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitDiagram } from '../../../../src/geometry/fit/fitColumns';
import { fitForm } from '../../../../src/geometry/fit/fitForm';
import type { FitOptions, Frame } from '../../../../src/geometry/fit/formTrial';
import { geometrySteps } from '../../../../src/geometry/scene/geometry';
import { createWrapper } from '../../../../src/geometry/text/wrapText';
import { comfortable, type Form, type IdeasForm } from '../../../../src/geometry/types/form';
import { finish } from '../../../../src/kit/steps';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { smallPlan } from '../../../fixtures/plans';

const nothing: ReadonlySet<string> = new Set();
const wrap = createWrapper(tableMeasure);
const bare: FitOptions = { shape: 'elbow', headings: true, around: () => ({ width: 0, height: 0 }) };
const a4: Frame = { width: 267, height: 180 };
const slide: Frame = { width: 309, height: 171 };
const column: Frame = { width: 85, height: 225 };

function fit(plan: Plan, frame: Frame, options: Partial<FitOptions> = {}, ideas?: IdeasForm) {
  return finish(fitForm(finish(fitDiagram(plan, nothing, wrap, ideas)), frame, { ...bare, ...options }));
}
function drawn(plan: Plan, form?: Form) {
  return finish(geometrySteps(plan, { collapsed: nothing, ...(form && { form }) }, wrap));
}
const scaleOf = ({ width, height }: Frame, frame: Frame) => Math.min(frame.width / width, frame.height / height);

const plans = fc.record({ boxes: fc.integer({ min: 2, max: 60 }), seed: fc.nat(9_999) });
const frames = fc.constantFrom(a4, slide, column);
const ideasForms = fc.constantFrom<IdeasForm | undefined>(
  undefined,
  { kind: 'lists', across: 1 },
  { kind: 'stacks', across: 3 },
);

describe('the form that fits a frame', () => {
  it('is as large as it says when it is drawn', () => {
    fc.assert(
      fc.property(plans, frames, ideasForms, ({ boxes, seed }, frame, ideas) => {
        const plan = diagramPlan(boxes, seed);
        const { form, width, height, scale } = fit(plan, frame, {}, ideas);
        const { bounds } = drawn(plan, form);
        expect([width, height]).toEqual([bounds.width, bounds.height]);
        expect(scale).toBeCloseTo(scaleOf(bounds, frame), 9);
      }),
      { numRuns: 20 },
    );
  });

  it('makes no text smaller than the usual form does, and cuts no word', () => {
    fc.assert(
      fc.property(plans, frames, ({ boxes, seed }, frame) => {
        const plan = diagramPlan(boxes, seed);
        const { form, scale } = fit(plan, frame);
        expect(scale).toBeGreaterThanOrEqual(scaleOf(drawn(plan).bounds, frame) * 0.96);
        for (const box of Object.values(drawn(plan, form).boxes)) {
          const set = box.text.lines.map(({ text }) => text).join(' ');
          expect(set).toBe((plan.nodes[box.id]?.text ?? '').replace(/\s+/g, ' ').trim());
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is as large as it says with a word that no line could hold, and prints at a size like that without it', () => {
    const plan = diagramPlan(20, 3);
    const first = Object.values(plan.nodes).find((node) => node.column === 'secondary');
    const box = { ...first!, text: `https://example.org/${'x'.repeat(300)}` };
    const long = { ...plan, nodes: { ...plan.nodes, [box.id]: box } };
    const { form, width, height, scale } = fit(long, a4);
    const { bounds } = drawn(long, form);
    expect([width, height]).toEqual([bounds.width, bounds.height]);
    expect(scale).toBeGreaterThan(fit(plan, a4).scale * 0.6);
  });

  it('is the same each time', () => {
    const plan = diagramPlan(40, 7);
    expect(fit(plan, a4)).toEqual(fit(plan, a4));
  });

  it('leaves a width that is given as it is', () => {
    const [first = ''] = Object.keys(smallPlan().columns);
    expect(fit(smallPlan(), slide, { given: { [first]: 301 } }).form.widths[first]).toBe(301);
  });

  it('is tighter than usual where height is short', () => {
    expect(fit(diagramPlan(20, 1), { width: 2_000, height: 20 }).form.spacing).not.toBe(comfortable);
  });

  it('leaves room for what stands around the diagram', () => {
    const plan = diagramPlan(30, 3);
    const around = () => ({ width: 60, height: 200 });
    const { width, height, scale } = fit(plan, a4, { around });
    expect(scale).toBeCloseTo(scaleOf({ width: width + 60, height: height + 200 }, a4), 9);
  });
});
