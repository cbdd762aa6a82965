/**
 * Writes a figure as one self-contained SVG document. The preview shows it, and every picture that leaves the app is
 * made of it. It writes the marks of the figure and nothing of its own.
 *
 * Must not know: the screen, the plan, how the SVG becomes a file or pixels.
 */
import { pictureOf, type Drawable } from '../compose/drawable';
import { fillsOf } from '../marks/walk';
import { fillDefs } from './fillSvg';
import { layerSvg } from './markSvg';
import { attributes, escapeXml, num } from '../../kit/xml';

export interface SvgOptions {
  /** Without them the document only names its families. */
  readonly fonts?: FigureFonts;
  /** The plan's file, to be kept inside as the text of an element of this namespace. */
  readonly plan?: { readonly namespace: string; readonly text: string };
  /** Its size on paper in mm; px at 100 % when absent. */
  readonly onPaper?: boolean;
  /** SVG in the coordinates of the figure that is drawn over everything. */
  readonly overlay?: string;
}

/** The faces of the figure: an SVG drawn as an image sees none of the page's. */
export interface FigureFonts {
  /** `@font-face` rules with the faces as data. */
  readonly css: string;
  /** A text for each face that needs it. */
  readonly samples: readonly { readonly family: string; readonly text: string }[];
}

export function figureSvg(drawable: Drawable, { fonts, plan, onPaper = false, overlay }: SvgOptions = {}): string {
  const { area, alt, ground, marks, physical, family } = pictureOf(drawable);
  const { width, height } = area;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...(onPaper ? { width: `${num(physical.widthMm)}mm`, height: `${num(physical.heightMm)}mm` } : { width, height }),
    viewBox: [area.x, area.y, width, height].map(num).join(' '),
    role: 'img',
    'aria-labelledby': 'figure-title figure-desc',
    'font-family': family,
    // Letters keep their distances at every scale, as the measurements behind the line breaks assume.
    'text-rendering': 'geometricPrecision',
  };
  return [
    `<svg${attributes(root)}>`,
    `<title id="figure-title">${escapeXml(alt.short)}</title><desc id="figure-desc">${escapeXml(alt.full)}</desc>`,
    plan !== undefined &&
      `<metadata><plan${attributes({ xmlns: plan.namespace })}>${planXml(plan.text)}</plan></metadata>`,
    fonts && fontsSvg(fonts),
    fillDefs(fillsOf(marks)),
    ground !== undefined && `<rect${attributes({ id: 'ground', ...area, fill: ground })}/>`,
    ...marks.map(layerSvg),
    overlay,
    '</svg>',
  ]
    .filter(Boolean)
    .join('');
}

/** JSON within XML: two characters that JSON writes as they are have no way to stand in XML. */
function planXml(plan: string): string {
  return escapeXml(plan.replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`));
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
