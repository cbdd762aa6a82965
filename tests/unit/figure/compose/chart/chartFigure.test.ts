/** The figure of a chart: what it says where, and that all of it stands where it can be seen and read. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFigure } from '../../../../../src/figure/compose/chart/chartFigure';
import type { ChartFigureOptions } from '../../../../../src/figure/compose/chart/chartSheet';
import { lightPalette } from '../../../../../src/figure/colour/palette';
import { extentOf } from '../../../../../src/figure/marks/extent';
import type { GroupMark, Mark, PathMark, TextMark } from '../../../../../src/figure/marks/mark';
import { textMarks } from '../../../../../src/figure/marks/walk';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import { createWrapper } from '../../../../../src/geometry/text/wrapText';
import type { Rect } from '../../../../../src/geometry/types/types';
import type { Cycle, FilePoint, Measure, Plan } from '../../../../../src/plan/model/schema';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { improved, planWith, weekly } from '../../../../fixtures/measures';
import { smallPlan } from '../../../../fixtures/plans';

const wrap = createWrapper(tableMeasure);
const usual = { width: 920, height: 340, palette: lightPalette, today: '2026-11-30' };

function drawn(plan: Plan, more: Partial<ChartFigureOptions> = {}) {
  const figure = chartFigure(plan, 'm1', wrap, { ...usual, ...more });
  if (!figure) throw new Error('The measure is there.');
  return figure;
}

const chartOf = (
  points: readonly FilePoint[],
  measure: Partial<Measure> = {},
  more: Partial<ChartFigureOptions> = {},
) => drawn(planWith(points, measure), more);

const leaves = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? leaves([...mark.marks, ...(mark.over ?? [])]) : [mark]));
const wordsIn = (marks: readonly Mark[]) =>
  textMarks(marks).map(({ text }) => text.lines.map((line) => line.text).join(' '));
const named = (marks: readonly Mark[], name: string) =>
  leaves(marks).filter((mark): mark is PathMark => mark.kind === 'path' && mark.name === name);
const pointsIn = (marks: readonly Mark[]) => leaves(marks).filter((mark) => 'data' in mark && mark.data?.['point']);

/** Where letters stand, and not the room that they were given. */
function inkOf({ text }: TextMark): Rect {
  const left = Math.min(...text.lines.map(({ x }) => x));
  const right = Math.max(...text.lines.map(({ x, width }) => x + width));
  return { x: left, y: text.y, width: right - left, height: text.height };
}

const meet = (a: Rect, b: Rect) =>
  a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height;

