// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rampAxis } from '../../../../../src/figure/compose/ramps/rampAxis';
import { rampGroups } from '../../../../../src/figure/compose/ramps/rampGroups';
import type { RampOptions } from '../../../../../src/figure/compose/ramps/rampSheet';
import { rampsFigure, type RampsFigure } from '../../../../../src/figure/compose/ramps/rampsFigure';
import { placeRamp } from '../../../../../src/figure/compose/ramps/rampSteps';
import { lightPalette } from '../../../../../src/figure/colour/palette';
import { textsOf } from '../../../../../src/figure/compose/drawable';
import { presentationFiles } from '../../../../../src/figure/office/presentationFiles';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import { addDays } from '../../../../../src/kit/dates/calendar';
import type { Cycle } from '../../../../../src/plan/model/schema';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { smallPlan } from '../../../../fixtures/plans';
import { rampPlan, rampToday as today } from '../../../../fixtures/rampPlan';
import { expectSound } from '../../office/officeFile';

const wrap = createWrapper(tableMeasure);
const options: RampOptions = {
  choice: { abandoned: true },
  today,
  palette: lightPalette,
  width: 1320,
  labelWidth: 340,
  onPaper: { preset: 'a4' },
};

function figureOf(change: Partial<RampOptions> = {}, plan = rampPlan()): RampsFigure {
  const figure = rampsFigure(plan, wrap, { ...options, ...change });
  if (!figure) throw new Error('There are ramps.');
  return figure;
}

const axis = rampAxis('2027-01-05', '2027-03-03', { left: 340, right: 1300 });

function rampOn(idea: string, plan = rampPlan()) {
  const steps = rampGroups(plan, { abandoned: true })
    .flatMap(({ ideas }) => ideas)
    .find((each) => each.idea.id === idea)?.steps;
  const placed = placeRamp(steps ?? [], axis, today, wrap);
  return { ...placed, at: (id: string) => placed.steps.find(({ step }) => step.cycle.id === id) };
}

describe('the axis of time', () => {
  it('has whole months from one before the first day, and their years', () => {
    expect(axis.months.map(({ text }) => text)).toEqual(['December', 'January', 'February', 'March', 'April']);
    expect(axis.years.map(({ text }) => text)).toEqual(['2026', '2027']);
    expect(axis.lines[0]).toBe(340);
    expect(axis.at('2027-05-01')).toBeCloseTo(1300, 1);
  });

  it('names fewer months where there is less room, and none beyond years', () => {
    const long = rampAxis('2000-01-01', '2027-01-01', { left: 0, right: 600 });
    expect(long.months).toEqual([]);
    expect(long.years.length).toBeGreaterThan(3);
    const short = rampAxis('2026-01-01', '2026-12-01', { left: 0, right: 600 });
    expect(short.months.map(({ text }) => text).slice(0, 3)).toEqual(['Dec', 'Jan', 'Feb']);
  });

  it.each([
    ['1850-02-01', '2300-12-31'],
    ['0026-11-30', '2026-11-30'],
    ['0001-01-01', '9999-12-31'],
  ])('keeps its years apart from %s to %s', (first, last) => {
    const { years } = rampAxis(first, last, { left: 0, right: 380 });
    expect(years.length).toBeGreaterThan(1);
    const apart = years.slice(1).map(({ x }, index) => x - (years[index]?.x ?? 0));
    expect(Math.min(...apart)).toBeGreaterThan(30);
  });
});

