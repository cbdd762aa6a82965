/** The bar of one idea in the picture of a timeline, with its words and its cycles. */
import { axisWidth, endOf, xOf } from '../../kit/dates/timeAxis';
import { daysLate } from '../../plan/ask/lateness';
import { barOf, barWords, type CycleBar } from '../../plan/ask/schedule';
import type { PlanNode } from '../../plan/model/schema';
import { lightPalette } from '../colour/palette';
import { cycleMark, cycleMarkColour } from '../marks/cycleMark';
import type { Mark } from '../marks/mark';
import { setWords } from './setWords';
import { barLooks, heights, styles, widths, type Sheet } from './timelineSheet';

const { ink, quietInk, strongLine, danger, surface } = lightPalette;

/** A shape, and from where to where it reaches on the axis. */
interface Shape {
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly end: number;
}

/** `middle`: of the row, y. */
export function barMarks(sheet: Sheet, node: PlanNode, middle: number): readonly Mark[] {
  const shape = shapeOf(sheet, node, middle);
  const late = lateMarks(sheet, node, shape.end, middle);
  return [...shape.marks, ...late.marks, ...wordMarks(sheet, node, { ...shape, end: late.end }, middle)];
}

function shapeOf({ axis, left, today }: Sheet, node: PlanNode, middle: number): Shape {
  const bar = barOf(node);
  const [top, height] = [middle - heights.bar / 2, heights.bar];
  if (bar.kind === 'none' || bar.kind === 'reversed')
    return { marks: [], start: xOf(axis, today), end: xOf(axis, today) };
  if (bar.kind === 'span') {
    const [start, end] = [xOf(axis, bar.start), endOf(axis, bar.due)];
    const width = Math.max(4, end - start);
    const look = barLooks[node.status ?? 'proposed'];
    return { start, end, marks: [{ kind: 'rect', x: left + start, y: top, width, height, radius: 4, ...look }] };
  }
  const at = bar.kind === 'due' ? endOf(axis, bar.due) : xOf(axis, bar.start);
  const [start, end] = bar.kind === 'due' ? [Math.max(0, at - 40), at] : [at, at + 40];
  const line = (x1: number, y1: number, x2: number, y2: number, dash?: readonly [number, number]): Mark => ({
    kind: 'line',
    from: { x: left + x1, y: y1 },
    to: { x: left + x2, y: y2 },
    stroke: { colour: strongLine, width: 2, ...(dash && { dash }) },
  });
  return { start, end, marks: [line(start, middle, end, middle, [0.1, 5]), line(at, top, at, top + height)] };
}

/** Hatched from the day that it was due to today. */
function lateMarks({ axis, left, today }: Sheet, node: PlanNode, from: number, middle: number) {
  const to = xOf(axis, today);
  if (daysLate(node, today) === 0 || to <= from) return { marks: [], end: from };
  const fill = { pattern: 'slanted', colour: danger, ground: '#fbe9e7' } as const;
  const place = { x: left + from, y: middle - heights.bar / 2, width: to - from, height: heights.bar };
  return { marks: [{ kind: 'rect', ...place, fill } as const], end: to };
}

/** Words that have no room behind the bar stand before it. */
function wordMarks({ axis, wrap, left, today }: Sheet, node: PlanNode, { start, end }: Shape, middle: number) {
  const words = barOf(node).kind === 'none' ? 'no dates yet' : barWords(node, today);
  const wanted = wrap.widthOf(words, styles.fact) + 8;
  const room = axisWidth(axis) + widths.words - end - 8;
  const isBefore = room < wanted && start > wanted + 8;
  const place = isBefore
    ? { x: left + start - wanted - 8, width: wanted, align: 'end' as const }
    : { x: left + end + 8, width: Math.max(room, wanted) };
  const colour = daysLate(node, today) > 0 ? danger : quietInk;
  const y = middle - styles.fact.leading / 2;
  return setWords(words, { ...place, y, style: styles.fact, colour, most: 1, halo: surface }, wrap);
}

/** Solid up to today, dotted beyond; the mark stands at the end, of a planned one at its start. */
export function cycleMarksAt({ axis, left, today }: Sheet, { start, end, mark }: CycleBar, middle: number): Mark[] {
  const from = left + xOf(axis, start);
  const to = Math.max(from + 3, left + endOf(axis, end));
  const now = mark === 'planned' ? from : Math.min(to, Math.max(from, left + endOf(axis, today)));
  const line = (x1: number, x2: number, dash?: readonly [number, number]): Mark[] =>
    x2 - x1 < 0.5
      ? []
      : [
          {
            kind: 'line',
            from: { x: x1, y: middle },
            to: { x: x2, y: middle },
            stroke: { colour: ink, width: 2, ...(dash && { dash }) },
          },
        ];
  const colour = cycleMarkColour(lightPalette, mark);
  const centre = { x: mark === 'planned' ? from : to, y: middle };
  return [
    ...line(from, now),
    ...line(now, to, [0.1, 4]),
    ...cycleMark(mark, { centre, colour, ground: surface, radius: 5 }),
  ];
}