describe('the figure of a chart', () => {
  it('names each line at its right-hand end, with its value', () => {
    const { marks } = chartOf(weekly(improved), { unit: '%', target: 90 }).picture;
    expect(wordsIn(marks)).toEqual(expect.arrayContaining(['Upper 81 %', 'Average 62 %', 'Lower 43 %', 'Target 90 %']));
  });

  it('has no limits with eleven values, dashed ones with twelve, plain ones with twenty', () => {
    const limits = (many: number) => named(chartOf(weekly(improved.slice(0, many))).picture.marks, 'Upper limit');
    const trial = (many: number) => named(chartOf(weekly(improved.slice(0, many))).picture.marks, 'Trial upper limit');
    expect([...limits(11), ...trial(11)]).toEqual([]);
    expect(trial(12)[0]?.stroke?.dash).toBeDefined();
    expect(limits(20)).toHaveLength(1);
    expect(limits(20)[0]?.stroke?.dash).toBeUndefined();
  });

  it('breaks its lines at a phase, and the centre before goes on as a ghost', () => {
    const phases = [{ from: '2026-04-20', reason: 'Assistant at the door' }];
    const { picture, plot } = chartOf(weekly(improved), { phases });
    const [first, second] = named(picture.marks, 'Centre').map(extentOf);
    expect(named(picture.marks, 'Centre')).toHaveLength(2);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(second?.x ?? 0);
    const [ghost] = named(picture.marks, 'Centre before').map(extentOf);
    expect(ghost?.y).toBeCloseTo(first?.y ?? 0, 1);
    expect((ghost?.x ?? 0) + (ghost?.width ?? 0)).toBeCloseTo(plot.x + plot.width, 1);
    expect(wordsIn(picture.marks).join(' ')).toContain('Assistant at the door');
  });

  it('leaves gaps open, and passes over what does not count, which is hollow', () => {
    const points = weekly(improved.slice(0, 14)).map((point, at) =>
      at === 4 ? { ...point, value: null } : at === 9 ? { ...point, ghost: true, reason: 'power cut' } : point,
    );
    const { marks } = chartOf(points).picture;
    const [line] = named(marks, 'Values');
    expect(line?.path.match(/M/g)).toHaveLength(2);
    expect(line?.path.match(/[ML]/g)).toHaveLength(12);
    const ghost = pointsIn(marks).find((mark) => 'data' in mark && mark.data?.['point'] === points[9]?.date);
    expect(ghost).toMatchObject({ kind: 'ellipse', fill: lightPalette.surface });
    expect(wordsIn(marks)).toContain('1  9 March 2026: Left out: power cut');
  });

  it('marks points by numbered flags, their text below the chart', () => {
    const points = weekly(improved).map((point, at) => (at === 15 ? { ...point, mark: 'New rota' } : point));
    const words = wordsIn(chartOf(points).picture.marks);
    expect(words).toContain('1');
    expect(words).toContain('1  20 April 2026: New rota');
  });

  it('says at its points what a sign is', () => {
    expect(wordsIn(chartOf(weekly(improved)).picture.marks)).toContain('15 in a row above the average');
  });

  it('stands time at its true distance', () => {
    const dates = ['2026-01-01', '2026-01-11', '2026-03-02'];
    const { points } = chartOf(dates.map((date, at) => ({ date, value: at })));
    const [a = 0, b = 0, c = 0] = points.map(({ x }) => x);
    expect((c - b) / (b - a)).toBeCloseTo(5, 5);
  });

  it('shows two years, and all where they are asked for', () => {
    const points = Array.from({ length: 36 }, (_, at) => ({
      date: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
      value: at,
    }));
    expect(chartOf(points).points).toHaveLength(24);
    expect(chartOf(points, {}, { from: '2024-01-01' }).points).toHaveLength(36);
  });

  it('keeps a percentage within 0 and 100, and is not forced to 0', () => {
    const words = wordsIn(
      chartOf(weekly([97, 99, 98, 100, 96, 99, 98, 97, 100, 99, 96, 98, 99]), { unit: '%' }).picture.marks,
    );
    const ticks = words.filter((each) => /^\d+( %)?$/.test(each)).map((each) => parseFloat(each));
    expect(Math.max(...ticks)).toBe(100);
    expect(Math.min(...ticks)).toBeGreaterThan(50);
  });

  it('is drawn in another way where that is asked for, and the plan stays as it is', () => {
    const plan = planWith(weekly(improved));
    expect(drawn(plan, { as: { kind: 'run' } }).alt.short).toMatch(/^Run chart of Falls/);
    expect(drawn(plan).alt.short).toMatch(/^XmR chart of Falls/);
  });

  it('has the cycles of its measure as bands below the axis', () => {
    const plan = smallPlan();
    const cycle: Cycle = {
      ...(Object.values(plan.cycles)[0] as Cycle),
      title: 'Two late shifts',
      do: { start: '2026-03-02', end: '2026-04-06' },
    };
    const { picture, plot } = drawn(planWith(weekly(improved), {}, { ...plan, cycles: { [cycle.id]: cycle } }));
    const band = picture.marks.find(
      (mark): mark is GroupMark => mark.kind === 'group' && mark.name === 'Two late shifts',
    );
    const rect = band?.marks[0];
    expect(rect).toMatchObject({ kind: 'rect' });
    expect(rect?.kind === 'rect' && rect.y > plot.y + plot.height).toBe(true);
    expect(wordsIn(band ? [band] : [])).toEqual(['Two late shifts']);
  });

  it.each([
    ['behind', 'early', '2026-01-05', '2026-01-06'],
    ['behind, in the room of the names of lines,', 'late', '2026-06-20', '2026-06-22'],
  ])('sets the title of a short cycle %s where it is %s', (_, __, start, end) => {
    const plan = smallPlan();
    const title = 'Nothing is said before six';
    const cycle: Cycle = { ...(Object.values(plan.cycles)[0] as Cycle), title, do: { start, end } };
    const { picture } = drawn(planWith(weekly(improved), {}, { ...plan, cycles: { [cycle.id]: cycle } }));
    const words = textMarks(picture.marks).find(({ text }) => text.lines[0]?.text.startsWith('Noth'));
    expect(words?.text.lines.map(({ text }) => text)).toEqual([title]);
    const ink = words && inkOf(words);
    expect(ink && ink.x >= 0 && ink.x + ink.width <= usual.width).toBe(true);
  });

  it('tells signals from common cause without colour: by shape', () => {
    const { chart, picture } = chartOf(weekly([5, 6, 4, 5, 7, 3, 5, 6, 4, 6, 5, 4, 7, 5, 19]));
    const shapes = pointsIn(picture.marks).map(({ kind }) => kind);
    expect(shapes).toEqual(chart.points.map(({ flags }) => (flags.length > 0 ? 'path' : 'ellipse')));
    expect(new Set(shapes).size).toBe(2);
  });

  it('goes along with its numbers as a table, and in words', () => {
    const { picture, alt, said } = chartOf(weekly(improved), { unit: '%' });
    expect(picture.tables?.[0]?.columns.slice(0, 3)).toEqual(['Date', 'Value', 'Centre']);
    expect(picture.tables?.[0]?.rows[0]?.slice(0, 2)).toEqual(['5 January 2026', '48 %']);
    expect(alt.full).toContain('5 January: 48 %');
    expect(alt.short).toContain(said);
  });
});