describe('a ramp', () => {
  it('stands higher with a larger scale, and level with the same', () => {
    const { at } = rampOn('C1');
    expect(at('a1')?.y).toBeGreaterThan(at('a2')?.y ?? 0);
    expect(at('a2')?.y).toBeGreaterThan(at('a3')?.y ?? 0);
    const level = rampOn('C3');
    expect(level.at('c2')?.y).toBe(level.at('c3')?.y);
  });

  it('has its mark at the end of a cycle, at the start of a planned one', () => {
    const { at } = rampOn('C2');
    expect(at('b1')?.markAt.x).toBe(at('b1')?.to);
    expect(at('b2')?.markAt.x).toBe(at('b2')?.from);
    expect(at('b2')?.mark).toBe('planned');
  });

  it('is solid up to today and dotted beyond, and never shorter than three px', () => {
    const running = rampOn('C3').at('c3');
    expect(running?.solidTo).toBeCloseTo(axis.after(today), 5);
    expect(running?.to).toBeGreaterThan(running?.solidTo ?? 0);
    const step = rampOn('C2').at('b1');
    expect((step?.to ?? 0) - (step?.from ?? 0)).toBeGreaterThanOrEqual(3);
  });

  it('rises from the cycle before, twice where two follow one', () => {
    const plan = rampPlan();
    const { a1, a2, a3 } = plan.cycles;
    if (!a1 || !a2 || !a3) throw new Error('There are three.');
    const branched = rampOn('C1', { ...plan, cycles: { a1, a2, a3: { ...a3, previous: 'a1' } } });
    expect(branched.steps.map(({ riser }) => riser !== undefined)).toEqual([false, true, true]);
    const starts = branched.steps.slice(1).map(({ riser }) => /^M([\d.]+),([\d.]+)/.exec(riser?.path ?? '')?.[2]);
    expect(new Set(starts).size).toBe(1);
  });

  it('says number, title, what became of it, and its scale', () => {
    const words = (id: string, idea: string) =>
      rampOn(idea)
        .at(id)
        ?.words.map(({ block }) => block.source);
    expect(words('a2', 'C1')).toEqual(['2 shifts', '2', 'Two late shifts', '· partly held, adapt']);
    expect(words('a3', 'C1')).toEqual(['15 shifts', '3', 'All weekdays after 4 pm', '· in study']);
    expect(words('b1', 'C2')).toEqual(['1 morning', '1', 'One triage nurse, one morning', '· held, no decision']);
    expect(words('b2', 'C2')).toEqual(['1 day', '2', 'All triage nurses', '· planned']);
    expect(words('c3', 'C3')).toEqual(['3', 'Days and nights', '· being done']);
  });

  it('says the scale beside the step also where its words stand left of that, as the axis ends', () => {
    const late = rampPlan();
    const one = Object.values(late.cycles).find(({ idea }) => idea === 'C1');
    if (!one) throw new Error('There is a cycle.');
    const last = { ...one, scale: '1 shift', plan: {}, do: { start: '2027-04-20', end: '2027-04-28' } };
    const [step] = rampOn('C1', { ...late, cycles: { [last.id]: last } }).steps;
    const [scale, ...words] = step?.words ?? [];
    expect(scale?.block.source).toBe('1 shift');
    expect((scale?.x ?? 0) + (scale?.width ?? 0)).toBeLessThan(step?.from ?? 0);
    for (const { x, width } of words) expect(x + width).toBeLessThan(scale?.x ?? 0);
  });

  it('ends words that are longer than the axis in “…”, so that what became of the step is still told', () => {
    const plan = rampPlan();
    const long = 'Donaudampfschifffahrt '.repeat(40);
    const first = Object.values(plan.cycles).find(({ idea }) => idea === 'C1');
    const cycle: Cycle = { ...(first as Cycle), title: long, scale: long };
    const { at } = rampOn('C1', { ...plan, cycles: { ...plan.cycles, [cycle.id]: cycle } });
    const words = at(cycle.id)?.words ?? [];
    expect(Math.max(...words.map(({ x, width }) => x + width))).toBeLessThanOrEqual(axis.right + 0.01);
    expect(
      words.map(({ block }) => block.lines.map(({ text }) => text).join()).filter((t) => t.endsWith('…')),
    ).toHaveLength(2);
    expect(words.at(-1)?.block.source).toMatch(/^· \S/u);
  });

  it('keeps its words apart, within the axis, and right of what rises', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-12-01', days) ?? today);
    const cycle = fc.record({
      start: day,
      days: fc.integer({ min: 0, max: 40 }),
      step: fc.integer({ min: 1, max: 4 }),
    });
    const ramps = fc.array(cycle, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ramps, (list) => {
        const cycles = Object.fromEntries(
          list.map(({ start, days, step }, index): [string, Cycle] => [
            `x${index}`,
            {
              id: `x${index}`,
              order: `a${index}`,
              idea: 'C1',
              title: 'A cycle of usual length',
              scale: `${step} shifts`,
              step,
              stage: 'complete',
              plan: {},
              do: { start, end: addDays(start, days) ?? start },
              study: {},
              act: {},
              ...(index > 0 && { previous: `x${index - 1}` }),
            },
          ]),
        );
        const wide = rampAxis('2026-12-01', '2027-05-01', { left: 340, right: 2600 });
        const [group] = rampGroups({ ...smallPlan(), cycles }, { abandoned: true });
        const placed = placeRamp(group?.ideas[0]?.steps ?? [], wide, today, wrap);
        const rows = placed.steps.map(({ words }) => words.filter(({ tone }) => tone !== 'quiet' || words.length > 0));
        for (const words of rows) {
          for (const [index, word] of words.entries()) {
            expect(word.x + word.width).toBeLessThanOrEqual(wide.right + 0.01);
            const next = words[index + 1];
            if (next && next.y === word.y && next.x >= word.x)
              expect(word.x + word.width).toBeLessThanOrEqual(next.x + 0.01);
          }
        }
        // Titles of one level stand each on a line of its own.
        const titles = placed.steps.map(({ words }) => words.find(({ tone }) => tone === 'plain'));
        expect(new Set(titles.map((word) => word?.y)).size).toBe(titles.length);
        for (const { markAt, y } of placed.steps) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(placed.height);
          expect(markAt.y).toBe(y);
        }
      }),
    );
  });
});

