/** The sign of a change: a disc with plus, minus, arrows up and down, a wave; or the number of a question. */
import type { Point } from '../../../geometry/types/types';
import type { FigureText, GroupMark, Mark } from '../../marks/mark';
import type { ChangeMark } from './changeMarks';

/** Of a disc, px. */
export const signRadius = 10;

/** Strokes about the middle, for a picture has no font for signs. */
const strokes: Readonly<Record<ChangeMark, readonly (readonly [command: 'M' | 'L' | 'Q', ...at: number[]])[]>> = {
  added: [
    ['M', -4.5, 0],
    ['L', 4.5, 0],
    ['M', 0, -4.5],
    ['L', 0, 4.5],
  ],
  removed: [
    ['M', -4.5, 0],
    ['L', 4.5, 0],
  ],
  moved: [
    ['M', 0, -5],
    ['L', 0, 5],
    ['M', -2.5, -2.5],
    ['L', 0, -5],
    ['L', 2.5, -2.5],
    ['M', -2.5, 2.5],
    ['L', 0, 5],
    ['L', 2.5, 2.5],
  ],
  changed: [
    ['M', -5, 1],
    ['Q', -2.5, -4, 0, 0],
    ['Q', 2.5, 4, 5, -1],
  ],
};

export interface SignLook {
  readonly colour: string;
  /** Of the sign on its disc, and of the edge that keeps it apart from what lies below. */
  readonly ground: string;
}

/** The strokes of a sign about a point, within 5 px of it, as path data. */
export function signPath(sign: ChangeMark, at: Point): string {
  return strokes[sign].map(([command, ...way]) => `${command} ${shifted(way, at).join(' ')}`).join(' ');
}

export function signMark(sign: ChangeMark, at: Point, { colour, ground }: SignLook): GroupMark {
  const path = signPath(sign, at);
  return {
    kind: 'group',
    name: sign,
    data: { sign },
    marks: [disc(at, { colour, ground }), { kind: 'path', path, stroke: { colour: ground, width: 2 } }],
  };
}

export function numberMark(number: number, at: Point, look: SignLook): GroupMark {
  const text = String(number);
  const style = { size: 12, leading: 16, weight: 600 };
  const set: FigureText = {
    x: at.x - signRadius,
    y: at.y - signRadius,
    width: 2 * signRadius,
    height: 2 * signRadius,
    lines: [{ text, x: at.x, baseline: at.y + 4.4, width: 7.8 * text.length }],
    source: text,
    style,
    colour: look.ground,
    direction: 'ltr',
    anchor: 'middle',
    struck: false,
  };
  return {
    kind: 'group',
    name: `Question ${text}`,
    data: { question: text },
    marks: [disc(at, look), { kind: 'text', text: set }],
  };
}

function disc(centre: Point, { colour, ground }: SignLook): Mark {
  return {
    kind: 'ellipse',
    centre,
    rx: signRadius,
    ry: signRadius,
    fill: colour,
    stroke: { colour: ground, width: 2 },
  };
}

function shifted(way: readonly number[], { x, y }: Point): number[] {
  return way.map((value, at) => Math.round((value + (at % 2 === 0 ? x : y)) * 100) / 100);
}
