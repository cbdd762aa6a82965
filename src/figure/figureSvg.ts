/**
 * The whole diagram as one self-contained SVG: what every picture that leaves the app is made of. It draws geometry
 * and nothing of its own: no text is measured, nothing is wrapped or moved.
 *
 * Must not know: the screen, what is in view, how the SVG becomes a file or pixels.
 */
import { fontFamily } from '../geometry/typography';
import type { Geometry, Rect, TextBlock } from '../geometry/types';
import { boxSvg, hiddenCount } from './boxSvg';
import { connectorSvg } from './connectorSvg';
import { lightPalette, type Palette } from './palette';
import { textSvg } from './textSvg';
import { attributes, escapeXml } from './xml';

export type Ground = 'white' | 'transparent';

export interface FigureOptions {
  /** Stands above the diagram; wrapped by the caller to the diagram's width (`geometry.bounds.width`). */
  readonly title?: TextBlock;
  readonly ground: Ground;
  readonly palette?: Palette;
  readonly fonts?: FigureFonts;
  /** SVG in the coordinates of the geometry that is drawn over everything. */
  readonly overlay?: string;
}

/** The faces of the figure: an SVG drawn as an image sees none of the page's. */
export interface FigureFonts {
  /** `@font-face` rules with the faces as data. */
  readonly css: string;
  /** A text for each face that needs it. */
  readonly samples: readonly { readonly family: string; readonly text: string }[];
}

/** An SVG document and its size in CSS px at 100 %. */
export interface Figure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Room in px around the diagram, and between title and headings. */
const margin = 24;
const titleGap = 20;

export function figureSvg(geometry: Geometry, options: FigureOptions): Figure {
  const { title, ground, palette = lightPalette, fonts, overlay } = options;
  const { bounds, columns, boxes, connectors } = geometry;
  const area = figureArea(bounds, title);
  const { width, height } = area;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [area.x, area.y, width, height].join(' '),
    role: 'img',
    'font-family': fontFamily,
    // Letters keep their distances at every scale, as the measurements behind the line breaks assume.
    'text-rendering': 'geometricPrecision',
  };
  const lines = { fill: 'none', stroke: palette.line, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const headings = columns.map(({ x, width: columnWidth, heading }) =>
    textSvg(heading, { x, y: bounds.y, width: columnWidth }, palette.quietInk),
  );
  const parts = [
    `<svg${attributes(root)}>`,
    title && `<title>${escapeXml(title.lines.map(({ text }) => text).join(' '))}</title>`,
    fonts && fontsSvg(fonts),
    ground === 'white' && `<rect${attributes({ ...area, fill: '#ffffff' })}/>`,
    title && textSvg(title, { x: bounds.x, y: area.y + margin, width: bounds.width }, palette.ink),
    ...headings,
    `<g${attributes(lines)}>`,
    ...Object.values(connectors).map((connector) => connectorSvg(connector, palette)),
    '</g>',
    ...Object.values(boxes).map((box) => boxSvg(box, palette)),
    ...Object.values(boxes).map((box) => hiddenCount(box, palette)),
    overlay,
    '</svg>',
  ];
  return { svg: parts.filter(Boolean).join(''), width, height };
}

/**
 * The faces, and a hidden letter set in each. Without these a browser finds out about the second face only when the first
 * has arrived, which is too late for an image that is drawn as soon as it has loaded: its texts would be missing.
 */
function fontsSvg({ css, samples }: FigureFonts): string {
  const letters = samples.map(({ family, text }) => {
    return `<text${attributes({ 'font-family': `'${family}'` })}>${escapeXml(text)}</text>`;
  });
  return `<style>${escapeXml(css)}</style><g visibility="hidden" aria-hidden="true">${letters.join('')}</g>`;
}

/** What of the plane the figure shows, in px of the geometry; the size in whole pixels, as files want it. */
function figureArea(bounds: Rect, title?: TextBlock): Rect {
  const top = title ? title.height + titleGap : 0;
  return {
    x: bounds.x - margin,
    y: bounds.y - margin - top,
    width: Math.ceil(bounds.width + 2 * margin),
    height: Math.ceil(bounds.height + 2 * margin + top),
  };
}
