/** Moves and zooms the picture within the frame. Lengths are CSS px of the screen, from the frame's corner. */
import { framing, type Framing } from '../figure/compose/framing';
import type { Point, Rect } from '../geometry/types/types';

const scales = { least: 0.05, greatest: 4 };
/** Below this scale text cannot be read; a diagram that fits no better begins at it, with the aim in sight. */
const readable = 0.6;
const margin = 20;
/** Px at the foot where the buttons are. */
const foot = 56;

export interface Camera {
  readonly at: () => Framing;
  readonly panBy: (x: number, y: number) => void;
  /** Around a point of the frame, or its middle. */
  readonly zoomBy: (factor: number, around?: Point) => void;
  readonly fit: (area: Rect) => void;
  /** As much as can be read, `first` at the left. */
  readonly begin: (area: Rect, first: Rect) => void;
  /** Moves as little as it takes to have `rect` in sight. */
  readonly reveal: (area: Rect, rect: Rect) => void;
}

export function createCamera(frame: HTMLElement, sheet: HTMLElement): Camera {
  let at: Framing = { x: 0, y: 0, scale: 1 };
  const move = (next: Framing) => {
    at = next;
    sheet.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.scale})`;
  };
  const size = () => ({ width: frame.clientWidth, height: frame.clientHeight });
  const fitting = (area: Rect) => framing(area, area, size(), 1.5);
  return {
    at: () => at,
    panBy: (x, y) => move({ ...at, x: at.x + x, y: at.y + y }),
    zoomBy: (factor, around = { x: frame.clientWidth / 2, y: frame.clientHeight / 2 }) => {
      const scale = Math.max(scales.least, Math.min(scales.greatest, at.scale * factor));
      const share = scale / at.scale;
      move({ scale, x: around.x - share * (around.x - at.x), y: around.y - share * (around.y - at.y) });
    },
    fit: (area) => move(fitting(area)),
    begin: (area, first) => {
      const whole = fitting(area);
      if (whole.scale >= readable) return move(whole);
      const middle = frame.clientHeight / 2 - readable * (first.y - area.y + first.height / 2);
      move({ scale: readable, x: margin - readable * (first.x - area.x), y: middle });
    },
    reveal: (area, { x, y, width, height }) => {
      const { scale } = at;
      const needed = (start: number, length: number, room: number) => {
        if (start >= margin && start + length <= room - margin) return 0;
        return length > room - 2 * margin || start < margin ? margin - start : room - margin - start - length;
      };
      const [left, top] = [at.x + scale * (x - area.x), at.y + scale * (y - area.y)];
      const [roomX, roomY] = [frame.clientWidth, frame.clientHeight - foot];
      move({ scale, x: at.x + needed(left, scale * width, roomX), y: at.y + needed(top, scale * height, roomY) });
    },
  };
}
