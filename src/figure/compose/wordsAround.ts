/**
 * Sets what stands around the diagram of a figure: title, legend, caption and version, and works out the area that all
 * of it takes.
 *
 * Must not know: boxes and lines, formats.
 */
import type { Geometry, Rect, TextStyle } from '../../geometry/types/types';
import { typesettingOf } from '../../geometry/text/typesetting';
import type { Wrapper } from '../../geometry/text/wrapText';
import { hasOwnTitle } from '../../plan/ask/queries';
import { oneLine } from '../../plan/ask/words';
import { confidences, type Confidence, type NodeId, type Plan } from '../../plan/model/schema';
import type { Colouring } from '../colour/colouring';
import type { FigureText } from '../marks/mark';
import type { Figure } from './figure';
import { cornerRadius, weightOf } from './figureBoxes';
import { figureLegend } from './figureLegend';
import { isFitted, type FigureOptions } from './figureOptions';
import { placedText } from '../marks/placedText';
import { versionLine } from './versionLine';

/** Room in px around the diagram: a figure that is fitted to a page has the margins of the page. */
const margins = { usual: 24, fitted: 4 };
/** Between what stands above and below the diagram, in px. */
export const gaps = { title: 20, legend: 24, caption: 20, version: 12 };

const titleStyle: TextStyle = { size: 24, leading: 31, weight: 600 };
const legendStyle: TextStyle = { size: 13, leading: 18, weight: 400 };
const captionStyle: TextStyle = { size: 14, leading: 20, weight: 400 };
const versionStyle: TextStyle = { size: 12, leading: 16, weight: 400 };

/** What one figure is made of, but for its diagram. */
export interface Around {
  /** As it is shown. */
  readonly plan: Plan;
  readonly colouring: Colouring;
  readonly options: FigureOptions;
  readonly wrap: Wrapper;
  readonly part: string;
}

/** The diagram as far as the words around it depend on it. */
export interface Middle {
  readonly bounds: Rect;
  readonly headingHeight: number;
  readonly boxes: readonly NodeId[];
  readonly confidences: ReadonlySet<Confidence>;
}

export function middleOf({ bounds, headingHeight, boxes, connectors }: Geometry): Middle {
  return {
    bounds,
    headingHeight,
    boxes: Object.keys(boxes),
    confidences: new Set(Object.values(connectors).map(({ confidence }) => confidence)),
  };
}

type WordsAround = Pick<Figure, 'area' | 'title' | 'legend' | 'caption' | 'version'>;

/** What stands above and below the diagram, and the area that all of it takes. */
export function wordsAround(parts: Around, middle: Middle): WordsAround {
  const { plan, colouring, options, wrap, part } = parts;
  const { shown } = options;
  const { base } = colouring.paints;
  const set = typesettingOf(plan.appearance);
  const { bounds } = middle;
  const margin = isFitted(options, plan) ? margins.fitted : margins.usual;
  const block = (text: string, style: TextStyle) => wrap(text, bounds.width, set.of(style));
  const place = (y: number) => ({ x: bounds.x, y, width: bounds.width });

  const top = shown.headings ? bounds.y : bounds.y + middle.headingHeight;
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
  const legend = legendOf(parts, middle, place(bottom + gaps.legend));
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
function legendOf(
  { plan, colouring, options, wrap }: Around,
  { boxes, confidences: used }: Middle,
  place: { x: number; y: number; width: number },
) {
  const { look, shown } = options;
  if (shown.legend === false) return undefined;
  const plain = used.size <= 1 && used.has('medium');
  const headed = (look.colourBy ?? 'column') === 'column' && shown.headings && shown.legend === undefined;
  return figureLegend(
    {
      colours: headed ? [] : colouring.legend(boxes),
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
