/**
 * Puts one figure together from the diagram that geometry gives: the boxes and lines painted, with title, legend, caption
 * and version around them.
 *
 * Must not know: what of a plan is shown, formats, the screen.
 */
import { headingHeight } from '../../geometry/layout/columnBands';
import type { Geometry, TextStyle } from '../../geometry/types/types';
import { typesettingOf } from '../../geometry/text/typesetting';
import type { Wrapper } from '../../geometry/text/wrapText';
import type { Steps } from '../../kit/steps';
import { hasOwnTitle } from '../../plan/ask/queries';
import { oneLine } from '../../plan/ask/words';
import { confidences, type Plan } from '../../plan/model/schema';
import type { Colouring } from '../colour/colouring';
import type { FigureText } from '../marks/mark';
import { describeFigure } from './describeFigure';
import type { Figure } from './figure';
import { cornerRadius, figureBoxes, weightOf } from './figureBoxes';
import { figureConnectors } from './figureConnectors';
import { figureLegend } from './figureLegend';
import type { FigureOptions } from './figureOptions';
import { physicalSize, presetOf } from './figureSize';
import { seenOfBoxes } from './seenOfBoxes';
import { placedText } from '../marks/placedText';
import { versionLine } from './versionLine';

/** Room in px around the diagram, and between what stands above and below it. */
const margin = 24;
const gaps = { title: 20, legend: 24, caption: 20, version: 12 };

const titleStyle: TextStyle = { size: 24, leading: 31, weight: 600 };
const legendStyle: TextStyle = { size: 13, leading: 18, weight: 400 };
const captionStyle: TextStyle = { size: 14, leading: 20, weight: 400 };
const versionStyle: TextStyle = { size: 12, leading: 16, weight: 400 };

/** What one figure is made of. */
export interface Parts {
  /** As it is shown. */
  readonly plan: Plan;
  readonly geometry: Geometry;
  readonly colouring: Colouring;
  readonly options: FigureOptions;
  readonly wrap: Wrapper;
  readonly part: string;
}

/** The figure in steps: what it says around the diagram, then what the diagram consists of. */
export function* composeSteps(parts: Parts): Steps<Figure> {
  const { plan, geometry, colouring, options, part } = parts;
  const { size, shown } = options;
  const { base } = colouring.paints;
  const { area, ...words } = wordsAround(parts);
  const page = presetOf(size)?.page;
  yield;
  const alt = describeFigure(plan, shown.alt, seenOfBoxes(options));
  yield;
  const connectors = figureConnectors(plan, geometry, base.line);
  yield;
  const boxes = figureBoxes(plan, geometry, colouring);
  yield;
  return {
    area,
    physical: physicalSize(size, area),
    ...(page && { page }),
    ...(!shown.transparent && { ground: '#ffffff' }),
    family: typesettingOf(plan.appearance).family,
    part,
    name: oneLine(plan.title),
    alt,
    columns: geometry.columns.map(({ id, kind, x, width }) => ({
      id,
      kind,
      x,
      width,
      title: oneLine(plan.columns[id]?.title ?? ''),
    })),
    headings: shown.headings
      ? geometry.columns.map(({ id, x, width, heading }) => ({
          column: id,
          text: placedText(heading, { x, y: geometry.bounds.y, width }, base.quietInk),
        }))
      : [],
    connectors,
    boxes,
    ...words,
  };
}

type WordsAround = Pick<Figure, 'area' | 'title' | 'legend' | 'caption' | 'version'>;

/** What stands above and below the diagram, and the area that all of it takes. */
function wordsAround(parts: Parts): WordsAround {
  const { plan, geometry, colouring, options, wrap, part } = parts;
  const { shown } = options;
  const { base } = colouring.paints;
  const set = typesettingOf(plan.appearance);
  const { bounds } = geometry;
  const block = (text: string, style: TextStyle) => wrap(text, bounds.width, set.of(style));
  const place = (y: number) => ({ x: bounds.x, y, width: bounds.width });

  const top = shown.headings ? bounds.y : bounds.y + headingHeight(geometry.columns);
  const words = [part && `Figure 1${part}.`, shown.title && hasOwnTitle(plan) ? oneLine(plan.title) : '']
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
  const legend = legendOf(parts, place(bottom + gaps.legend));
  if (legend) bottom = legend.y + legend.height;
  const caption = below(shown.caption ? shown.captionText.trim() : '', captionStyle, gaps.caption, base.ink);
  const version = below(shown.version ? versionLine(plan) : '', versionStyle, gaps.version, base.quietInk);
  return {
    area: {
      x: bounds.x - margin,
      y: titleTop - margin,
      // Whole pixels, as files want them.
      width: Math.ceil(bounds.width + 2 * margin),
      height: Math.ceil(bottom - titleTop + 2 * margin),
    },
    ...(titleBlock && { title: placedText(titleBlock, place(titleTop), base.ink) }),
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
