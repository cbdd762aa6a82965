/**
 * Sets the text of a box and works out its height: a box is as high as its text, which is never cut.
 *
 * Must not know: where the box stands.
 */
import type { ColumnKind, MeasureId } from '../../plan/model/schema';
import type { Box, BoxCharts, Point, TextBlock } from '../types/types';
import { chartRowHeight, chartsHeight } from './chartRows';
import type { Typesetting } from './typesetting';
import type { Spacing } from '../types/form';
import type { Wrapper } from './wrapText';

export interface BoxContent extends Pick<Box, 'text' | 'textAt' | 'footer' | 'charts' | 'width' | 'height'> {
  /** What was set, to know whether it still holds. */
  readonly source: ContentSource;
}

export interface ContentSource {
  readonly kind: ColumnKind;
  readonly level: number;
  /** Width of the box in px. */
  readonly width: number;
  readonly text: string;
  /** Empty when there is nothing to say. */
  readonly footer: string;
  /** With a small chart, in their order. */
  readonly charts: readonly MeasureId[];
  readonly set: Typesetting;
  readonly spacing: Spacing;
}

/** Sets the content of a box; the same object as `before` when that still holds. */
export function boxContent(source: ContentSource, wrap: Wrapper, before?: BoxContent): BoxContent {
  if (before && sameSource(source, before.source)) return before;
  const { padding, minBoxHeight, footerGap } = source.spacing;
  const width = source.width - 2 * padding.x;
  const text = wrap(source.text, width, source.set.box(source.kind, source.level));
  const footer = source.footer === '' ? undefined : wrap(source.footer, width, source.set.footer);
  const words = text.height + (footer ? footerGap + footer.height : 0);
  const charts = chartsHeight(source.charts.length, source.set.footer);
  const inner = words + charts;
  const height = Math.max(minBoxHeight, inner + 2 * padding.y);
  const top = Math.floor((height - inner) / 2);
  return {
    source,
    text,
    textAt: { x: padding.x, y: top },
    ...(footer && { footer: footerAt(footer, { x: padding.x, y: top + text.height + footerGap }, before) }),
    ...(charts > 0 && { charts: chartsAt(source, { x: padding.x, y: top + inner }, width, before) }),
    width: source.width,
    height,
  };
}

function footerAt(text: TextBlock, at: Point, before?: BoxContent): NonNullable<Box['footer']> {
  const old = before?.footer;
  return old?.text === text && old.at.x === at.x && old.at.y === at.y ? old : { text, at };
}

/** @param foot where the last row ends */
function chartsAt({ charts, set }: ContentSource, foot: Point, width: number, before?: BoxContent): BoxCharts {
  const row = chartRowHeight(set.footer);
  const at = { x: foot.x, y: foot.y - row * charts.length };
  const old = before?.charts;
  const holds = old?.row === row && old.width === width && old.at.x === at.x && old.at.y === at.y;
  return old && holds && sameIds(old.measures, charts) ? old : { at, width, row, measures: charts };
}

function sameIds(a: readonly MeasureId[], b: readonly MeasureId[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

function sameSource(a: ContentSource, b: ContentSource): boolean {
  return (
    a.text === b.text &&
    a.footer === b.footer &&
    sameIds(a.charts, b.charts) &&
    a.set === b.set &&
    a.spacing === b.spacing &&
    a.width === b.width &&
    a.kind === b.kind &&
    a.level === b.level
  );
}
