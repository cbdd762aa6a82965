/**
 * Draws how committed somebody is on a line of five places: X is now, O is needed, both in one where they agree, an arrow
 * between them where they do not. They are told apart by shape alone.
 *
 * Must not know: plans.
 */
import type { EllipseMark, PathMark } from './mark';

export interface StanceLook {
  /** Places from 0 to 4. */
  readonly now?: number | undefined;
  readonly needed?: number | undefined;
  /** Where the middle of the first place lies, and how far it is to the next, px. */
  readonly x: number;
  readonly y: number;
  readonly step: number;
  /** Half of what X and O take up. */
  readonly radius: number;
  readonly colour: string;
  readonly faint: string;
}

const places = [0, 1, 2, 3, 4] as const;

/** The lowest first. */
export function stanceMark(look: StanceLook): readonly (EllipseMark | PathMark)[] {
  const { now, needed, x, y, step, radius, colour, faint } = look;
  const at = (place: number) => x + place * step;
  const width = radius / 2.5;
  const dots = places
    .filter((place) => place !== now && place !== needed)
    .map((place): EllipseMark => ({ kind: 'ellipse', centre: { x: at(place), y }, rx: 1.5, ry: 1.5, fill: faint }));
  const isOne = now !== undefined && now === needed;
  const arm = isOne ? radius * 0.62 : radius * 0.8;
  const stroke = { colour, width };
  const cross: PathMark[] = now === undefined ? [] : [{ kind: 'path', path: crossAt(at(now), y, arm), stroke }];
  const ring: EllipseMark[] =
    needed === undefined
      ? []
      : [{ kind: 'ellipse', centre: { x: at(needed), y }, rx: radius, ry: radius, stroke: { colour, width } }];
  return [...dots, ...arrowOf(look), ...ring, ...cross];
}

function arrowOf({ now, needed, x, y, step, radius, colour }: StanceLook): PathMark[] {
  if (now === undefined || needed === undefined || now === needed) return [];
  const way = Math.sign(needed - now);
  const from = x + now * step + way * radius * 1.4;
  const to = x + needed * step - way * radius * 1.5;
  const head = Math.min(radius * 0.6, Math.abs(to - from));
  const path = `M${round(from)},${round(y)} L${round(to)},${round(y)} M${round(to - way * head)},${round(y - head * 0.8)} L${round(to)},${round(y)} L${round(to - way * head)},${round(y + head * 0.8)}`;
  return [{ kind: 'path', path, stroke: { colour, width: radius / 4 } }];
}

function crossAt(x: number, y: number, arm: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx)},${round(y + dy)}`;
  return `M${at(-arm, -arm)} L${at(arm, arm)} M${at(arm, -arm)} L${at(-arm, arm)}`;
}

const round = (value: number) => Math.round(value * 100) / 100;
