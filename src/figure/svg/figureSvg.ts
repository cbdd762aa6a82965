/**
 * A figure as one self-contained SVG document: what the preview shows and every picture that leaves the app is made of.
 * It writes the figure and nothing of its own.
 *
 * Must not know: the screen, the plan, how the SVG becomes a file or pixels.
 */
import type { Figure, FigureBox, FigureConnector, FigureCount, FigureStroke, LegendEntry } from '../compose/figure';
import { paintDefs, paintedBoxSvg } from './paintSvg';
import { textSvg } from './textSvg';
import { attributes, escapeXml, num } from './xml';

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

export function figureSvg(figure: Figure, { fonts, plan, onPaper = false, overlay }: SvgOptions = {}): string {
  const { area, alt, ground, title, headings, connectors, boxes, legend, caption, version, physical } = figure;
  const { width, height } = area;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...(onPaper ? { width: `${num(physical.widthMm)}mm`, height: `${num(physical.heightMm)}mm` } : { width, height }),
    viewBox: [area.x, area.y, width, height].map(num).join(' '),
    role: 'img',
    'aria-labelledby': 'figure-title figure-desc',
    'font-family': figure.family,
    // Letters keep their distances at every scale, as the measurements behind the line breaks assume.
    'text-rendering': 'geometricPrecision',
  };
  const ids = readableIds(boxes);
  const lines = { id: 'links', fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const samples = legend?.entries.flatMap((entry) => (entry.kind === 'box' ? entry.paint : [])) ?? [];
  return [
    `<svg${attributes(root)}>`,
    `<title id="figure-title">${escapeXml(alt.short)}</title><desc id="figure-desc">${escapeXml(alt.full)}</desc>`,
    plan !== undefined &&
      `<metadata><plan${attributes({ xmlns: plan.namespace })}>${planXml(plan.text)}</plan></metadata>`,
    fonts && fontsSvg(fonts),
    paintDefs([...boxes.map(({ paint }) => paint), ...samples]),
    ground !== undefined && `<rect${attributes({ id: 'ground', ...area, fill: ground })}/>`,
    title && group('title', [textSvg(title)]),
    group(
      'headings',
      headings.map(({ text }) => textSvg(text)),
    ),
    `<g${attributes(lines)}>${connectors.map((line) => connectorSvg(line, ids)).join('')}</g>`,
    group(
      'boxes',
      boxes.map((box) => boxSvg(box, ids)),
    ),
    // Over all boxes: a count may reach over the next one.
    ...boxes.map(({ count }) => count && countSvg(count)),
    legend && group('legend', legend.entries.map(legendSvg)),
    caption && group('caption', [textSvg(caption)]),
    version && group('version', [textSvg(version)]),
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

function group(id: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<g${attributes({ id })}>${parts.join('')}</g>`;
}

/** `primary-driver-2`: what drawing programs list as the names of groups. */
function readableIds(boxes: readonly FigureBox[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    boxes.map(({ id, name }) => {
      const kind = name.slice(0, name.indexOf(':')).toLowerCase().replaceAll(' ', '-');
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [id, `${kind}-${count}`];
    }),
  );
}

function boxSvg(box: FigureBox, ids: ReadonlyMap<string, string>): string {
  const names = { id: ids.get(box.id), 'data-node-id': box.id, 'data-column': box.column };
  return `<g${attributes(names)}>${paintedBoxSvg(box)}${textSvg(box.text)}${box.under ? textSvg(box.under) : ''}</g>`;
}

/** Stands in a group that gives round ends. */
function connectorSvg(
  { id, from, to, path, stroke, arrow }: FigureConnector,
  ids: ReadonlyMap<string, string>,
): string {
  const names = { id: `${ids.get(from)}-to-${ids.get(to)}`, 'data-link-id': id };
  const head = arrow === undefined ? '' : `<path${attributes({ d: arrow, fill: stroke.colour, stroke: 'none' })}/>`;
  return `<g${attributes(names)}><path${attributes({ d: path, ...strokeAttributes(stroke) })}/>${head}</g>`;
}

function countSvg({ x, y, width, height, radius, fill, stroke, text }: FigureCount): string {
  return `<rect${attributes({ x, y, width, height, rx: radius, fill, stroke })}/>${textSvg(text)}`;
}

function legendSvg(entry: LegendEntry): string {
  if (entry.kind === 'box') return paintedBoxSvg({ ...entry, ...entry.box }) + textSvg(entry.text);
  const [from, to] = entry.line;
  const line = { d: `M${num(from.x)} ${num(from.y)}H${num(to.x)}`, 'stroke-linecap': 'round' };
  return `<path${attributes({ ...line, ...strokeAttributes(entry.stroke) })}/>${textSvg(entry.text)}`;
}

function strokeAttributes({ colour, width, dash }: FigureStroke) {
  return { stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash?.map(num).join(' ') };
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
