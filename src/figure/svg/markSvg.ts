/**
 * Writes marks as SVG elements.
 *
 * Must not know: the document around them.
 */
import type { Rect } from '../../geometry/types/types';
import { middleOf } from '../marks/extent';
import type {
  Connector,
  EllipseMark,
  Fill,
  FigureStroke,
  GroupMark,
  LineMark,
  Named,
  Mark,
  PathMark,
  RectMark,
  TextMark,
} from '../marks/mark';
import { oversOf } from '../marks/walk';
import { fillOf } from './fillSvg';
import { haloSvg, textSvg } from './textSvg';
import { attributes, num } from '../../kit/xml';

/** A mark at the top of a picture, and after it what is drawn over it. */
export function layerSvg(layer: Mark): string {
  return [layer, ...oversOf([layer])].map(draw).join('');
}

function draw(mark: Mark): string {
  switch (mark.kind) {
    case 'rect':
      return rectSvg(mark);
    case 'ellipse':
      return ellipseSvg(mark);
    case 'line':
      return lineSvg(mark);
    case 'path':
      return pathSvg(mark);
    case 'text':
      return textMarkSvg(mark);
    case 'connectors':
      return `<g${attributes({ id: mark.id, fill: 'none', ...roundEnds })}>${mark.connectors.map(connectorSvg).join('')}</g>`;
    case 'group':
      return groupSvg(mark);
  }
}

const roundEnds = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** A group that says nothing is not written, only what is in it. */
function groupSvg(group: GroupMark): string {
  const { id, marks } = group;
  const inner = marks.map(draw).join('');
  const names = attributes({ id }) + dataOf(group);
  return names === '' || marks.length === 0 ? inner : `<g${names}>${inner}</g>`;
}

function rectSvg(mark: RectMark): string {
  const { x, y, width, height, radius = 0, fill, stroke, band, opacity } = mark;
  const rect = {
    x,
    y,
    width,
    height,
    rx: radius > 0 ? radius : undefined,
    fill: filled(fill),
    stroke: stroke?.colour,
    'stroke-width': edgeWidth(stroke),
    'stroke-dasharray': dashes(stroke?.dash),
    opacity,
  };
  const whole = `<rect${attributes(rect)}${dataOf(mark)}/>`;
  if (!band) return whole;
  const strip = { d: bandPath({ x, y, width, height }, radius, band.width), fill: fillOf(band.fills), opacity };
  return `${whole}<path${attributes(strip)}/>`;
}

function ellipseSvg(mark: EllipseMark): string {
  const { centre, rx, ry, fill, stroke, opacity } = mark;
  const edge = { stroke: stroke?.colour, 'stroke-width': edgeWidth(stroke), 'stroke-dasharray': dashes(stroke?.dash) };
  return `<ellipse${attributes({ cx: centre.x, cy: centre.y, rx, ry, fill: filled(fill), ...edge, opacity })}${dataOf(mark)}/>`;
}

function lineSvg(mark: LineMark): string {
  const { from, to, stroke, opacity } = mark;
  const end = from.y === to.y ? `H${num(to.x)}` : `L${num(to.x)} ${num(to.y)}`;
  const line = { d: `M${num(from.x)} ${num(from.y)}${end}`, 'stroke-linecap': 'round', ...strokeAttributes(stroke) };
  return `<path${attributes({ ...line, opacity })}${dataOf(mark)}/>`;
}

function pathSvg(mark: PathMark): string {
  const { path, fill, stroke, opacity } = mark;
  const edge = stroke && { ...roundEnds, ...strokeAttributes(stroke) };
  return `<path${attributes({ d: path, fill: filled(fill), ...edge, opacity })}${dataOf(mark)}/>`;
}

/** Stands in a layer that gives round ends. */
function connectorSvg(mark: Connector): string {
  const { id, path, stroke, arrow } = mark;
  const head = arrow === undefined ? '' : `<path${attributes({ d: arrow, fill: stroke.colour, stroke: 'none' })}/>`;
  const line = `<path${attributes({ d: path, ...strokeAttributes(stroke) })}/>`;
  return `<g${attributes({ id })}${dataOf(mark)}>${line}${head}</g>`;
}

function textMarkSvg(mark: TextMark): string {
  const { text, halo, upwards, data } = mark;
  const words = (halo ? haloSvg(text, halo) : '') + textSvg(text);
  if (!upwards && !data) return words;
  const { x, y } = middleOf(text);
  const transform = upwards ? `rotate(-90 ${num(x)} ${num(y)})` : undefined;
  return `<g${attributes({ transform })}${dataOf(mark)}>${words}</g>`;
}

function filled(fill: Fill | undefined): string | undefined {
  if (fill === undefined) return 'none';
  return typeof fill === 'string' ? fill : fillOf([fill]);
}

/** 1 is what every program takes where nothing is said. */
function edgeWidth(stroke: FigureStroke | undefined): number | undefined {
  return stroke?.width === 1 ? undefined : stroke?.width;
}

function strokeAttributes({ colour, width, dash }: FigureStroke) {
  return { stroke: colour, 'stroke-width': width, 'stroke-dasharray': dashes(dash) };
}

function dashes(dash: FigureStroke['dash']): string | undefined {
  return dash?.map(num).join(' ');
}

/** Attributes that stand behind the others. */
function dataOf({ data }: Named): string {
  if (!data) return '';
  return attributes(Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value])));
}

/** The strip of the rounded rect that is nearest its left edge. */
function bandPath({ x, y, height }: Rect, radius: number, breadth: number): string {
  const [right, bottom] = [num(x + breadth), y + height];
  if (radius === 0) return `M${num(x)} ${num(y)}H${right}V${num(bottom)}H${num(x)}Z`;
  const arc = `A${num(radius)} ${num(radius)} 0 0 0`;
  const [outer, inset] =
    radius > breadth ? [x + breadth, radius - Math.sqrt(radius ** 2 - (radius - breadth) ** 2)] : [x + radius, 0];
  const upper = `M${right} ${num(y + inset)}H${num(outer)}${arc} ${num(x)} ${num(y + radius)}`;
  return `${upper}V${num(bottom - radius)}${arc} ${num(outer)} ${num(bottom - inset)}H${right}Z`;
}