describe('the figure of ramps', () => {
  it('groups ideas by their primary driver, in the order of the page', () => {
    const groups = rampGroups(rampPlan(), { abandoned: true });
    expect(groups.map(({ driver, ideas }) => [driver?.id, ...ideas.map(({ idea }) => idea.id)])).toEqual([
      ['P1', 'C1', 'C2'],
      ['P2', 'C3', 'C4'],
    ]);
  });

  it('leaves out what was abandoned, or shows one driver, if that is wished', () => {
    const ids = (choice: RampOptions['choice']) => figureOf({ choice }).rows.map(({ idea }) => idea);
    expect(ids({ abandoned: false })).toEqual(['C1', 'C2', 'C3']);
    expect(ids({ abandoned: true, driver: 'P2' })).toEqual(['C3', 'C4']);
    expect(ids({ abandoned: true, owner: 'Ben' })).toEqual(['C1']);
    expect(rampsFigure(rampPlan(), wrap, { ...options, choice: { abandoned: true, owner: 'Nobody' } })).toBeNull();
  });

  it('is named by its sentence, and lists its steps', () => {
    const { picture, rows } = figureOf();
    expect(picture.alt.short).toBe('4 ramps, 10 cycles, 3 predictions held.');
    expect(rows[0]?.steps.map(({ words }) => words)).toEqual([
      'Step 1, One shift, one assistant, 1 shift, 11 to 12 January, held, adapt',
      'Step 2, Two late shifts, 2 shifts, 19 to 21 January, partly held, adapt',
      'Step 3, All weekdays after 4 pm, 15 shifts, 1 to 19 February, in study',
    ]);
    expect(rows[1]?.undated.map(({ title }) => title)).toEqual(['Some day']);
    expect(picture.alt.full).toContain('  Some day, without dates');
  });

  it('says on paper what the page says around it: title, meaning of the marks, which day today is', () => {
    const said = (figure: RampsFigure) => textsOf(figure.picture).map(({ source }) => source);
    expect(said(figureOf())).toEqual(
      expect.arrayContaining(['Falls on the ward: PDSA ramps', 'partly held', 'Upright line: 23 Feb 2027.']),
    );
    const onPage = said(figureOf({ onPaper: null }));
    expect(onPage).not.toContain('partly held');
    expect(onPage).toContain('1 cycle without dates');
  });

  it('leaves a cycle that a slip has dated to another century at the end of its axis', () => {
    const plan = rampPlan();
    const first = Object.values(plan.cycles).find(({ stage }) => stage === 'plan');
    const cycle: Cycle = { ...(first as Cycle), plan: { start: '2270-02-01', end: '2270-02-03' } };
    const { picture } = figureOf({}, { ...plan, cycles: { ...plan.cycles, [cycle.id]: cycle } });
    const said = textsOf(picture).map(({ lines }) => lines.map(({ text }) => text).join());
    expect(said).toContain('2027');
    expect(said).not.toContain('2270');
  });

  it('strikes out the text of an abandoned idea', () => {
    const struck = textsOf(figureOf().picture).filter((text) => text.struck);
    expect(struck.map(({ source }) => source)).toEqual(['Night lights in every bay']);
  });

  it('is a sound SVG with each step in it', () => {
    const root = new DOMParser().parseFromString(figureSvg(figureOf().picture, { onPaper: true }), 'image/svg+xml');
    expect(root.querySelector('parsererror')).toBeNull();
    const steps = [...root.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step'));
    expect(steps).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'c3', 'd1']);
  });

  it('is a sound slide', () => {
    const files = presentationFiles([figureOf({ onPaper: { preset: 'slide' } }).picture], rampPlan());
    if (!files) throw new Error('It fits on a slide.');
    expectSound(files);
  });

  it('has every text within its width', () => {
    const { picture } = figureOf();
    for (const { lines } of textsOf(picture))
      for (const { x, width } of lines) expect(x + width).toBeLessThanOrEqual(picture.area.width);
  });
});
