/** Draws the names in one cell of the grid of power and impact, each with its mark, and an arrow behind whoever has moved. */
import type { Point } from '../../../geometry/types/types';
import type { Wrapper } from '../../../geometry/text/wrapText';
import type { Moved, PowerCell } from '../../../plan/ask/people/powerGrid';
import { sectorAt } from '../../../plan/ask/people/sector';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import type { Plan, Stakeholder, StakeholderId } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { setWords, wordsHeight } from '../setWords';
import { arrowMarks, ink, markRadius, personMark, strongLine, styles } from './peopleSheet';
import { columns } from './powerGround';

type MovedById = ReadonlyMap<StakeholderId, Moved>;

const pad = 10;
const beforeName = 2 * markRadius + 8;
/** What an arrow takes up behind a name. */
const arrowRoom = 30;
const between = 8;
/** The least height of a cell, and of the line in which its sector is named. */
const least = 92;
const named = 30;

const nameWidth = (isMoved: boolean) => columns.cell - 2 * pad - beforeName - (isMoved ? arrowRoom : 0);

/** The names of the sectors stand in the first row of each. */
export const headOf = ({ power }: Pick<PowerCell, 'power'>): number => (power === 5 || power === 2 ? named : pad);

const peopleIn = (plan: Plan, { ids }: PowerCell): readonly Stakeholder[] =>
  ids.flatMap((id) => plan.stakeholders[id] ?? []);

const heightOf = (each: Stakeholder, isMoved: boolean, wrap: Wrapper) =>
  wordsHeight(stakeholderTitle(each), { width: nameWidth(isMoved), style: styles.name }, wrap);

export function cellHeight(plan: Plan, cell: PowerCell, moved: MovedById, wrap: Wrapper): number {
  const heights = peopleIn(plan, cell).map((each) => heightOf(each, moved.has(each.id), wrap) + between);
  return Math.max(least, headOf(cell) + heights.reduce((sum, height) => sum + height, 0) + pad);
}

interface CellPlace extends Point {
  readonly moved: MovedById;
  readonly wrap: Wrapper;
}

export function namesIn(plan: Plan, cell: PowerCell, { x, y, moved, wrap }: CellPlace): Mark[] {
  let top = y + headOf(cell);
  return peopleIn(plan, cell).flatMap((each): Mark[] => {
    const move = moved.get(each.id);
    const height = heightOf(each, move !== undefined, wrap);
    const at = top;
    top += height + between;
    const middle = { x: x + pad + markRadius, y: at + styles.name.leading / 2 };
    const words = setWords(
      stakeholderTitle(each),
      { x: x + pad + beforeName, y: at, width: nameWidth(move !== undefined), style: styles.name, colour: ink },
      wrap,
    );
    const behind = { x: x + columns.cell - pad - arrowRoom / 2, y: middle.y };
    const mark: Mark = {
      kind: 'group',
      name: stakeholderTitle(each),
      data: { stakeholder: each.id, sector: sectorAt(cell) },
      marks: [...personMark(each, middle), ...words, ...(move ? movementMarks(move, behind) : [])],
    };
    return [mark];
  });
}

/** A dashed ring for where they stood, and an arrow in the direction in which they went. */
function movementMarks({ from, to }: Moved, { x, y }: Point): readonly Mark[] {
  const [across, up] = [to.impact - from.impact, to.power - from.power];
  const length = Math.hypot(across, up);
  const [ux, uy] = [across / length, -up / length];
  const at = (by: number): Point => ({ x: x + ux * by, y: y + uy * by });
  return [
    { kind: 'ellipse', centre: at(-8), rx: 3.6, ry: 3.6, stroke: { colour: strongLine, width: 1.2, dash: [2, 1.6] } },
    ...arrowMarks(at(-3.4), at(11), strongLine),
  ];
}
