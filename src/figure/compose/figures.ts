/**
 * Makes the figures of a plan: selects what is shown, has it laid out by the geometry that the canvas has, and sets
 * title, legend, caption and version around it. One figure, or one for each primary driver.
 *
 * Must not know: formats, the screen.
 */
import { headingHeight } from '../../geometry/layout/columnBands';
import { createGeometry } from '../../geometry/scene/geometry';
import type { Geometry, MeasureText, Rect, TextStyle } from '../../geometry/types/types';
import { typesettingOf } from '../../geometry/text/typesetting';
import { createWrapper, type Wrapper } from '../../geometry/text/wrapText';
import { confidences, type NodeId, type Plan } from '../../plan/model/schema';
import { isUntitled } from '../../plan/model/titles';
import { oneLine } from '../../plan/ask/words';
import { colouringOf, type Colouring } from '../colour/colouring';
import { describeFigure } from './describeFigure';
import type { Figure } from './figure';
import type { FigureText } from '../marks/mark';
import { cornerRadius, figureBoxes, weightOf } from './figureBoxes';
import { figureConnectors } from './figureConnectors';
import { figureLegend } from './figureLegend';
import { withLooks, type FigureOptions } from './figureOptions';
import { physicalSize, presetOf } from './figureSize';
import { placedText } from './figureText';
import type { Theme } from '../colour/paints';
import { partsOf, selectContent } from './selectContent';
import { versionLine } from './versionLine';

/** Room in px around the diagram, and between what stands above and below it. */
const margin = 24;
const gaps = { title: 20, legend: 24, caption: 20, version: 12 };

const titleStyle: TextStyle = { size: 24, leading: 31, weight: 600 };
const legendStyle: TextStyle = { size: 13, leading: 18, weight: 400 };
const captionStyle: TextStyle = { size: 14, leading: 20, weight: 400 };
const versionStyle: TextStyle = { size: 12, leading: 16, weight: 400 };

/** The figures of a plan, at least one; `collapsed` are the branches folded away on the screen. */
export type FiguresOf = (plan: Plan, options: FigureOptions, collapsed: ReadonlySet<NodeId>) => readonly Figure[];

const nothing: ReadonlySet<NodeId> = new Set();

/**
 * A `FiguresOf` that remembers what it has measured. Make a new one when the fonts behind `measure` have changed. Papers
 * are light; what is shown on the screen alone may be dark.
 */
export function createFigures(measure: MeasureText, theme: Theme = 'light'): FiguresOf {
  const wrap = createWrapper(measure);
  return (plan, options, collapsed) => {
    const looking = withLooks(plan, options);
    const colouring = colouringOf(looking, theme);
    const { shown } = options;
    const parts = shown.split ? partsOf(selectContent(looking, shown)) : [];
    const branches = parts.length > 1 ? parts : [shown.branch];
    return branches.map((branch, index) => {
      const part = selectContent(looking, { ...shown, branch });
      const geometry = createGeometry(measure)(part, { collapsed: shown.collapsed ? collapsed : nothing });
      return compose({
        plan: part,
        geometry,
        colouring,
        options,
        wrap,
        part: branches.length > 1 ? letterOf(index) : '',
      });
    });
  };
}

interface Parts {
  readonly plan: Plan;
  readonly geometry: Geometry;
  readonly colouring: Colouring;
  readonly options: FigureOptions;
  readonly wrap: Wrapper;
  readonly part: string;
}

function compose({ plan, geometry, colouring, options, wrap, part }: Parts): Figure {
  const { size, shown } = options;
  const { base } = colouring.paints;
  const set = typesettingOf(plan.appearance);
  const { bounds } = geometry;
  const block = (text: string, style: TextStyle) => wrap(text, bounds.width, set.of(style));
  const place = (y: number) => ({ x: bounds.x, y, width: bounds.width });

  const top = shown.headings ? bounds.y : bounds.y + headingHeight(geometry.columns);
  const name = oneLine(plan.title);
  const words = [part && `Figure 1${part}.`, shown.title && !isUntitled(plan) ? name : '']
    .filter((word) => word !== '')
    .join(' ');
  const titleBlock = words === '' ? undefined : block(words, titleStyle);
  const titleTop = top - (titleBlock ? titleBlock.height + gaps.title : 0);

  let bottom = bounds.y + bounds.height;
  const below = (text: string, style: TextStyle, gap: number, colour: string): FigureText | undefined => {
    if (text === '') return undefined;
    const placed = placedText(block(text, style), place(bottom + gap), colour);
    bottom += gap + placed.height;
    return placed;
  };
  const legend = legendOf({ plan, geometry, colouring, options, wrap, part }, place(bottom + gaps.legend));
  if (legend) bottom = legend.y + legend.height;
  const caption = below(shown.caption ? shown.captionText.trim() : '', captionStyle, gaps.caption, base.ink);
  const version = below(shown.version ? versionLine(plan) : '', versionStyle, gaps.version, base.quietInk);

  const area: Rect = {
    x: bounds.x - margin,
    y: titleTop - margin,
    // Whole pixels, as files want them.
    width: Math.ceil(bounds.width + 2 * margin),
    height: Math.ceil(bottom - titleTop + 2 * margin),
  };
  const page = presetOf(size)?.page;
  return {
    area,
    physical: physicalSize(size, area),
    ...(page && { page }),
    ...(!shown.transparent && { ground: '#ffffff' }),
    family: set.family,
    part,
    name,
    alt: describeFigure(plan, shown.alt),
    columns: geometry.columns.map(({ id, kind, x, width }) => ({
      id,
      kind,
      x,
      width,
      title: oneLine(plan.columns[id]?.title ?? ''),
    })),
    ...(titleBlock && { title: placedText(titleBlock, place(titleTop), base.ink) }),
    headings: shown.headings
      ? geometry.columns.map(({ id, x, width, heading }) => ({
          column: id,
          text: placedText(heading, { x, y: bounds.y, width }, base.quietInk),
        }))
      : [],
    connectors: figureConnectors(plan, geometry, base.line),
    boxes: figureBoxes(plan, geometry, colouring),
    ...(legend && { legend }),
    ...(caption && { caption }),
    ...(version && { version }),
  };
}

/** Unasked, the legend says what neither headings nor plain lines say. */
function legendOf({ plan, geometry, colouring, options, wrap }: Parts, place: { x: number; y: number; width: number }) {
  const { look, shown } = options;
  if (shown.legend === false) return undefined;
  const used = new Set(Object.values(geometry.connectors).map(({ confidence }) => confidence));
  const plain = used.size <= 1 && used.has('medium');
  const headed = (look.colourBy ?? 'column') === 'column' && shown.headings && shown.legend === undefined;
  return figureLegend(
    {
      colours: headed ? [] : colouring.legend(Object.keys(geometry.boxes)),
      confidences: plain ? [] : confidences.filter((confidence) => used.has(confidence)),
      lineColour: colouring.paints.base.line,
      weight: weightOf(plan.appearance),
      radius: cornerRadius(plan.appearance),
      ink: colouring.paints.base.ink,
    },
    { ...place, style: typesettingOf(plan.appearance).of(legendStyle) },
    wrap,
  );
}

/** a … z, then aa, ab …: as journals count the parts of a figure. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
