/**
 * Finds the form in which a diagram is met in a window: its own where all of it can be seen at 100 %, another where that
 * lets all of it be read at once. What is larger than that gets columns that stand side by side in the window at 100 %.
 *
 * Must not know: the screen, where the diagram stands in the window.
 */
import type { Steps } from '../../kit/steps';
import { columnsOf } from '../../plan/ask/queries';
import type { NodeId, Plan } from '../../plan/model/schema';
import type { Wrapper } from '../text/wrapText';
import { comfortable, gapIn, ownForm, spacings, widthIn, type Form } from '../types/form';
import { headingStyle, readableZoom } from '../types/typography';
import { fitDiagram, setHeights, type FitColumn, type FitDiagram } from './fitColumns';
import { fitForm } from './fitForm';
import { createTrial, type Fit, type FitOptions, type Frame } from './formTrial';
import { lineCount, type LineCount } from './lineCount';

/** More boxes than this are looked for, not looked at: they keep the plan's own form. */
const most = 500;
/** Boxes are pressed here, and have their tools at their edges: they stand farther apart than on paper. */
const roomy = spacings.slice(1);
/** On a screen ideas keep the shape of notes, and the aim is no pillar, as long as all can be read so, in px. */
const noteWidth = 480;
/** Columns are made narrower than usual by no more than this for the sake of the window, as a share. */
const narrowest = { whereAllAreSeen: 0.6, whereSomeAreNot: 0.8 };

/**
 * Undefined: the plan's own form. `room` is what the window leaves for the boxes, in px, with titles of one line above
 * them. Widths that the user has set are left out: they hold in every form.
 */
export function* windowForm(
  plan: Plan,
  collapsed: ReadonlySet<NodeId>,
  room: Frame,
  wrap: Wrapper,
): Steps<Form | undefined> {
  const { links = 'elbow', columnWidths = {} } = plan.appearance;
  if (!mayGetForm(plan) || room.width <= 0 || room.height <= 0) return undefined;
  const diagram = yield* fitDiagram(plan, collapsed, wrap);
  const options = {
    shape: links,
    headings: false,
    around: nothing,
    given: columnWidths,
    spacings: roomy,
    widest: noteWidth,
  };
  if (isSeenWhole(diagram, room, options)) return undefined;
  yield;
  const titles = columnsOf(plan).map(({ title }) => lineCount(title, headingStyle, wrap));
  const form =
    (yield* wholeForm(diagram, room, { ...options, widest: noteWidth }, titles)) ??
    (yield* wholeForm(diagram, room, options, titles)) ??
    (yield* besideForm(diagram, room, options));
  const widths = Object.entries(form.widths).filter(([id]) => !Object.hasOwn(columnWidths, id));
  return { ...form, widths: Object.fromEntries(widths) };
}

/** False where the plan keeps its own form in every window. */
export function mayGetForm({ appearance, nodes }: Plan): boolean {
  return appearance.arrangement !== 'free' && Object.keys(nodes).length <= most;
}

/** Whether the plan's own form is in sight at 100 %. */
function isSeenWhole(diagram: FitDiagram, room: Frame, options: FitOptions): boolean {
  const own = ownForm({ columnWidths: options.given ?? {} });
  const widths = diagram.columns.map(({ id, kind }) => widthIn(own, id, kind));
  const trial = createTrial(diagram, room, options, comfortable);
  const { form, height } = trial.fitOf(trial.withGaps(trial.at(widths)));
  // Lines may need more room than there usually is.
  const gaps = form.gaps.map((gap, level) => Math.max(gap, gapIn(own, level)));
  return sum([...widths, ...gaps]) <= room.width && height <= room.height;
}

/** The form in which all of it can be read at once, if there is one. */
function* wholeForm(
  diagram: FitDiagram,
  room: Frame,
  options: FitOptions,
  titles: readonly LineCount[],
): Steps<Form | undefined> {
  if (isBegun(diagram) || !mayBeRead(diagram, room)) return undefined;
  for (let lines = 1; ;) {
    const frame = { width: room.width, height: room.height - (lines - 1) * headingStyle.leading };
    const fit: Fit = yield* fitForm(diagram, frame, options);
    if (fit.scale < readableZoom) return undefined;
    // In wider columns titles take fewer lines.
    const form = relaxed(diagram, frame, options, fit);
    const widthOf = (level: number) => (form.widths[diagram.columns[level]?.id ?? ''] ?? 0) * fit.scale - titlePadding;
    const needed = Math.max(...titles.map((title, level) => title.at(widthOf(level))));
    if (needed <= lines) return form;
    lines = needed;
  }
}

