/**
 * Writes paths, strokes and colours as operators of a content stream (ISO 32000-1, 8.5).
 *
 * Must not know: what the shapes stand for. Lengths are those of the picture.
 */
import type { Point, Rect } from '../../geometry/types/types';
import type { EllipseMark, FigureStroke } from '../marks/mark';
import { pathCommands } from '../marks/pathCommands';
import { nums } from './pdfValue';

/** How far the control points of a quarter of a circle lie from its ends, in radii. */
const kappa = 0.5523;

/** `#rrggbb` as three numbers from 0 to 1; what is no such colour is black. */
export function rgb(colour: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return nums(...channels.map((value) => (Number.isNaN(value) ? 0 : Math.round(value * 1000) / 1000)));
}

export const fillWith = (colour: string) => `${rgb(colour)} rg`;
export const strokeWith = (colour: string, width: number) => `${rgb(colour)} RG ${nums(width)} w`;

/** Begins where SVG begins a rectangle, so that dashes fall alike: after the upper left corner, clockwise. */
export function rectPath({ x, y, width, height }: Rect, radius = 0): string {
  if (radius <= 0) return `${nums(x, y, width, height)} re`;
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - kappa);
  const [right, bottom] = [x + width, y + height];
  return [
    `${nums(x + r, y)} m`,
    `${nums(right - r, y)} l ${nums(right - k, y, right, y + k, right, y + r)} c`,
    `${nums(right, bottom - r)} l ${nums(right, bottom - k, right - k, bottom, right - r, bottom)} c`,
    `${nums(x + r, bottom)} l ${nums(x + k, bottom, x, bottom - k, x, bottom - r)} c`,
    `${nums(x, y + r)} l ${nums(x, y + k, x + k, y, x + r, y)} c h`,
  ].join(' ');
}

export function ellipsePath({ centre: { x, y }, rx, ry }: Pick<EllipseMark, 'centre' | 'rx' | 'ry'>): string {
  const [kx, ky] = [rx * kappa, ry * kappa];
  return [
    `${nums(x + rx, y)} m`,
    `${nums(x + rx, y + ky, x + kx, y + ry, x, y + ry)} c ${nums(x - kx, y + ry, x - rx, y + ky, x - rx, y)} c`,
    `${nums(x - rx, y - ky, x - kx, y - ry, x, y - ry)} c ${nums(x + kx, y - ry, x + rx, y - ky, x + rx, y)} c h`,
  ].join(' ');
}

/** SVG path data as geometry writes it. */
export function svgPath(data: string): string {
  let at: Point = { x: 0, y: 0 };
  return pathCommands(data)
    .map((command) => {
      const from = at;
      at = command.points.at(-1) ?? at;
      switch (command.kind) {
        case 'M':
          return `${nums(at.x, at.y)} m`;
        case 'L':
          return `${nums(at.x, at.y)} l`;
        case 'Q':
          return curve(toCubic(from, command.points[0], at));
        case 'C':
          return curve(command.points);
        case 'Z':
          return 'h';
      }
    })
    .join(' ');
}

/** Width, colour and gaps of a line with round ends and corners. */
export function roundStroke({ colour, width, dash }: FigureStroke): string {
  return `1 J 1 j ${strokeWith(colour, width)} [${dash ? nums(...dash) : ''}] 0 d`;
}

/** What is drawn leaves nothing behind for what comes after. */
export function apart(...operators: readonly string[]): string {
  return `q ${operators.join(' ')} Q`;
}

function curve(points: readonly [Point, Point, Point]): string {
  return `${nums(...points.flatMap(({ x, y }) => [x, y]))} c`;
}

function toCubic(from: Point, control: Point, to: Point): readonly [Point, Point, Point] {
  const towards = (end: Point): Point => ({
    x: end.x + ((control.x - end.x) * 2) / 3,
    y: end.y + ((control.y - end.y) * 2) / 3,
  });
  return [towards(from), towards(to), to];
}
