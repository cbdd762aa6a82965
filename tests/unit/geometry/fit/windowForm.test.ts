import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/format/parse';
import type { Frame } from '../../../../src/geometry/fit/formTrial';
import { lineCount } from '../../../../src/geometry/fit/lineCount';
import { windowForm } from '../../../../src/geometry/fit/windowForm';
import { geometrySteps } from '../../../../src/geometry/scene/geometry';
import { createWrapper } from '../../../../src/geometry/text/wrapText';
import { withOwnWidths } from '../../../../src/geometry/types/form';
import { headingStyle, measurements, readableZoom } from '../../../../src/geometry/types/typography';
import { finish } from '../../../../src/kit/steps';
import { columnsOf } from '../../../../src/plan/ask/queries';
import { setArrangement, setColumnWidth } from '../../../../src/plan/edit/appearance';
import type { Plan } from '../../../../src/plan/model/schema';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';

const wrap = createWrapper(tableMeasure);
const all = { collapsed: new Set<string>() };
const formIn = (plan: Plan, room: Frame) => finish(windowForm(plan, all.collapsed, room, wrap));

/** The diagram below its titles as it is drawn in the form, px. */
function drawnIn(plan: Plan, room: Frame) {
  const form = formIn(plan, room);
  const view = { ...all, ...(form && { form: withOwnWidths(form, plan.appearance) }) };
  const { bounds, headingHeight, columns } = finish(geometrySteps(plan, view, wrap));
  const [width, height] = [bounds.width, bounds.height - headingHeight];
  return { form, width, height, columns, whole: Math.min(room.width / width, room.height / height) };
}

const laptop: Frame = { width: 1_064, height: 690 };
const rooms = fc.record({ width: fc.integer({ min: 300, max: 2_400 }), height: fc.integer({ min: 200, max: 1_300 }) });
const plans = fc.record({ boxes: fc.integer({ min: 2, max: 90 }), seed: fc.nat(9_999) });

describe('the form that suits a window', () => {
  it('lets a plan of 22 boxes be read whole on a laptop, which its own form does not', () => {
    const plan = diagramPlan(22, 3);
    expect(drawnIn(plan, { width: 9_000, height: 9_000 }).height).toBeGreaterThan(laptop.height / readableZoom);
    expect(drawnIn(plan, laptop).whole).toBeGreaterThanOrEqual(readableZoom);
  });

  it('is the plan’s own where all of it is in sight at 100 %, and where boxes stand by hand', () => {
    expect(formIn(smallPlan(), { width: 1_900, height: 1_000 })).toBeUndefined();
    const free = produce(diagramPlan(40, 1), (draft) => setArrangement(draft, 'free'));
    expect(formIn(free, laptop)).toBeUndefined();
    expect(formIn(diagramPlan(600, 1), laptop)).toBeUndefined();
    expect(formIn(diagramPlan(40, 1), { width: 0, height: -52 })).toBeUndefined();
  });

  it('is read whole, or puts the columns beside each other, or makes none much narrower than usual', () => {
    fc.assert(
      fc.property(plans, rooms, ({ boxes, seed }, room) => {
        const { form, whole, width, columns } = drawnIn(diagramPlan(boxes, seed), room);
        const isBeside = width <= room.width + 1;
        const isUsual = columns.every((column) => column.width >= 0.8 * measurements.columnWidth[column.kind] - 1);
        expect([form === undefined ? whole >= 1 : whole >= readableZoom || isBeside || isUsual, form, whole]).toEqual([
          true,
          form,
          whole,
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives a plan that is only begun columns of their usual proportions', () => {
    const { columns, width } = drawnIn(emptyPlan(), laptop);
    expect(width).toBeLessThanOrEqual(laptop.width);
    const shares = columns.map((column) => column.width / measurements.columnWidth[column.kind]);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.02);
  });

  it('says nothing of widths that the user has set', () => {
    const [first = '', second = ''] = columnsOf(diagramPlan(30, 2)).map(({ id }) => id);
    const plan = produce(diagramPlan(30, 2), (draft) => setColumnWidth(draft, second, 301));
    const { form, columns } = drawnIn(plan, laptop);
    expect(Object.keys(form?.widths ?? {})).toContain(first);
    expect(Object.keys(form?.widths ?? {})).not.toContain(second);
    expect(columns[1]?.width).toBe(301);
  });

  it('leaves room for titles that take several lines', () => {
    const title = 'What has to be in place before anything else can begin';
    const plan = produce(diagramPlan(20, 3), (draft) => {
      for (const column of Object.values(draft.columns)) column.title = title;
    });
    const { width, height, columns } = drawnIn(plan, laptop);
    const letters = lineCount(title, headingStyle, wrap);
    const zoomUnder = (lines: number) =>
      Math.min(laptop.width / width, (laptop.height - (lines - 1) * headingStyle.leading) / height);
    const linesAt = (zoom: number) => Math.max(...columns.map((column) => letters.at(column.width * zoom - 32)));
    expect(linesAt(zoomUnder(1))).toBeGreaterThan(1);
    expect(zoomUnder(linesAt(zoomUnder(1)))).toBeGreaterThanOrEqual(readableZoom);
  });

  it('counts the lines of titles in the columns as they will be, not in the narrowest that would do', () => {
    const text = readFileSync(
      new URL('../../../../src/app/files/examples/falls.aimtree.json', import.meta.url),
      'utf8',
    );
    const read = parse(text);
    if (!read.ok) throw new Error('The example cannot be read.');
    // On a laptop with its legend shown there is just room for it under titles of one line.
    expect(drawnIn(read.plan, { width: 1_064, height: 640 }).whole).toBeGreaterThanOrEqual(readableZoom);
  });

  it('rests often enough for a page that must answer', () => {
    const steps = windowForm(diagramPlan(150, 4), all.collapsed, laptop, wrap);
    let rests = 0;
    while (!steps.next().done) rests += 1;
    expect(rests).toBeGreaterThanOrEqual(4);
  });
});
