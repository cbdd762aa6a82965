/** Small charts under the boxes of a diagram: where they have room, what they say, and that every format has them. */
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../../src/figure/compose/drawable';
import type { GroupMark, Mark } from '../../../../../src/figure/marks/mark';
import { figureSvg } from '../../../../../src/figure/svg/figureSvg';
import type { Measure, Plan } from '../../../../../src/plan/model/schema';
import { improved, planWith, weekly } from '../../../../fixtures/measures';
import { smallPlan } from '../../../../fixtures/plans';
import { figureOf, unfitted } from '../../figureOf';

const shown = (plan: Plan, charts = true): Plan => ({ ...plan, appearance: { ...plan.appearance, show: { charts } } });
const measured = (more: Partial<Measure> = {}) => planWith(weekly(improved), more, smallPlan());

const groups = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? [mark, ...groups([...mark.marks, ...(mark.over ?? [])])] : []));
const chartsIn = (plan: Plan, form = unfitted as Parameters<typeof figureOf>[1]) =>
  groups(pictureOf(figureOf(plan, form)).marks).filter(({ data }) => data?.['charts'] !== undefined);

describe('the chart under a box', () => {
  it('is there where it is shown and the measure has values', () => {
    expect(chartsIn(shown(measured()))).toHaveLength(1);
    expect(chartsIn(shown(measured(), false))).toEqual([]);
    expect(chartsIn(shown(planWith([], {}, smallPlan())))).toEqual([]);
  });

  it('stands in its box below the text, which is higher for it', () => {
    const before = figureOf(shown(measured(), false), unfitted).boxes.find(({ id }) => id === 'aim-1');
    const box = figureOf(shown(measured()), unfitted).boxes.find(({ id }) => id === 'aim-1');
    const frame = box?.charts?.frame;
    expect(box?.height).toBeGreaterThan(before?.height ?? Infinity);
    expect(frame?.y).toBeGreaterThanOrEqual((box?.text.y ?? 0) + (box?.text.height ?? 0));
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0));
  });

  it('says what it shows, in its own words and in those of the figure', () => {
    const [charts] = chartsIn(shown(measured()));
    expect(charts?.alt).toMatch(/^Falls: /);
    expect(figureOf(shown(measured()), unfitted).alt.full).toContain('Falls: Falls have averaged');
  });

  it('is part of the SVG, also where ideas stand in lists', () => {
    const plan = shown(measured({ nodes: ['C1'] }));
    expect(figureSvg(figureOf(plan, unfitted))).toContain('data-charts');
    expect(figureSvg(figureOf(plan, { shown: { fit: false, ideas: 'lists' } }))).toContain('data-charts');
  });

  it('has room in a figure that is fitted to its page', () => {
    const figure = figureOf(shown(measured({ nodes: ['C1', 'S1', 'aim-1'] })), { shown: { fit: true } });
    for (const box of figure.boxes)
      if (box.charts) expect(box.charts.frame.y + box.charts.frame.height).toBeLessThanOrEqual(box.y + box.height);
    expect(figure.boxes.filter(({ charts }) => charts)).toHaveLength(3);
  });

  it('is at most three rows, whatever measures the box', () => {
    const [one] = Object.values(measured().measures);
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [id, { ...(one as Measure), id, order: id }] as const),
    );
    const [charts] = chartsIn(shown({ ...smallPlan(), measures: many }));
    expect(charts?.alt?.match(/Falls: /g)).toHaveLength(3);
  });
});
