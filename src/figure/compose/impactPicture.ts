/**
 * Draws the grid of impact and effort as marks: four named corners, each idea as a card in its cell. Where whole texts have no
 * room in their cards, cards carry numbers and the texts stand below. Papers are white; the tints are only quiet ground.
 *
 * Must not know: formats, the screen.
 */
import { count } from '../../kit/english';
import { fontFamily } from '../../geometry/types/typography';
import type { Wrapper } from '../../geometry/text/wrapText';
import {
  cornerWords,
  corners,
  gridSizes,
  placeName,
  type Corner,
  type GridCell,
  type ImpactGrid,
} from '../../plan/ask/impactGrid';
import { oneLine } from '../../plan/ask/words';
import type { NodeId, Plan } from '../../plan/model/schema';
import { lightPalette } from '../colour/palette';
import type { Mark } from '../marks/mark';
import type { PictureContent } from './onPaper';
import { setWords, wordsHeight } from './setWords';

const margin = 16;
/** Of a cell, in px, and what stands left of and below the cells. */
const cell = { width: 176, height: 106 } as const;
const aside = { left: 64, below: 44 } as const;
const field = { width: 5 * cell.width, height: 5 * cell.height } as const;

const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  corner: { size: 15, leading: 20, weight: 600 },
  axis: { size: 13, leading: 17, weight: 600 },
  small: { size: 12, leading: 15, weight: 400 },
} as const;

const { ink, quietInk, hairline, strongLine, surface, drivers } = lightPalette;
const sunken = '#efeee9';

export interface ImpactContent {
  readonly plan: Plan;
  /** As it is shown. */
  readonly grid: ImpactGrid;
}

/** Where the upper left of the grid stands. */
interface At {
  readonly x: number;
  readonly y: number;
}

export function impactPicture({ plan, grid }: ImpactContent, wrap: Wrapper): PictureContent {
  const width = 2 * margin + aside.left + field.width;
  const inner = width - 2 * margin;
  const title = setWords(
    oneLine(plan.title),
    { x: margin, y: margin, width: inner, style: styles.title, colour: ink, most: 2 },
    wrap,
  );
  const at = { x: margin + aside.left, y: margin + (title[0]?.text.height ?? 0) + 26 };
  const placed = grid.cells.flatMap(({ ids }) => ids);
  const numbers = isRoomy(plan, grid, wrap) ? undefined : new Map(placed.map((id, index) => [id, index + 1]));
  const list = numbers
    ? listMarks(plan, placed, { x: margin, y: at.y + field.height + aside.below + 12, width: inner }, wrap)
    : { marks: [], height: 0 };
  const height = at.y + field.height + aside.below + list.height + margin;
  return {
    area: { x: 0, y: 0, width, height: Math.ceil(height) },
    ground: surface,
    family: fontFamily,
    part: '',
    name: oneLine(plan.title),
    alt: {
      short: `Impact and effort: ${count(placed.length, 'change idea')} placed, ${grid.unplaced.length} not yet.`,
      full: grid.cells
        .flatMap((each) => each.ids.map((id) => `${textOf(plan, id)}: ${placeName(each).toLowerCase()}`))
        .join('\n'),
    },
    marks: [
      ...title,
      ...groundMarks(plan, at, wrap),
      ...axisMarks(at, wrap),
      ...grid.cells.flatMap((each) => cellMarks(plan, each, { at, numbers }, wrap)),
      ...list.marks,
    ],
  };
}

const textOf = (plan: Plan, id: NodeId) => oneLine(plan.nodes[id]?.text ?? '') || '(empty)';
const textWidth = cell.width - 34;

/** Whether each text is whole within its card. */
function isRoomy(plan: Plan, { cells }: ImpactGrid, wrap: Wrapper): boolean {
  return cells.every(
    ({ ids }) =>
      ids.length <= 2 &&
      ids.every(
        (id) =>
          wordsHeight(textOf(plan, id), { width: textWidth, style: styles.small }, wrap) <=
          (ids.length === 1 ? 5 : 2) * styles.small.leading,
      ),
  );
}

const grounds: Readonly<Record<Corner, string>> = {
  'do-first': drivers[1].tint,
  'plan-well': drivers[0].tint,
  'if-time': sunken,
  leave: sunken,
};

