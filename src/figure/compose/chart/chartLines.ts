/**
 * The lines of a chart: centre and limits of each phase, the centre of the phase before as a ghost, the target. They differ
 * in kind of line, so that grey tells them apart: centre solid, limits thin (dashed while they are on trial), target
 * dotted, ghost in wide dots.
 */
import { capital } from '../../../kit/english';
import type { ChartPhase, PlottedPoint } from '../../../stats/chartTypes';
import type { Value } from '../../../stats/numbers';
import type { FigureStroke, PathMark } from '../../marks/mark';
import { pathThrough, type ChartSheet } from './chartSheet';

type Line = 'centre' | 'lower' | 'upper' | 'target';

export function lineMarks(sheet: ChartSheet): PathMark[] {
  const { chart, palette } = sheet;
  const phases = chart.phases.flatMap((phase) => {
    const isTrial = phase.standing === 'trial';
    const limit: FigureStroke = {
      colour: palette.strongLine,
      width: 1,
      ...(isTrial && { dash: [5, 4] as const }),
    };
    const name = (which: string) => `${isTrial ? `Trial ${which}` : capital(which)} limit`;
    return [
      ...drawn(sheet, phase, 'upper', limit, name('upper')),
      ...drawn(sheet, phase, 'lower', limit, name('lower')),
      ...ghostOf(sheet, phase),
      ...drawn(sheet, phase, 'centre', { colour: palette.ink, width: 1.5 }, 'Centre'),
    ];
  });
  return [...targetMarks(sheet), ...phases];
}

/** Over all that is shown, as the target is not a thing of phases. */
function targetMarks(sheet: ChartSheet): PathMark[] {
  const { chart, shown, palette } = sheet;
  const whole = { first: 0, end: chart.points.length };
  const isOff = (value: number) => value > sheet.y.high || value < sheet.y.low;
  if (chart.points.slice(shown.first, shown.end).every(({ target }) => target === null || isOff(target))) return [];
  return drawn(sheet, whole, 'target', { colour: palette.aim.mark, width: 2, dash: [0.1, 4] }, 'Target');
}

function ghostOf(sheet: ChartSheet, phase: ChartPhase): PathMark[] {
  if (phase.formerCentre === null) return [];
  const ghost = phase.formerCentre;
  const stroke = { colour: sheet.palette.line, width: 1.8, dash: [0.1, 7] as const };
  return stretch(sheet, phase, () => ghost, stroke, 'Centre before');
}

function drawn(
  sheet: ChartSheet,
  phase: Pick<ChartPhase, 'first' | 'end'>,
  which: Line,
  stroke: FigureStroke,
  name: string,
): PathMark[] {
  return stretch(sheet, phase, (point) => point[which], stroke, name).map((mark) => ({
    ...mark,
    data: { line: which },
  }));
}

/** A line over some points: level about each point, and half the way to its neighbours. */
function stretch(
  sheet: ChartSheet,
  { first, end }: Pick<ChartPhase, 'first' | 'end'>,
  valueOf: (point: PlottedPoint) => Value,
  stroke: FigureStroke,
  name: string,
): PathMark[] {
  const { chart, shown, yOf } = sheet;
  const [from, to] = [Math.max(first, shown.first), Math.min(end, shown.end)];
  const places: ([number, number] | null)[] = [];
  for (let index = from; index < to; index += 1) {
    const point = chart.points[index];
    const value = point ? valueOf(point) : null;
    if (value === null) {
      places.push(null);
      continue;
    }
    const left = edgeBefore(sheet, index) + (index === first && index > shown.first ? halfBreak : 0);
    const right = edgeBefore(sheet, index + 1) - (index + 1 === end && index + 1 < shown.end ? halfBreak : 0);
    const [y, last] = [yOf(value), places.at(-1)];
    // A level line goes on; only where it is the same to a hair.
    if (last && Math.abs(last[1] - y) < 0.005) last[0] = right;
    else places.push([left, y], [right, y]);
  }
  const path = pathThrough(places);
  return path === '' ? [] : [{ kind: 'path', path, stroke, name }];
}

/** A line is broken at a phase: so many px before and behind. */
const halfBreak = 2.5;

/** Half the way between a point and the one before; at the ends of what is shown the edge of the plot. */
function edgeBefore({ shown, xOf, plot }: ChartSheet, index: number): number {
  if (index <= shown.first) return plot.x;
  if (index >= shown.end) return plot.x + plot.width;
  return (xOf(index - 1) + xOf(index)) / 2;
}
