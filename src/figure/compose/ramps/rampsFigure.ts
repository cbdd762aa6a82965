/**
 * The figure of ramps: for each change idea its cycles in order, as a rising line of steps along time, several under one
 * driver. The page shows this very picture, and every format writes it.
 *
 * Must not know: the clock (today is an argument), the screen, formats.
 */
import { shortDate } from '../../../kit/dates/calendar';
import { daysNear } from '../../../kit/dates/timeAxis';
import { count } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { fontFamily } from '../../../geometry/types/typography';
import { oneLine } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import type { Picture } from '../../marks/picture';
import { physicalSize, presetOf } from '../figureSize';
import { axisMarks, headMark, titleMark, todayMark } from './rampAround';
import { rampAxis, type RampAxis } from './rampAxis';
import { rampGroups, type RampGroup } from './rampGroups';
import { rampLegend } from './rampLegend';
import { rampRows, type RampRow } from './rampRows';
import { heights, pad, type RampOptions } from './rampSheet';

export interface RampsFigure {
  readonly picture: Picture;
  /** The marks of the picture that belong to no row. */
  readonly ground: readonly Mark[];
  /** Those of them that name the column of names and the groups: with those of the rows, what stands still while time scrolls. */
  readonly names: readonly Mark[];
  readonly rows: readonly RampRow[];
  /** Where the figure ends below. */
  readonly height: number;
  /** Where today's line stands. */
  readonly todayAt: number;
}

/** Null where there is nothing to show. */
export function rampsFigure(plan: Plan, wrap: Wrapper, options: RampOptions): RampsFigure | null {
  const groups = rampGroups(plan, options.choice);
  return groups.length === 0 ? null : drawRamps(plan, groups, axisOf(groups, options), options, wrap);
}

/** These groups along this axis. */
export function drawRamps(
  plan: Plan,
  groups: readonly RampGroup[],
  axis: RampAxis,
  options: RampOptions,
  wrap: Wrapper,
): RampsFigure {
  const { palette, width, onPaper, today, isTitled = true } = options;
  const body = rampRows(groups, axis, options, wrap);
  const { bottom } = body;
  const top = onPaper && isTitled ? -heights.title : 0;
  const todayAt = axis.at(today);
  const legend = onPaper
    ? rampLegend({ x: pad, y: bottom + pad, width: width - 2 * pad, palette, wrap, today: shortDate(today, '') })
    : { marks: [], height: 0 };
  const foot = onPaper ? legend.height + heights.legend - 18 : 0;
  const area = { x: 0, y: top, width, height: Math.ceil(bottom + foot - top) };
  const words = sentenceOf(groups);
  const page = onPaper ? presetOf(onPaper)?.page : undefined;
  const title = oneLine(plan.title);
  const head = headMark(options, wrap);
  const ground = [
    ...(onPaper && isTitled ? [titleMark(`${title}: PDSA ramps`, options, wrap)] : []),
    head,
    ...axisMarks(axis, bottom, options, wrap),
    todayMark(todayAt, bottom, palette),
    ...body.marks,
  ];
  const picture: Picture = {
    area,
    physical: physicalSize(onPaper ?? { preset: 'screen' }, area),
    ...(page && { page }),
    ...(onPaper && { ground: '#ffffff' }),
    family: fontFamily,
    part: '',
    name: `${title}: PDSA ramps`,
    alt: { short: `${words}.`, full: fullWords(body.rows) },
    marks: [...ground, ...body.rows.flatMap(({ marks }) => marks), ...legend.marks],
  };
  const names = [head, ...body.names];
  return { picture, ground, names, rows: body.rows, height: bottom, todayAt };
}

/** “8 ramps, 18 cycles, 8 predictions held”. */
export function sentenceOf(groups: readonly RampGroup[]): string {
  const ideas = groups.flatMap((group) => group.ideas);
  const cycles = ideas.flatMap(({ steps, undated }) => [...steps, ...undated].map(({ cycle }) => cycle));
  const held = cycles.filter(({ study }) => study.predictionHeld === 'yes').length;
  return [count(ideas.length, 'ramp'), count(cycles.length, 'cycle'), `${count(held, 'prediction')} held`].join(', ');
}

/** From the first day of their cycles to the last. */
export function axisOf(groups: readonly RampGroup[], { today, width, labelWidth }: RampOptions): RampAxis {
  const steps = groups.flatMap(({ ideas }) => ideas.flatMap((idea) => idea.steps));
  const starts = steps.map(({ start }) => start);
  const ends = steps.map(({ start, end }) => end ?? start);
  // Without a date of its own a figure shows these days.
  const inTime = starts.toSorted();
  const middle = inTime[inTime.length >> 1] ?? today;
  const { first, last } = daysNear(middle, { first: inTime[0] ?? today, last: ends.toSorted().at(-1) ?? today });
  const near = [first, last].some((date) => Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 1);
  return rampAxis(near && today < first ? today : first, near && today > last ? today : last, {
    left: labelWidth,
    right: width - pad,
  });
}

function fullWords(rows: readonly RampRow[]): string {
  return rows
    .flatMap(({ text, steps, undated }) => [
      text,
      ...steps.map(({ words }) => `  ${words}`),
      ...undated.map(({ title }) => `  ${title}, without dates`),
    ])
    .join('\n');
}
