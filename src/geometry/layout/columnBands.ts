/**
 * Places the columns and sets their headings. Headings stand at the top of the picture's bounds (`bounds.y`), flush
 * with the left edge of their column.
 *
 * Must not know: boxes.
 */
import { columnsOf } from '../../plan/ask/queries';
import type { ColumnId, Plan } from '../../plan/model/schema';
import type { ColumnBand } from '../types/types';
import { measurements } from '../types/typography';
import { typesettingOf } from '../text/typesetting';
import { gapIn, widthIn, type Form, type Spacing } from '../types/form';
import type { Wrapper } from '../text/wrapText';

/** The columns from left to right. Those that are as `before` are the same objects, and so is the list. */
export function columnBands(
  plan: Plan,
  form: Form,
  wrap: Wrapper,
  before: readonly ColumnBand[] = [],
): readonly ColumnBand[] {
  const { heading } = typesettingOf(plan.appearance);
  let x = 0;
  const byHand = placesByHand(plan);
  const bands = columnsOf(plan).map(({ id, kind, title }, level): ColumnBand => {
    const width = widthIn(form, id, kind);
    x = byHand.get(id) ?? x;
    const band: ColumnBand = { id, kind, level, x, width, heading: wrap(title, width, heading) };
    x += width + gapIn(form, level);
    const old = before[level];
    return old && sameTrack(old, band) && old.heading === band.heading ? old : band;
  });
  return bands.length === before.length && bands.every((band, level) => band === before[level]) ? before : bands;
}

/** The same columns with this room (px) after each; the same list where they stand so already. */
export function spreadBands(bands: readonly ColumnBand[], gaps: readonly number[]): readonly ColumnBand[] {
  let x = 0;
  const spread = bands.map((band, level) => {
    const at = x;
    x += band.width + (gaps[level] ?? 0);
    return band.x === at ? band : { ...band, x: at };
  });
  return spread.every((band, level) => band === bands[level]) ? bands : spread;
}

/** Where boxes stand by hand, a column is where most of its boxes stand. */
function placesByHand({ nodes, appearance }: Plan): ReadonlyMap<ColumnId, number> {
  const places = new Map<ColumnId, number>();
  const { arrangement, positions } = appearance;
  if (arrangement !== 'free' || !positions) return places;
  const counts = new Map<string, number>();
  const most = new Map<ColumnId, number>();
  for (const { id, column } of Object.values(nodes)) {
    const x = Object.hasOwn(positions, id) ? positions[id]?.x : undefined;
    if (x === undefined || Math.abs(x) > measurements.reach) continue;
    const count = (counts.get(`${column} ${x}`) ?? 0) + 1;
    counts.set(`${column} ${x}`, count);
    if (count <= (most.get(column) ?? 0)) continue;
    most.set(column, count);
    places.set(column, x);
  }
  return places;
}

/** Whether boxes in these columns have the same places and sizes of type, whatever the columns are called. */
export function sameTracks(a: readonly ColumnBand[], b: readonly ColumnBand[]): boolean {
  return a.length === b.length && a.every((band, level) => sameTrack(band, b[level]));
}

function sameTrack(a: ColumnBand, b: ColumnBand | undefined): boolean {
  return a.id === b?.id && a.kind === b.kind && a.level === b.level && a.x === b.x && a.width === b.width;
}

/** Height in px of the band of headings with the room below it. */
export function headingHeight(bands: readonly ColumnBand[], { headingGap }: Pick<Spacing, 'headingGap'>): number {
  return Math.max(0, ...bands.map(({ heading }) => heading.height)) + headingGap;
}
