/**
 * The figure of ramps: for each change idea its cycles in order, as a rising line of steps along time, several under one
 * driver. The page shows this very picture, and every format writes it.
 *
 * Must not know: the clock (today is an argument), the screen, formats.
 */
import { shortDate } from '../../../kit/dates/calendar';
import { spokenSpan } from '../../../kit/dates/shortDates';
import { count } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { fontFamily } from '../../../geometry/types/typography';
import type { Rect, TextStyle } from '../../../geometry/types/types';
import type { CycleMark } from '../../../plan/ask/cycleMark';
import { oneLine, statusWords } from '../../../plan/ask/words';
import type { CycleId, NodeId, Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import type { Picture } from '../../marks/picture';
import { placedText } from '../../marks/placedText';
import { physicalSize, presetOf, type FigureSize } from '../figureSize';
import { rampAxis, type RampAxis } from './rampAxis';
import { rampGroups, type RampChoice, type RampGroup, type RampIdea } from './rampGroups';
import { rampLegend } from './rampLegend';
import { rampMarks, type RampPalette } from './rampMarks';
import { placeRamp, stepWords, type PlacedRamp } from './rampSteps';

export interface RampOptions {
  readonly choice: RampChoice;
  readonly today: string;
  readonly palette: RampPalette;
  /** px of the whole, and of the names at its left. */
  readonly width: number;
  readonly labelWidth: number;
  /** A file: with title, legend and the date of today's line; the page says these itself. */
  readonly onPaper: FigureSize | null;
}

/** What can be pointed at: the steps of each idea, as they are read. */
export interface RampRow {
  /** The name of the idea and its steps: what is drawn of the row where not all rows are. */
  readonly marks: readonly Mark[];
  /** Those of them that name it, at the left. */
  readonly names: readonly Mark[];
  readonly idea: NodeId;
  readonly text: string;
  readonly top: number;
  readonly height: number;
  readonly steps: readonly {
    readonly id: CycleId;
    readonly area: Rect;
    readonly words: string;
    readonly mark: CycleMark;
  }[];
  readonly undated: readonly { readonly id: CycleId; readonly title: string }[];
}

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

const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  group: { size: 14, leading: 20, weight: 600 },
  idea: { size: 13, leading: 18, weight: 500 },
  quiet: { size: 12.5, leading: 17, weight: 400 },
  year: { size: 13, leading: 18, weight: 600 },
} satisfies Record<string, TextStyle>;

const pad = 16;
const heights = { head: 52, group: 30, title: 44, legend: 44 } as const;

/** Null where there is nothing to show. */
export function rampsFigure(plan: Plan, wrap: Wrapper, options: RampOptions): RampsFigure | null {
  const groups = rampGroups(plan, options.choice);
  if (groups.length === 0) return null;
  const { palette, width, onPaper, today } = options;
  const axis = axisOf(groups, options);
  const body = bodyOf(groups, axis, options, wrap);
  const bottom = body.bottom;
  const top = onPaper ? -heights.title : 0;
  const todayAt = axis.at(today);
  const legend = onPaper ? rampLegend({ x: pad, y: bottom + pad, palette, wrap, today: shortDate(today, '') }) : [];
  const area = { x: 0, y: top, width, height: Math.ceil(bottom + (onPaper ? heights.legend : 0) - top) };
  const words = sentenceOf(groups);
  const page = onPaper ? presetOf(onPaper)?.page : undefined;
  const title = oneLine(plan.title);
  const ground = [
    ...(onPaper ? [titleMark(`${title}: PDSA ramps`, options, wrap)] : []),
    headMark(options, wrap),
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
    marks: [...ground, ...body.rows.flatMap(({ marks }) => marks), ...legend],
  };
  const names = [headMark(options, wrap), ...body.names];
  return { picture, ground, names, rows: body.rows, height: bottom, todayAt };
}

/** “8 ramps, 18 cycles, 8 predictions held”. */
export function sentenceOf(groups: readonly RampGroup[]): string {
  const ideas = groups.flatMap((group) => group.ideas);
  const cycles = ideas.flatMap(({ steps, undated }) => [...steps, ...undated].map(({ cycle }) => cycle));
  const held = cycles.filter(({ study }) => study.predictionHeld === 'yes').length;
  return [count(ideas.length, 'ramp'), count(cycles.length, 'cycle'), `${count(held, 'prediction')} held`].join(', ');
}

function axisOf(groups: readonly RampGroup[], { today, width, labelWidth }: RampOptions): RampAxis {
  const steps = groups.flatMap(({ ideas }) => ideas.flatMap((idea) => idea.steps));
  const starts = steps.map(({ start }) => start);
  const ends = steps.map(({ start, end }) => end ?? start);
  // Without a date of its own a figure shows these days.
  const [first = today] = starts.toSorted();
  const last = ends.toSorted().at(-1) ?? today;
  const near = [first, last].some((date) => Math.abs(Number(date.slice(0, 4)) - Number(today.slice(0, 4))) <= 1);
  return rampAxis(near && today < first ? today : first, near && today > last ? today : last, {
    left: labelWidth,
    right: width - pad,
  });
}

interface Body {
  /** Headings and lines. */
  readonly marks: readonly Mark[];
  /** The headings. */
  readonly names: readonly Mark[];
  readonly rows: readonly RampRow[];
  readonly bottom: number;
}