describe('a sensible picture', () => {
  const cases: readonly (readonly [string, readonly FilePoint[]])[] = [
    ['no values', []],
    ['one value', weekly([5])],
    ['two values', weekly([5, 6])],
    ['only gaps', weekly([null, null, null])],
    ['the same value always', weekly(Array<number>(20).fill(7))],
    ['nothing but 0', weekly(Array<number>(20).fill(0))],
    ['numbers as large as numbers are', weekly([1e300, -1e300, 1e308, -1e308, ...improved])],
    ['numbers as small', weekly(improved.map((value) => value * 1e-300))],
    ['values below 0', weekly(improved.map((value) => -value))],
    ['centuries', ['1726-01-01', '1850-02-03', '2020-01-01', '2026-01-01'].map((date, value) => ({ date, value }))],
    ['one day', [1, 2, 3].map((value) => ({ date: '2026-01-05', value }))],
  ];

  it.each(cases)('is there of %s', (_, points) => {
    const figure = chartOf(points, {}, { from: points[0]?.date, onPaper: true });
    expectSound(figure.picture.area, figure.picture.marks);
    expect(figureSvg(figure.picture)).not.toMatch(/NaN|Infinity|undefined/);
    expect(figure.said).not.toBe('');
  });

  it('is there of whatever anybody records, at every width', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 100 }),
      fc.constant(null),
    );
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    const point = fc.record({
      date: day,
      value,
      ghost: fc.boolean(),
      mark: fc.constantFrom('', 'New rota on the ward'),
    });
    const points = fc.array(point, { maxLength: 60 }).map((all) => all.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    const measure = fc.record({
      chart: fc.constantFrom('run' as const, 'xmr' as const, 'c' as const, 't' as const),
      unit: fc.constantFrom('%', 'minutes', 'for every 1,000 occupied bed days'),
      target: fc.constantFrom(0, 50, 1e9),
      phases: fc.constantFrom<NonNullable<Measure['phases']>[]>([], [{ from: '2025-01-01', reason: 'A reason' }]),
    });
    const width = fc.integer({ min: 280, max: 1_200 });
    fc.assert(
      fc.property(points, measure, width, fc.boolean(), (all, made, wide, onPaper) => {
        const figure = chartOf(all, made, { width: wide, onPaper });
        expectSound(figure.picture.area, figure.picture.marks);
        expect(figureSvg(figure.picture)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });
});

/** All within the area, and no text over another. */
function expectSound(area: Rect, marks: readonly Mark[]) {
  for (const mark of leaves(marks)) {
    if (mark.kind === 'connectors' || mark.kind === 'group') continue;
    const { x, y, width, height } = mark.kind === 'text' ? inkOf(mark) : extentOf(mark);
    expect(x).toBeGreaterThanOrEqual(area.x - 1);
    expect(y).toBeGreaterThanOrEqual(area.y - 1);
    expect(x + width).toBeLessThanOrEqual(area.x + area.width + 1);
    expect(y + height).toBeLessThanOrEqual(area.y + area.height + 1);
  }
  const inks = textMarks(marks).filter(({ text }) => text.lines.length > 0);
  inks.forEach((one, at) => {
    for (const other of inks.slice(at + 1))
      if (meet(inkOf(one), inkOf(other))) expect.fail(`“${one.text.source}” meets “${other.text.source}”`);
  });
}
