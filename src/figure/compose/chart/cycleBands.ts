/**
 * The PDSA cycles of a measure as bands under the axis, so that a change is seen beside what was tested. Points are never
 * coloured by cycle: which test did what is not for a chart to say.
 */
import { cyclesOfMeasure } from '../../../plan/ask/cyclesOfMeasure';
import { cycleBar } from '../../../plan/ask/schedule';
import { oneLine } from '../../../plan/ask/words';
import type { Measure, Plan } from '../../../plan/model/schema';
import { count } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { GroupMark, Mark } from '../../marks/mark';
import type { Palette } from '../../colour/palette';
import { setWords } from '../setWords';
import { px, styles } from './chartSheet';
import type { DateAxis } from './dateAxis';

export interface CycleBand {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** Those that fall into these days, by their first day; one that still runs lasts until today. */
export function cycleBands(
  plan: Plan,
  measure: Measure,
  { from, to, today }: { readonly from: string; readonly to: string; readonly today: string },
): readonly CycleBand[] {
  return cyclesOfMeasure(plan, measure)
    .flatMap((cycle): CycleBand[] => {
      const bar = cycleBar(cycle);
      if (!bar) return [];
      const isRunning = cycle.stage === 'do' && cycle.do.end === undefined && cycle.plan.end === undefined;
      const end = isRunning && today > bar.end ? today : bar.end;
      const title = oneLine(cycle.title) || 'Untitled cycle';
      return end < from || bar.start > to ? [] : [{ id: cycle.id, title, from: bar.start, to: end }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

interface PlacedBand extends CycleBand {
  readonly left: number;
  readonly right: number;
  readonly row: number;
}

export interface PlacedBands {
  readonly bands: readonly PlacedBand[];
  readonly rows: number;
  /** How many have no room. */
  readonly others: number;
}

const most = 3;
/** px: of a band at least, between two in a row, around its words. */
const [least, apart, pad] = [8, 3, 5];
export const bandRow = 20;
const bandHeight = 17;

/** Each in the first row that is free where it begins. */
export function placeBands(
  bands: readonly CycleBand[],
  x: DateAxis,
  { left: edge, right: end }: { readonly left: number; readonly right: number },
): PlacedBands {
  const ends: number[] = [];
  const placed = bands.flatMap((band): PlacedBand[] => {
    const left = Math.min(Math.max(edge, x.at(band.from)), end - least);
    const right = Math.min(end, Math.max(left + least, x.at(band.to)));
    const free = ends.findIndex((taken) => taken + apart <= left);
    const row = free < 0 ? ends.length : free;
    if (row >= most) return [];
    ends[row] = right;
    return [{ ...band, left, right, row }];
  });
  const rows = ends.length;
  return { bands: placed, rows, others: bands.length - placed.length };
}

export function bandsHeight({ rows, others }: PlacedBands): number {
  return rows * bandRow + (others > 0 ? styles.band.leading + 2 : 0) + (rows > 0 ? 4 : 0);
}

export function bandMarks(
  placed: PlacedBands,
  top: number,
  { left, end }: { readonly left: number; readonly end: number },
  { palette, wrap }: { readonly palette: Palette; readonly wrap: Wrapper },
): Mark[] {
  const { bands, rows, others } = placed;
  const groups = bands.map((band): GroupMark => {
    const y = top + band.row * bandRow;
    const width = band.right - band.left;
    const beside = bands.filter((each) => each.row === band.row && each !== band);
    const after = beside.find((each) => each.left > band.left);
    const isFirst = beside.every((each) => each.left > band.left);
    return {
      kind: 'group',
      name: band.title,
      data: { cycle: band.id },
      marks: [
        {
          kind: 'rect',
          x: px(band.left),
          y,
          width: px(width),
          height: bandHeight,
          radius: 3,
          fill: palette.change.tint,
          stroke: { colour: palette.change.mark, width: 1 },
        },
        ...bandWords(
          band,
          { y, before: isFirst ? band.left - left : 0, behind: (after ? after.left - apart : end) - band.right },
          palette,
          wrap,
        ),
      ],
    };
  });
  const more = setWords(
    `and ${count(others, 'more cycle')}`,
    { x: left, y: top + rows * bandRow, width: end - left, style: styles.band, colour: palette.quietInk, most: 1 },
    wrap,
  );
  return [...groups, ...(others > 0 ? more : [])];
}

/** In the band where they fit, else behind or before it where they do; cut where most room is. */
function bandWords(
  { title, left, right }: PlacedBand,
  { y, before, behind }: { readonly y: number; readonly before: number; readonly behind: number },
  palette: Palette,
  wrap: Wrapper,
): Mark[] {
  const whole = wrap.widthOf(title, styles.band) + 1;
  const rooms = [
    { x: left + pad, room: right - left - 2 * pad, halo: palette.change.tint, align: 'start' },
    { x: right + pad, room: behind - pad, halo: palette.surface, align: 'start' },
    { x: left - before, room: before - pad, halo: palette.surface, align: 'end' },
  ] as const;
  const widest = rooms.reduce((best, each) => (each.room > best.room ? each : best));
  const { x, room, halo, align } = rooms.find((each) => each.room >= whole) ?? widest;
  if (room < Math.min(whole, shortest)) return [];
  const width = align === 'end' ? room : Math.min(room, Math.max(whole, 1));
  const style = { style: styles.band, colour: palette.ink, most: 1, halo, align };
  return [...setWords(title, { x, y: y + 1, width, ...style }, wrap)];
}

/** Less than this is no word. */
const shortest = 34;