/** The width that is left over goes to the columns that are narrower than usual, as far as that makes nothing higher. */
function relaxed(diagram: FitDiagram, frame: Frame, options: FitOptions, fit: Pick<Fit, 'form' | 'scale'>): Form {
  const { form, scale } = fit;
  const usual = ownForm({});
  const widths = diagram.columns.map(({ id }) => form.widths[id] ?? 0);
  const lacking = diagram.columns.map(({ id, kind }, level) =>
    Math.max(0, (Object.hasOwn(options.given ?? {}, id) ? 0 : widthIn(usual, id, kind)) - (widths[level] ?? 0)),
  );
  const free = frame.width / scale - sum(widths) - sum(form.gaps);
  const share = Math.min(1, free / Math.max(1, sum(lacking)));
  const wider = widths.map((width, level) => Math.floor(width + share * (lacking[level] ?? 0)));
  const trial = createTrial(diagram, frame, options, form.spacing);
  if (share <= 0 || trial.at(wider).height > trial.at(widths).height) return form;
  return { ...form, widths: Object.fromEntries(diagram.columns.map(({ id }, level) => [id, wider[level] ?? 0])) };
}

/** What a title on the screen keeps free at its sides, px: its edges, and the arrow of its menu. */
const titlePadding = 32;

/** Fewer boxes than this are begun. */
const begun = 12;

/** A diagram that is only begun will be another soon, and its columns do not change while it is typed. */
function isBegun({ columns, nodes }: FitDiagram): boolean {
  return nodes.length < begun || columns.some(({ boxes }) => boxes.length === 0);
}

/** False where even the lowest boxes are too high together: known without a trial. */
function mayBeRead({ columns, nodes }: FitDiagram, room: Frame): boolean {
  const [spacing = comfortable] = roomy;
  const heights = new Float64Array(nodes.length);
  const least = (column: FitColumn) => {
    setHeights(column, column.most + 2 * spacing.padding.x, spacing, heights, undefined);
    return sum([...heights.subarray(column.first, column.end)]) + (column.boxes.length - 1) * spacing.gaps.sibling;
  };
  return columns.every((column) => least(column) * readableZoom <= room.height);
}

/** Columns that take the width of the window together, each its share. */
function* besideForm(diagram: FitDiagram, room: Frame, options: FitOptions): Steps<Form> {
  const trial = createTrial(diagram, room, options, comfortable);
  const usual = ownForm({});
  const sharing = (share: number) =>
    diagram.columns.map(({ id, kind, least }) => {
      if (Object.hasOwn(options.given ?? {}, id)) return options.given?.[id] ?? 0;
      const own = widthIn(usual, id, kind);
      // A word that is too long for the usual width is cut there as well.
      return Math.max(Math.ceil(Math.min(least + 2 * comfortable.padding.x, own)), Math.floor(own * share));
    });
  let tried = trial.withGaps(trial.at(sharing(1)));
  // Other widths bring other lines beside each other, and those need other gaps.
  for (let round = 0; round < 3; round += 1) {
    yield;
    const share = shareFor(sharing, room.width - (tried.width - sum(tried.widths)));
    if (share === undefined) return trial.fitOf(trial.at(sharing(narrowest.whereSomeAreNot))).form;
    tried = trial.withGaps(trial.at(sharing(share)));
    if (tried.width <= room.width) break;
  }
  return trial.fitOf(tried).form;
}

/** The greatest share of their usual widths that columns can have side by side; undefined where they cannot stand so. */
function shareFor(sharing: (share: number) => readonly number[], forColumns: number): number | undefined {
  let [low, high] = [narrowest.whereAllAreSeen, widest];
  if (sum(sharing(low)) > forColumns) return undefined;
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2;
    if (sum(sharing(middle)) <= forColumns) low = middle;
    else high = middle;
  }
  return low;
}

/** Columns are no wider than so many times their usual width. */
const widest = 1.75;

function nothing(): Frame {
  return { width: 0, height: 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
