/** Draws the ground of the grid of power and impact: its four named sectors with how many stand in each, and both axes. */
import type { Point } from '../../../geometry/types/types';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { gridSizes } from '../../../plan/ask/fiveGrid';
import { sectors, sectorWords, type Sector } from '../../../plan/ask/people/sector';
import type { Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { hairline, ink, manage, margin, quietInk, strongLine, styles, surface } from './peopleSheet';

/** In px: of a cell, of all five, and of what stands left of them. */
export const columns = { cell: 214, field: 5 * 214, aside: 58 } as const;

export interface GridPlan {
  readonly top: number;
  /** From the greatest power downwards. */
  readonly heights: readonly number[];
  readonly tops: readonly number[];
  /** The upper left of a cell, by its place in the order of reading. */
  readonly placeOf: (at: number) => Point;
}

/** 3 counts as high: two columns are little impact, three rows great power. */
const little = 2 * columns.cell;

export function groundMarks(
  plan: Plan,
  { top, heights, tops }: GridPlan,
  counts: Readonly<Record<Sector, number>>,
  wrap: Wrapper,
): Mark[] {
  const left = margin + columns.aside;
  const split = tops[3] ?? top;
  const height = heights.reduce((sum, each) => sum + each, 0);
  const area = (sector: Sector) => {
    const isRight = sector === 'manage' || sector === 'inform';
    const isLow = sector === 'monitor' || sector === 'inform';
    return {
      x: left + (isRight ? little : 0),
      y: isLow ? split : top,
      width: isRight ? columns.field - little : little,
      height: isLow ? top + height - split : split - top,
    };
  };
  const line = (x1: number, y1: number, x2: number, y2: number, isMain: boolean): Mark => ({
    kind: 'line',
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
    stroke: isMain ? { colour: strongLine, width: 1.2 } : { colour: hairline, width: 1, dash: [2, 3] },
  });
  return [
    ...sectors.map((sector): Mark => ({ kind: 'rect', ...area(sector), fill: sector === 'manage' ? manage : surface })),
    ...[1, 2, 3, 4].map((at) => line(left + at * columns.cell, top, left + at * columns.cell, top + height, at === 2)),
    ...[1, 2, 3, 4].map((at) => line(left, tops[at] ?? top, left + columns.field, tops[at] ?? top, at === 3)),
    { kind: 'rect', x: left, y: top, width: columns.field, height, stroke: { colour: hairline, width: 1 } },
    ...sectors.flatMap((sector) => {
      const { x, y, width } = area(sector);
      const words = `${sectorWords(plan, sector)} (${counts[sector]})`;
      return setWords(
        words,
        { x: x + 10, y: y + 5, width: width - 20, style: styles.head, colour: ink, most: 1 },
        wrap,
      );
    }),
  ];
}

export function axisMarks({ heights, tops, top }: GridPlan, wrap: Wrapper): Mark[] {
  const left = margin + columns.aside;
  const bottom = top + heights.reduce((sum, each) => sum + each, 0);
  const ends = (size: number, low: string, high: string) => (size === 1 ? ` ${low}` : size === 5 ? ` ${high}` : '');
  const quiet = { style: styles.quiet, colour: quietInk, most: 1 } as const;
  return [
    ...gridSizes.flatMap((size) => [
      ...setWords(
        `${size}${ends(size, 'hardly', 'every day')}`,
        { x: left + (size - 1) * columns.cell, y: bottom + 6, width: columns.cell, align: 'middle', ...quiet },
        wrap,
      ),
      ...setWords(
        String(size),
        {
          x: margin,
          y: (tops[5 - size] ?? 0) + (heights[5 - size] ?? 0) / 2 - 9,
          width: columns.aside - 10,
          align: 'end',
          ...quiet,
        },
        wrap,
      ),
    ]),
    ...setWords('decides', { x: margin, y: top + 4, width: columns.aside - 6, align: 'end', ...quiet }, wrap),
    ...setWords('none', { x: margin, y: bottom - 22, width: columns.aside - 6, align: 'end', ...quiet }, wrap),
    ...setWords(
      'Impact on them →',
      { x: left, y: bottom + 26, width: columns.field, style: styles.strong, colour: ink, align: 'middle', most: 1 },
      wrap,
    ),
    ...upwards('Power over the change →', { x: margin, y: top, height: bottom - top }, wrap),
  ];
}

/** Read from below to above, in the middle of a height. */
function upwards(words: string, { x, y, height }: Point & { readonly height: number }, wrap: Wrapper): Mark[] {
  const width = wrap.widthOf(words, styles.strong) + 4;
  const place = { x: x + styles.strong.leading / 2 - width / 2, y: y + height / 2 - styles.strong.leading / 2, width };
  return setWords(words, { ...place, style: styles.strong, colour: ink, align: 'middle', most: 1 }, wrap).map(
    (mark) => ({
      ...mark,
      upwards: true,
    }),
  );
}
