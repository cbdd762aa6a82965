/**
 * All that can be chosen about a figure. What is about the picture is kept in the plan's appearance; the size is the
 * reader's own.
 *
 * Must not know: formats.
 */
import type { Look } from '../../plan/model/look';
import { shownIn, type Shown } from '../../plan/model/show';
import type { Appearance, ColumnId, Plan } from '../../plan/model/schema';
import { ownForm, type Form } from '../../geometry/types/form';
import { presetOf, type FigureSize } from './figureSize';

/** A stack of ideas is at least so wide, in px, where the width of the column is given. */
const stackWidth = 180;

export interface FigureOptions {
  readonly size: FigureSize;
  /** What is absent has the app's default. */
  readonly look: Look;
  /** Widths in px of columns that have another than the default. */
  readonly columnWidths: Readonly<Record<ColumnId, number>>;
  readonly shown: Shown;
}

/** A change of options: members that are there replace, those of `look` and `shown` one by one. */
export interface OptionsChange {
  readonly size?: FigureSize;
  readonly look?: Look;
  readonly columnWidths?: Readonly<Record<ColumnId, number>>;
  readonly shown?: Partial<Shown>;
}

/** The options that a plan's appearance holds. */
export function figureOptions(plan: Pick<Plan, 'appearance'>, size: FigureSize): FigureOptions {
  const { columnWidths = {}, ...appearance } = plan.appearance;
  return { size, look: lookOf(appearance), columnWidths, shown: shownIn(appearance) };
}

export function changeOptions(options: FigureOptions, change: OptionsChange): FigureOptions {
  return {
    size: change.size ?? options.size,
    look: { ...options.look, ...change.look },
    columnWidths: change.columnWidths ?? options.columnWidths,
    shown: { ...options.shown, ...change.shown },
  };
}

/** Whether the diagram takes its form from the page; what was arranged by hand keeps the form that it was given. */
export function isFitted({ size, shown }: FigureOptions, { appearance }: Pick<Plan, 'appearance'>): boolean {
  return shown.fit && presetOf(size)?.limit !== undefined && appearance.arrangement !== 'free';
}

/** What of a figure has to find room where it is made for: a text says title and caption itself. */
export function withinLimit(options: FigureOptions): FigureOptions {
  return presetOf(options.size)?.inText ? changeOptions(options, { shown: { title: false, caption: false } }) : options;
}

/** How ideas stand in a figure that keeps the plan's own form: undefined where each is a box of its column. */
export function ideasForm(
  { shown, columnWidths }: FigureOptions,
  plan: Pick<Plan, 'appearance' | 'columns'>,
): Form | undefined {
  if (shown.ideas === 'boxes' || plan.appearance.arrangement === 'free') return undefined;
  const column = Object.values(plan.columns).find(({ kind }) => kind === 'change');
  const width = columnWidths[column?.id ?? ''];
  const across = shown.ideas === 'lists' ? 1 : width === undefined ? 2 : Math.max(2, Math.floor(width / stackWidth));
  return { ...ownForm({ columnWidths }), ideas: { kind: shown.ideas, across } };
}

/** The plan as these options want it to look. */
export function withLooks(plan: Plan, { look, columnWidths, shown }: FigureOptions): Plan {
  return { ...plan, appearance: { ...plan.appearance, ...look, columnWidths, show: { ...shown } } };
}

function lookOf(appearance: Appearance): Look {
  const { links, arrows, colourBy, palette, corners, typeface, textSize, lineWeight } = appearance;
  return { links, arrows, colourBy, palette, corners, typeface, textSize, lineWeight };
}