function groundMarks(plan: Plan, at: At, wrap: Wrapper): Mark[] {
  const half = { width: field.width / 2, height: field.height / 2 };
  const quarters = corners.flatMap((corner, index): Mark[] => {
    const [right, low] = [index % 2 === 1, index > 1];
    const x = at.x + (right ? half.width : 0);
    const y = at.y + (low ? half.height : 0);
    const { name, about } = cornerWords(plan, corner);
    const place = {
      x: x + 10,
      y: low ? y + half.height - 26 : y + 6,
      width: half.width - 20,
      align: right ? ('end' as const) : ('start' as const),
      most: 1,
    };
    const words = about === '' ? name : `${name}: ${about}`;
    return [
      { kind: 'rect', x, y, ...half, fill: grounds[corner] },
      ...setWords(words, { ...place, style: styles.corner, colour: ink }, wrap),
    ];
  });
  const line = (x1: number, y1: number, x2: number, y2: number): Mark => ({
    kind: 'line',
    from: { x: at.x + x1, y: at.y + y1 },
    to: { x: at.x + x2, y: at.y + y2 },
    stroke: { colour: strongLine, width: 1.2 },
  });
  return [
    ...quarters,
    { kind: 'rect', ...at, ...field, stroke: { colour: hairline, width: 1 } },
    line(half.width, 0, half.width, field.height),
    line(0, half.height, field.width, half.height),
  ];
}

function axisMarks(at: At, wrap: Wrapper): Mark[] {
  const number = (size: number, place: { x: number; y: number }, words: string) =>
    setWords(
      `${size}${words === '' ? '' : ` ${words}`}`,
      { ...place, width: cell.width, style: styles.axis, colour: quietInk, align: 'middle', most: 1 },
      wrap,
    );
  return [
    ...gridSizes.flatMap((size) => [
      ...number(
        size,
        { x: at.x + (size - 1) * cell.width, y: at.y + field.height + 5 },
        size === 1 ? 'little' : size === 5 ? 'much' : '',
      ),
      ...setWords(
        `${size}${size === 1 ? ' small' : size === 5 ? ' large' : ''}`,
        {
          x: margin,
          y: at.y + (5.5 - size) * cell.height - 9,
          width: aside.left - 8,
          style: styles.axis,
          colour: quietInk,
          align: 'end',
          most: 1,
        },
        wrap,
      ),
    ]),
    ...setWords('Impact', { x: margin, y: at.y - 20, width: 200, style: styles.axis, colour: ink, most: 1 }, wrap),
    ...setWords(
      'Effort',
      {
        x: at.x,
        y: at.y + field.height + 24,
        width: field.width,
        style: styles.axis,
        colour: ink,
        align: 'end',
        most: 1,
      },
      wrap,
    ),
  ];
}

interface CellLook {
  readonly at: At;
  readonly numbers: ReadonlyMap<NodeId, number> | undefined;
}

/** Up to four cards; of more, how many there are is said. The list below has them all. */
function cellMarks(plan: Plan, { ids, impact, effort }: GridCell, { at, numbers }: CellLook, wrap: Wrapper): Mark[] {
  const shown = ids.length > 4 ? ids.slice(0, 3) : ids;
  const rows = shown.length + (ids.length > shown.length ? 1 : 0);
  const each = rows === 0 ? 0 : Math.min(86, (cell.height - 16) / rows);
  const x = at.x + (effort - 1) * cell.width + 6;
  const top = at.y + (5 - impact) * cell.height + (cell.height - rows * each) / 2;
  const lines = Math.max(1, Math.floor((each - 8) / styles.small.leading));
  const cards = shown.flatMap((id, index): Mark[] => {
    const y = top + index * each;
    const number = numbers?.get(id);
    const words = number === undefined ? textOf(plan, id) : `${number}. ${textOf(plan, id)}`;
    const high = Math.min(lines, wrap(words, textWidth, styles.small).lines.length) * styles.small.leading;
    const struck = plan.nodes[id]?.status === 'abandoned';
    const stroke = { colour: strongLine, width: 1, ...(struck && { dash: [3, 2] as const }) };
    return [
      { kind: 'rect', x, y: y + 1, width: cell.width - 12, height: each - 2, radius: 5, fill: surface, stroke },
      ...setWords(
        words,
        {
          x: x + 11,
          y: y + (each - high) / 2,
          width: textWidth,
          style: styles.small,
          colour: ink,
          most: lines,
          struck,
        },
        wrap,
      ),
    ];
  });
  const more =
    ids.length > shown.length
      ? setWords(
          `${ids.length - shown.length} more`,
          {
            x: x + 11,
            y: top + shown.length * each + 3,
            width: textWidth,
            style: styles.small,
            colour: quietInk,
            most: 1,
          },
          wrap,
        )
      : [];
  return [...cards, ...more];
}

function listMarks(plan: Plan, ids: readonly NodeId[], at: At & { readonly width: number }, wrap: Wrapper) {
  const marks: Mark[] = [];
  let y = at.y;
  ids.forEach((id, index) => {
    const words = `${index + 1}. ${textOf(plan, id)}`;
    const place = { x: at.x, width: at.width, style: styles.small };
    marks.push(...setWords(words, { ...place, y, colour: ink }, wrap));
    y += wordsHeight(words, place, wrap) + 4;
  });
  return { marks, height: y - at.y };
}
