/**
 * The names of the lines at their right-hand ends: no legend is needed. Names that would meet move apart, each with a thin
 * line to its own; on a narrow chart they stand on their lines.
 */
import { capital } from '../../../kit/english';
import { chartKinds } from '../../../stats/limits/chartKinds';
import type { Say } from '../../../stats/words/quantities';
import type { Chart } from '../../../stats/chartTypes';
import type { Rect } from '../../../geometry/types/types';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { styles, type ChartSheet } from './chartSheet';
import { meets, pointRects } from './obstacles';
import { spread } from './spread';
import type { ValueAxis } from './valueAxis';

export interface LineLabel {
  readonly words: string;
  readonly value: number;
  readonly tone: 'centre' | 'limit' | 'target' | 'ghost';
}

interface Ending {
  readonly chart: Chart;
  /** Behind the last point that is shown. */
  readonly end: number;
  readonly say: Say;
  readonly y: ValueAxis;
}

/** Of the last phase that is shown. */
export function lineLabels({ chart, end, say, y }: Ending): LineLabel[] {
  if (end === 0) return [];
  const phase = chart.phases.findLast(({ first }) => first < end);
  const last = chart.points.slice(phase?.first ?? 0, end).findLast(({ centre }) => centre !== null);
  const label = (name: string, value: number | null, tone: LineLabel['tone']): LineLabel[] => {
    if (value === null) return [];
    const beyond = value > y.high ? ' ↑' : value < y.low ? ' ↓' : '';
    return [{ words: `${name} ${say(value)}${beyond}`, value, tone }];
  };
  const [upper, lower] = phase?.standing === 'trial' ? ['Trial upper', 'Trial lower'] : ['Upper', 'Lower'];
  return [
    ...label(upper, last?.upper ?? null, 'limit'),
    ...label(capital(chartKinds[chart.kind].centre), last?.centre ?? null, 'centre'),
    ...label(lower, last?.lower ?? null, 'limit'),
    ...label('Before', phase?.formerCentre ?? null, 'ghost'),
    ...label('Target', chart.points[end - 1]?.target ?? null, 'target'),
  ];
}

export function labelStyle({ tone }: LineLabel) {
  return tone === 'centre' ? styles.centre : styles.label;
}

/** From the end of a line to its name, px. */
export const labelGap = 10;

export function labelMarks(sheet: ChartSheet, labels: readonly LineLabel[], width: number, isNarrow: boolean): Mark[] {
  const { plot, palette, wrap, yOf } = sheet;
  const right = plot.x + plot.width;
  const lift = isNarrow ? styles.label.leading / 2 + 3 : 0;
  const wanted = labels.map(({ value }) => yOf(value) - lift);
  const half = styles.label.leading / 2;
  const range = {
    least: isNarrow ? plot.y : plot.y - half,
    greatest: plot.y + plot.height + (isNarrow ? -half : half),
  };
  const middles = spread(wanted, styles.label.leading, range);
  const points = isNarrow ? pointRects(sheet) : [];
  return labels.flatMap((label, at): Mark[] => {
    const [middle = 0, own = 0] = [middles[at], wanted[at]];
    const colours = { centre: palette.ink, target: palette.aim.mark, ghost: palette.quietInk, limit: palette.quietInk };
    const place = {
      x: isNarrow ? freePlace(plot, { y: middle - half, width, height: 2 * half }, points) : right + labelGap,
      y: middle - half,
      width,
      style: labelStyle(label),
      colour: colours[label.tone],
      most: 1,
      halo: palette.surface,
      align: isNarrow ? 'end' : 'start',
    } as const;
    const isMoved = !isNarrow && Math.abs(middle - own) > 3;
    const lead: Mark = {
      kind: 'path',
      path: `M${right + 1},${own.toFixed(2)} L${right + labelGap - 2},${middle.toFixed(2)}`,
      stroke: { colour: palette.line, width: 0.8 },
      name: 'Lead',
    };
    return [...(isMoved ? [lead] : []), ...setWords(label.words, place, wrap)];
  });
}

/** On its line as far to the right as hides no point; at the right-hand end where it hides some everywhere. */
function freePlace(plot: Rect, label: Omit<Rect, 'x'>, points: readonly Rect[]): number {
  const end = plot.x + plot.width - label.width;
  for (let x = end; x >= plot.x; x -= label.width / 4)
    if (!points.some((point) => meets({ ...label, x }, point))) return x;
  return Math.max(plot.x, end);
}
