/**
 * Draws the grid of power and impact as marks: four named sectors, each stakeholder with its mark and name in its cell, an
 * arrow behind whoever has moved. Rows are as high as what stands in them; nothing is cut.
 *
 * Must not know: formats, the screen.
 */
import { longDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { fontFamily } from '../../../geometry/types/typography';
import {
  movedWords,
  powerGrid,
  powerPlaceName,
  sectorCounts,
  type PowerCell,
  type PowerGrid,
} from '../../../plan/ask/people/powerGrid';
import { sectorAt, sectorWords } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { oneLine } from '../../../plan/ask/words';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import type { PictureContent, PictureTable } from '../../marks/picture';
import { setWords } from '../setWords';
import { ink, margin, quietInk, styles, surface } from './peopleSheet';
import { cellHeight, namesIn } from './powerCells';
import { axisMarks, columns, groundMarks, type GridPlan } from './powerGround';

export interface PowerContent {
  readonly plan: Plan;
  /** Absent: as they stand. */
  readonly day?: string | undefined;
  readonly withMovement: boolean;
}

export function powerPicture({ plan, day, withMovement }: PowerContent, wrap: Wrapper): PictureContent | null {
  const grid = powerGrid(plan, { day });
  const placed = grid.cells.flatMap(({ ids }) => ids);
  if (placed.length === 0) return null;
  const moved = new Map(withMovement ? grid.moved.map((each) => [each.id, each] as const) : []);
  const inner = columns.aside + columns.field;
  const title = setWords(
    `${oneLine(plan.title)}: power and impact`,
    { x: margin, y: margin, width: inner, style: styles.title, colour: ink, most: 2 },
    wrap,
  );
  const under = margin + (title[0]?.text.height ?? 0);
  const about = setWords(
    aboutWords(grid, { day, placed: placed.length, withMovement }),
    { x: margin, y: under + 2, width: inner, style: styles.quiet, colour: quietInk },
    wrap,
  );
  const layout = layoutOf(plan, grid, { top: under + 34, moved, wrap });
  const bottom = layout.top + layout.heights.reduce((sum, height) => sum + height, 0);
  return {
    area: { x: 0, y: 0, width: inner + 2 * margin, height: Math.ceil(bottom + 50 + margin) },
    ground: surface,
    family: fontFamily,
    part: '',
    name: `${oneLine(plan.title)}: power and impact`,
    alt: { short: sentenceOf(plan, grid), full: linesOf(plan, grid, moved).join('\n') },
    tables: [tableOf(plan, grid, moved)],
    marks: [
      ...title,
      ...about,
      ...groundMarks(plan, layout, sectorCounts(grid), wrap),
      ...axisMarks(layout, wrap),
      ...grid.cells.flatMap((cell, at): Mark[] => namesIn(plan, cell, { ...layout.placeOf(at), moved, wrap })),
    ],
  };
}

type MovedById = ReadonlyMap<StakeholderId, PowerGrid['moved'][number]>;

function layoutOf(
  plan: Plan,
  { cells }: PowerGrid,
  { top, moved, wrap }: { readonly top: number; readonly moved: MovedById; readonly wrap: Wrapper },
): GridPlan {
  const rows = [0, 1, 2, 3, 4].map((row) => cells.slice(row * 5, row * 5 + 5));
  const heights = rows.map((row) => Math.max(...row.map((cell) => cellHeight(plan, cell, moved, wrap))));
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, height) => sum + height, 0));
  return {
    top,
    heights,
    tops,
    placeOf: (at) => ({ x: margin + columns.aside + (at % 5) * columns.cell, y: tops[Math.floor(at / 5)] ?? top }),
  };
}

function aboutWords(
  { since, unplaced }: PowerGrid,
  { day, placed, withMovement }: { day: string | undefined; placed: number; withMovement: boolean },
): string {
  return [
    count(placed, 'stakeholder'),
    ...(day === undefined ? [] : [`as assessed on ${longDate(day)}`]),
    ...(unplaced.length === 0 ? [] : [`${unplaced.length} not yet placed`]),
    ...(withMovement && since !== undefined ? [`arrows: moved since ${longDate(since)}`] : []),
  ].join(' · ');
}

function sentenceOf(plan: Plan, grid: PowerGrid): string {
  const counts = sectorCounts(grid);
  const words = (['satisfy', 'manage', 'monitor', 'inform'] as const).map(
    (sector) => `${sectorWords(plan, sector)} ${counts[sector]}`,
  );
  return `Stakeholders by power over the change and impact on them: ${words.join(', ')}.`;
}

const nameOf = (plan: Plan, id: StakeholderId) => stakeholderTitle(plan.stakeholders[id] ?? { name: '' });

function eachPlaced<T>({ cells }: PowerGrid, tell: (id: StakeholderId, cell: PowerCell) => T): readonly T[] {
  return cells.flatMap((cell) => cell.ids.map((id) => tell(id, cell)));
}

function linesOf(plan: Plan, grid: PowerGrid, moved: MovedById): readonly string[] {
  return eachPlaced(grid, (id, cell) => {
    const move = moved.get(id);
    const words = move === undefined ? '' : `, moved: ${movedWords(move)}`;
    return `${nameOf(plan, id)}: ${powerPlaceName(cell).toLowerCase()}, ${sectorWords(plan, sectorAt(cell))}${words}`;
  });
}

function tableOf(plan: Plan, grid: PowerGrid, moved: MovedById): PictureTable {
  return {
    caption: 'Stakeholders by power and impact.',
    columns: ['Who', 'Power', 'Impact', 'Sector', 'Moved'],
    rows: eachPlaced(grid, (id, cell) => {
      const move = moved.get(id);
      return [
        nameOf(plan, id),
        String(cell.power),
        String(cell.impact),
        sectorWords(plan, sectorAt(cell)),
        move === undefined ? '' : movedWords(move),
      ];
    }),
  };
}
