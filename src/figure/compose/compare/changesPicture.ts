/**
 * The picture of what changed: the diagram as it is after, what is gone still there as a ghost, everything marked by
 * edge, stroke and sign. It is made of marks like any other, so it leaves in every format.
 *
 * Must not know: the screen, formats.
 */
import type { Frame } from '../../../geometry/fit/formTrial';
import { windowForm } from '../../../geometry/fit/windowForm';
import { geometrySteps } from '../../../geometry/scene/geometry';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { withOwnWidths } from '../../../geometry/types/form';
import type { Point, Rect } from '../../../geometry/types/types';
import type { Steps } from '../../../kit/steps';
import type { PlanDifference } from '../../../plan/change/difference';
import { withRemoved } from '../../../plan/change/withRemoved';
import type { NodeId, Plan } from '../../../plan/model/schema';
import { colouringOf } from '../../colour/colouring';
import { darkPalette, type Palette } from '../../colour/palette';
import type { GroupMark, Mark } from '../../marks/mark';
import { pathMiddle } from '../../marks/pathMiddle';
import type { Picture, PictureTable } from '../../marks/picture';
import { composeSteps } from '../composeFigure';
import { diagramMarks } from '../diagramMarks';
import type { Figure } from '../figure';
import { chartsUnderBoxes } from '../figureCharts';
import type { PresetId } from '../figureSize';
import { fittedForm } from '../fittedForm';
import { changeOptions, type OptionsChange } from '../figureOptions';
import { screenOptions } from '../screenOptions';
import { changeColouring, markedLine } from './changeColouring';
import { markColour, marksOf, noMarks, type ChangeMarks } from './changeMarks';
import { numberMark, signMark, signRadius } from './changeSign';
import { movedArrows } from './oldPlaces';

export interface Compared {
  readonly before: Plan;
  readonly after: Plan;
  /** Nothing is marked without it. */
  readonly difference?: PlanDifference;
}

export interface ChangesLook {
  readonly palette: Palette;
  /** Boxes about which something is asked, with the numbers of the questions. */
  readonly numbers?: ReadonlyMap<NodeId, number>;
  /** What it has room for on a screen, px: it takes the form in which it is read best there. */
  readonly room?: Frame;
  /** Before and after without marks, in the form that shows both; changes when absent. */
  readonly shows?: 'before' | 'changes' | 'after';
  /** For paper: with a title, a legend and a ground. */
  readonly onPaper?: OnPaper;
}

export interface OnPaper {
  readonly title: string;
  readonly tables: readonly PictureTable[];
  /** The page on which its text shall be as large as can be. */
  readonly preset: PresetId;
}

export interface ChangesPicture extends Picture {
  /** Where each box stands. */
  readonly places: ReadonlyMap<NodeId, Rect>;
}

const unfolded: ReadonlySet<NodeId> = new Set();

/** Room right of the last column and above the first box, for arrows and signs, px. */
const room = { right: 30, top: 4 };

export function* changesPicture(compared: Compared, wrap: Wrapper, look: ChangesLook): Steps<ChangesPicture> {
  const { before, after, difference } = compared;
  const { palette, onPaper, room: frame, shows = 'changes' } = look;
  const both = difference ? withRemoved(before, after, difference) : after;
  const isMarked = shows === 'changes' && difference !== undefined;
  const marks = isMarked ? marksOf(after, difference) : noMarks;
  const state = isMarked ? both : shows === 'before' ? before : after;
  const plan = { ...state, title: onPaper?.title ?? state.title };
  const options = changeOptions(screenOptions(plan), onPaper ? asOnPaper(onPaper) : {});
  const colouring = changeColouring(colouringOf(plan, palette === darkPalette ? 'dark' : 'light'), marks, palette);
  yield;
  const around = { plan, colouring, options, wrap, part: '' };
  const found = frame ? yield* windowForm(both, unfolded, frame, wrap) : yield* fittedForm(around, unfolded);
  const form = found && withOwnWidths(found, plan.appearance);
  const geometry = yield* geometrySteps(plan, { collapsed: unfolded, ...(form && { form }) }, wrap);
  const charts = chartsUnderBoxes;
  const figure = yield* composeSteps({ ...around, geometry, charts });
  const connectors = figure.connectors.map((line) => markedLine(line, marks, palette));
  const places = new Map(figure.boxes.map((box) => [box.id, box]));
  const { x, y, width, height } = figure.area;
  return {
    ...figure,
    area: { x, y: y - room.top, width: width + room.right, height: height + room.top },
    marks: [...diagramMarks({ ...figure, connectors }), overMarks({ ...figure, connectors }, compared, marks, look)],
    places,
    ...(onPaper && { tables: onPaper.tables }),
  };
}

function asOnPaper({ preset }: OnPaper): OptionsChange {
  return { size: { preset }, shown: { title: true, legend: true, transparent: false, fit: true } };
}

/** Arrows and signs, in a layer over the diagram. */
function overMarks(figure: Figure, { before, after }: Compared, marks: ChangeMarks, look: ChangesLook): GroupMark {
  const { palette, numbers = new Map<NodeId, number>() } = look;
  const boxes = new Map(figure.boxes.map((box) => [box.id, box]));
  const moved = new Set([...marks.nodes].flatMap(([id, own]) => (own.includes('moved') ? [id] : [])));
  const arrows = movedArrows(
    { before, after, moved, boxAt: (id) => boxes.get(id) },
    markColour(palette, 'moved'),
    palette.surface,
  );
  const signs = figure.boxes.flatMap((box): Mark[] => {
    const number = numbers.get(box.id);
    const all = [
      ...(number === undefined ? [] : [(at: Point) => numberMark(number, at, signLook(palette, 'changed'))]),
      ...(marks.nodes.get(box.id) ?? []).map((mark) => (at: Point) => signMark(mark, at, signLook(palette, mark))),
    ];
    return all.map((draw, at) => draw({ x: box.x + box.width - at * 2 * signRadius, y: box.y }));
  });
  const lineSigns = figure.connectors.flatMap(({ id, from, to, points }): Mark[] => {
    const mark = marks.links.get(id);
    const withBox = [from, to].some((end) => marks.nodes.get(end)?.includes('removed'));
    return mark && mark !== 'moved' && !withBox ? [signMark(mark, pathMiddle(points), signLook(palette, mark))] : [];
  });
  return { kind: 'group', id: 'changes', name: 'Changes', marks: [...arrows, ...lineSigns, ...signs] };
}

function signLook(palette: Palette, mark: Parameters<typeof markColour>[1]) {
  return { colour: markColour(palette, mark), ground: palette.surface };
}
