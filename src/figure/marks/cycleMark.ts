/**
 * Draws the five marks that tell what became of a cycle's prediction: full disc, half disc, cross, ring, dotted ring. They
 * are told apart by shape alone; colour only helps.
 *
 * Must not know: plans. `plan/ask/cycleMark.ts` says which cycle has which mark.
 */
import type { Point } from '../../geometry/types/types';
import type { Palette } from '../colour/palette';
import type { EllipseMark, PathMark } from './mark';

export type CycleMarkForm = 'held' | 'partly' | 'no' | 'unknown' | 'planned';

/** Of discs and rings in px, stroke included: what a line of 13 px text has room for. */
export const cycleMarkRadius = 6;

interface Look {
  readonly centre: Point;
  readonly colour: string;
  /** Within rings, so that no line is seen through them; nothing when absent. */
  readonly ground?: string;
  readonly radius?: number;
}

/** The shapes of a mark, the lowest first. */
export function cycleMark(form: CycleMarkForm, look: Look): readonly (EllipseMark | PathMark)[] {
  const { centre, colour, radius = cycleMarkRadius } = look;
  const width = radius / 4;
  const edge = radius - width / 2;
  const stroke = { colour, width };
  const ellipse = { kind: 'ellipse', centre, rx: edge, ry: edge } as const;
  const ring = look.ground === undefined ? { ...ellipse, stroke } : { ...ellipse, stroke, fill: look.ground };
  switch (form) {
    case 'held':
      return [{ ...ellipse, fill: colour, stroke }];
    case 'partly':
      return [ring, { kind: 'path', path: rightHalf(centre, edge), fill: colour }];
    case 'no':
      return [{ kind: 'path', path: cross(centre, radius * 0.75), stroke: { colour, width: radius / 3 } }];
    case 'unknown':
      return [ring];
    case 'planned': {
      const dash = (2 * Math.PI * edge) / (2 * dots);
      return [{ ...ring, stroke: { ...stroke, dash: [dash, dash] } }];
    }
  }
}

/** How many pieces a dotted ring has. */
const dots = 9;

/** How far the control points of a quarter of a circle stand from its ends, as a part of the radius. */
const quarter = 0.5523;

function rightHalf({ x, y }: Point, r: number): string {
  const c = r * quarter;
  const at = (dx: number, dy: number) => `${round(x + dx)},${round(y + dy)}`;
  return [`M${at(0, -r)}`, `C${at(c, -r)} ${at(r, -c)} ${at(r, 0)}`, `C${at(r, c)} ${at(c, r)} ${at(0, r)}`, 'Z'].join(
    ' ',
  );
}

function cross({ x, y }: Point, r: number): string {
  const at = (dx: number, dy: number) => `${round(x + dx)},${round(y + dy)}`;
  return `M${at(-r, -r)} L${at(r, r)} M${at(r, -r)} L${at(-r, r)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function cycleMarkColour(
  palette: Pick<Palette, 'good' | 'warn' | 'danger' | 'accent' | 'strongLine'>,
  form: CycleMarkForm,
): string {
  const colours = {
    held: palette.good,
    partly: palette.warn,
    no: palette.danger,
    unknown: palette.accent,
    planned: palette.strongLine,
  };
  return colours[form];
}
