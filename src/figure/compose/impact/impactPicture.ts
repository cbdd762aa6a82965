/**
 * Draws the grid of impact and effort as marks: four named corners, each idea as a card in its cell. Where whole texts have no
 * room in their cards, cards carry numbers and the texts stand below. Papers are white; the tints are only quiet ground.
 *
 * Must not know: formats, the screen.
 */
import { count } from '../../../kit/english';
import { fontFamily } from '../../../geometry/types/typography';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { placeName, type ImpactGrid } from '../../../plan/ask/impactGrid';
import { oneLine } from '../../../plan/ask/words';
import type { NodeId, Plan } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import type { PictureContent } from '../../marks/picture';
import { setWords, wordsHeight } from '../setWords';
import { cellMarks, isRoomy } from './impactCells';
import { axisMarks, groundMarks } from './impactGround';
import { aside, field, ink, margin, styles, surface, textOf, type At } from './impactSheet';

export interface ImpactContent {
  readonly plan: Plan;
  /** As it is shown. */
  readonly grid: ImpactGrid;
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