function bodyOf(groups: readonly RampGroup[], axis: RampAxis, options: RampOptions, wrap: Wrapper): Body {
  const marks: Mark[] = [];
  const names: Mark[] = [];
  const rows: RampRow[] = [];
  let y: number = heights.head;
  for (const group of groups) {
    const heading = groupMarks(group, y, options, wrap);
    marks.push(...heading);
    names.push(...heading);
    y += heights.group;
    for (const each of group.ideas) {
      const ramp = placeRamp(each.steps, axis, options.today, wrap);
      const label = labelOf(each, y, options, wrap);
      const height = Math.max(ramp.height, label.height + pad);
      // The ramp stands at the foot of its row.
      const top = y + height - ramp.height;
      marks.push(line(0, options.width, y + height, options.palette.hairline));
      const own = [...label.marks, ...rampMarks(ramp, top, options.palette)];
      rows.push({ ...rowOf(each, { y, height, top, ramp, today: options.today }), marks: own, names: label.marks });
      y += height;
    }
  }
  return { marks, names, rows, bottom: y };
}

function groupMarks({ driver }: RampGroup, y: number, { width, palette }: RampOptions, wrap: Wrapper): readonly Mark[] {
  const text = driver ? oneLine(driver.text) || '(empty)' : 'Not yet placed';
  const block = wrap(text, width - 3 * pad, styles.group);
  const [first] = block.lines;
  // A heading has one line; what it lacks stands in the diagram.
  const shown = first?.continues ? wrap(`${first.text.trimEnd()}…`, width, styles.group) : block;
  return [
    { kind: 'rect', x: 0, y, width, height: heights.group, fill: palette.hairline, opacity: 0.45 },
    { kind: 'rect', x: pad, y: y + 8, width: 3, height: 14, fill: palette.accent },
    { kind: 'text', text: placedText(shown, { x: pad + 11, y: y + 5, width: width - 3 * pad }, palette.ink) },
  ];
}

function labelOf({ idea, undated }: RampIdea, y: number, { labelWidth, palette }: RampOptions, wrap: Wrapper) {
  const room = labelWidth - 3 * pad;
  const at = (top: number) => ({ x: pad + 11, y: top, width: room });
  const isOver = idea.status === 'abandoned';
  const name = wrap(oneLine(idea.text) || '(empty)', room, styles.idea);
  const facts = [statusWords[idea.status ?? 'proposed'], oneLine(idea.owner ?? '')].filter((words) => words !== '');
  const under = [facts.join(' · '), ...(undated.length > 0 ? [`${count(undated.length, 'cycle')} without dates`] : [])];
  const blocks = under.map((words) => wrap(words, room, styles.quiet));
  const marks: Mark[] = [
    { kind: 'text', text: placedText(name, at(y + pad / 2), isOver ? palette.quietInk : palette.ink, isOver) },
  ];
  let bottom = y + pad / 2 + name.height;
  for (const block of blocks) {
    marks.push({ kind: 'text', text: placedText(block, at(bottom), palette.quietInk) });
    bottom += block.height;
  }
  return { marks, height: bottom - y };
}

function rowOf(
  { idea, undated }: RampIdea,
  { y, height, top, ramp, today }: { y: number; height: number; top: number; ramp: PlacedRamp; today: string },
): Omit<RampRow, 'marks' | 'names'> {
  const inOrder = ramp.steps.toSorted((a, b) => a.step.number - b.step.number);
  return {
    idea: idea.id,
    text: oneLine(idea.text) || '(empty)',
    top: y,
    height,
    steps: inOrder.map(({ step, mark, markAt }) => ({
      id: step.cycle.id,
      mark,
      area: { x: markAt.x - 12, y: top + markAt.y - 12, width: 24, height: 24 },
      words: stepWords(step, spokenSpan(step.start, step.end, today)),
    })),
    undated: undated.map(({ cycle }) => ({ id: cycle.id, title: oneLine(cycle.title) || 'Untitled cycle' })),
  };
}

function headMark({ palette, labelWidth }: RampOptions, wrap: Wrapper): Mark {
  const block = wrap('Change idea', labelWidth, styles.quiet);
  const place = { x: pad + 11, y: heights.head - 22, width: block.lines[0]?.width ?? 0 };
  return { kind: 'text', text: placedText(block, place, palette.quietInk) };
}

function axisMarks(axis: RampAxis, bottom: number, { palette, width }: RampOptions, wrap: Wrapper): readonly Mark[] {
  const label = (text: string, x: number, y: number, style: TextStyle, colour: string): Mark => {
    const block = wrap(text, width, style);
    return { kind: 'text', text: placedText(block, { x, y, width: block.lines[0]?.width ?? 0 }, colour) };
  };
  return [
    ...axis.lines.map((x): Mark => ({
      kind: 'line',
      from: { x, y: heights.head - 8 },
      to: { x, y: bottom },
      stroke: { colour: palette.hairline, width: 1 },
    })),
    ...axis.years.map(({ x, text }) => label(text, x + 6, 8, styles.year, palette.ink)),
    ...axis.months.map(({ x, text }) => label(text, x + 6, heights.head - 22, styles.quiet, palette.quietInk)),
    line(0, width, heights.head, palette.hairline),
  ];
}

function titleMark(text: string, { width, palette }: RampOptions, wrap: Wrapper): Mark {
  const block = wrap(text, width - 2 * pad, styles.title);
  const placed = placedText(block, { x: pad, y: -heights.title + 8, width: width - 2 * pad }, palette.ink);
  return { kind: 'group', id: 'title', role: 'title', marks: [{ kind: 'text', text: placed }] };
}

function todayMark(x: number, bottom: number, { ink }: RampPalette): Mark {
  const stroke = { colour: ink, width: 1.2 };
  return { kind: 'line', from: { x, y: heights.head - 26 }, to: { x, y: bottom }, stroke, name: 'Today' };
}

function line(from: number, to: number, y: number, colour: string): Mark {
  return { kind: 'line', from: { x: from, y }, to: { x: to, y }, stroke: { colour, width: 1 } };
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
