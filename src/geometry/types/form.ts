/**
 * Defines what a picture's places follow from beside its texts: how wide its columns are, how far they stand apart, and
 * how tight it is. A plan has its own form; a frame that the picture is fitted to gives it another.
 *
 * Must not know: how a form is found (`geometry/fit`).
 */
import type { Appearance, ColumnId, ColumnKind } from '../../plan/model/schema';
import { measurements } from './typography';

/** The distances that may be tighter or wider, in px. */
export interface Spacing {
  /** Between a box's edge and its text. */
  readonly padding: { readonly x: number; readonly y: number };
  /** Between a box's text and its footer. */
  readonly footerGap: number;
  /** No box is lower than this. */
  readonly minBoxHeight: number;
  /** Least vertical distances, see `LayoutGaps`. */
  readonly gaps: { readonly sibling: number; readonly group: number; readonly lane: number };
  /** Between the lowest heading and the topmost box. */
  readonly headingGap: number;
  /** How far a line runs straight before its first corner. */
  readonly stub: number;
  /** The distance of two lines that run up and down beside each other. */
  readonly trunk: number;
}

/** How change ideas stand under their driver. */
export interface IdeasForm {
  /** As bulleted lines in one box, or as boxes in stacks beside each other. */
  readonly kind: 'lists' | 'stacks';
  /** So many stacks at the most; lists have one. */
  readonly across: number;
}

export interface Form {
  /** Widths in px; columns that are not named have their usual one. */
  readonly widths: Readonly<Record<ColumnId, number>>;
  /** The room in px after each column, from the aim on; where it says nothing, the usual one. */
  readonly gaps: readonly number[];
  readonly spacing: Spacing;
  /** Absent where each idea is a box of its column, below the one before. */
  readonly ideas?: IdeasForm;
}

/** The usual distances: boxes are easy to hit and to tell apart. */
export const comfortable: Spacing = {
  padding: { x: 14, y: 11 },
  footerGap: 4,
  minBoxHeight: 44,
  gaps: { sibling: 12, group: 24, lane: 2 * measurements.connector.laneClearance },
  headingGap: 16,
  stub: 16,
  trunk: 10,
};

/** The least distances: any tighter, and a box could not be told from the next, or a line from another. */
const compact: Spacing = {
  padding: { x: 8, y: 5 },
  footerGap: 1,
  minBoxHeight: 0,
  gaps: { sibling: 7, group: 12, lane: 2 * measurements.connector.laneClearance },
  headingGap: 8,
  stub: 11,
  trunk: 7,
};

/** The steps between the least distances (0) and the usual ones (the last). */
export const spacings: readonly Spacing[] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
  share === 1 ? comfortable : between(share),
);

function between(share: number): Spacing {
  const mix = (least: number, usual: number) => Math.round(least + share * (usual - least));
  const { padding, gaps } = compact;
  return {
    padding: { x: mix(padding.x, comfortable.padding.x), y: mix(padding.y, comfortable.padding.y) },
    footerGap: mix(compact.footerGap, comfortable.footerGap),
    minBoxHeight: mix(compact.minBoxHeight, comfortable.minBoxHeight),
    gaps: {
      sibling: mix(gaps.sibling, comfortable.gaps.sibling),
      group: mix(gaps.group, comfortable.gaps.group),
      lane: mix(gaps.lane, comfortable.gaps.lane),
    },
    headingGap: mix(compact.headingGap, comfortable.headingGap),
    stub: mix(compact.stub, comfortable.stub),
    trunk: mix(compact.trunk, comfortable.trunk),
  };
}

const noWidths: Form['widths'] = {};
const noGaps: Form['gaps'] = [];

/** The form that a plan has by itself: widths set by its user, all else as usual. */
export function ownForm({ columnWidths = noWidths }: Pick<Appearance, 'columnWidths'>): Form {
  return { widths: columnWidths, gaps: noGaps, spacing: comfortable };
}

/** The same with the widths that the user has set. */
export function withOwnWidths(form: Form, { columnWidths }: Pick<Appearance, 'columnWidths'>): Form {
  return columnWidths ? { ...form, widths: { ...form.widths, ...columnWidths } } : form;
}

export function widthIn({ widths, ideas }: Form, id: ColumnId, kind: ColumnKind): number {
  if (Object.hasOwn(widths, id)) return widths[id] ?? 0;
  return measurements.columnWidth[kind] * (kind === 'change' ? (ideas?.across ?? 1) : 1);
}

/** The room after the column at `level`. */
export function gapIn({ gaps }: Form, level: number): number {
  return gaps[level] ?? measurements.columnGap;
}

/** Widths, gaps and the step of its spacing: all that a form without lists or stacks consists of. */
export function writeForm({ widths, gaps, spacing }: Form): unknown {
  return { widths, gaps, spacing: spacings.indexOf(spacing) };
}

/** Undefined for what is no such form. */
export function readForm(written: unknown): Form | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const { widths, gaps, spacing } = written as Readonly<Record<string, unknown>>;
  const step = typeof spacing === 'number' ? spacings[spacing] : undefined;
  if (!step || !Array.isArray(gaps) || !gaps.every(isLength)) return undefined;
  if (typeof widths !== 'object' || widths === null) return undefined;
  const entries = Object.entries(widths);
  return entries.every(([, width]) => isLength(width))
    ? { widths: Object.fromEntries(entries), gaps, spacing: step }
    : undefined;
}

/** In px. */
function isLength(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 1e5;
}

/** Whether two forms place everything alike. */
export function sameForm(a: Form, b: Form): boolean {
  return (
    a.spacing === b.spacing &&
    a.ideas?.kind === b.ideas?.kind &&
    a.ideas?.across === b.ideas?.across &&
    (a.widths === b.widths || sameNumbers(a.widths, b.widths)) &&
    (a.gaps === b.gaps || (a.gaps.length === b.gaps.length && a.gaps.every((gap, level) => gap === b.gaps[level])))
  );
}

function sameNumbers(a: Form['widths'], b: Form['widths']): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => Object.hasOwn(b, id) && a[id] === b[id]);
}
