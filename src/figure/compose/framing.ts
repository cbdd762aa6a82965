/**
 * Works out how a figure lies on a screen so that certain boxes fill it, and whether their text can be read there.
 *
 * Must not know: what shows it. Lengths on the screen are CSS px.
 */
import type { Rect } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import type { Figure, FigureBox } from './figure';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A point of the figure stands at `x + scale × (its x - area.x)` from the left of the screen, likewise from its top. */
export interface Framing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The share of the screen that stays free at each side, and the px at its foot where controls are. */
const free = { side: 0.03, foot: 44 };

/** The least size of text on a screen of this width, where a room reads it from a projector: 16 px on 1024. */
const leastText = { share: 1 / 64, most: 16, least: 8 };

/** The least rectangle that holds the boxes; the whole figure when there are none. */
export function rectOf(figure: Figure, boxes: ReadonlySet<NodeId>): Rect {
  const held = figure.boxes.filter(({ id }) => boxes.has(id));
  if (held.length === 0) return figure.area;
  const [x, y] = [Math.min(...held.map((box) => box.x)), Math.min(...held.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...held.map((box) => box.x + box.width)) - x,
    height: Math.max(...held.map((box) => box.y + box.height)) - y,
  };
}

/** `rect` of the figure in the middle of the screen, as large as fits and at most `largest` times its size. */
export function framing(area: Rect, rect: Rect, { width, height }: Viewport, largest: number): Framing {
  const room = { width: width * (1 - 2 * free.side), height: height * (1 - 2 * free.side) - free.foot };
  const scale = Math.max(0.01, Math.min(room.width / rect.width, room.height / rect.height, largest));
  return {
    scale,
    x: width / 2 - scale * (rect.x - area.x + rect.width / 2),
    y: (height - free.foot) / 2 - scale * (rect.y - area.y + rect.height / 2),
  };
}

/** Whether the smallest text of boxes that fill the screen is large enough. */
export function legibleOn(figure: Figure, viewport: Viewport): (boxes: ReadonlySet<NodeId>) => boolean {
  const wanted = Math.max(leastText.least, Math.min(leastText.most, viewport.width * leastText.share));
  return (boxes) => {
    const { scale } = framing(figure.area, rectOf(figure, boxes), viewport, Infinity);
    return smallestText(figure.boxes.filter(({ id }) => boxes.has(id))) * scale >= wanted;
  };
}

function smallestText(boxes: readonly FigureBox[]): number {
  return Math.min(...boxes.flatMap(({ text, under }) => [text, under ?? text].map(({ style }) => style.size)));
}
