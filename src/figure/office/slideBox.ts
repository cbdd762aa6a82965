/**
 * A box of the figure as shapes of a slide: the box with its text, and what belongs to it (the mark along its edge, the
 * count of what is hidden), grouped so that they stay together when the box is moved.
 */
import type { Rect } from '../../geometry/types/types';
import type { FigureBox, FigureCount, FigureText } from '../compose/figure';
import type { PaintedBox } from '../svg/paintSvg';
import { markFill, noOutline, outline, solidFill, textBody, type SetBlock } from './drawing';
import type { SlideFrame } from './slideFrame';
import { around, written } from './slideLine';
import { group, ownGeometry, presetGeometry, shape, transform, type ObjectName } from './slideShape';

/** Least room in px between text and edge: less than the figure has, so that a broader font breaks no line. */
const tight = 2;

/** `object` names the box itself; `next` numbers what else there is. */
export function slideBox(box: FigureBox, object: ObjectName, next: () => number, frame: SlideFrame): string {
  const { text, under, count, markWidth } = box;
  // Where lines begin they keep their distance; where they end there is more room than in the figure.
  const begins = (direction: FigureText['direction']) => [text, under].some((block) => block?.direction === direction);
  const insets = {
    left: begins('ltr') ? text.x - box.x : markWidth + tight,
    right: begins('rtl') ? box.x + box.width - text.x - text.width : tight,
    top: tight,
    bottom: tight,
  };
  const blocks: SetBlock[] = [{ text }];
  if (under) blocks.push({ text: under, above: under.y - text.y - text.height });
  const body = textBody(blocks, frame.emuPerPx, scaled(insets, frame.emuPerPx), 'ctr');
  const members = [
    paintedShape(box, object, frame, body),
    ...markShapes(box, next, frame),
    ...(count ? [countShape(count, next, frame)] : []),
  ];
  if (members.length === 1) return members.join('');
  const whole = count ? around([...corners(box), ...corners(count)]) : box;
  return group({ id: next(), name: object.name }, frame.place(whole), members);
}

/** The sample of a category, as it stands in a legend. */
export function sampleShapes(box: PaintedBox, name: string, next: () => number, frame: SlideFrame): string[] {
  return [paintedShape(box, { id: next(), name }, frame), ...markShapes(box, next, frame)];
}

/** A text that stands by itself. Its lines have the room `over` in px to become longer. */
export function textShape(text: FigureText, object: ObjectName, frame: SlideFrame, over = 0): string {
  const rect = text.direction === 'rtl' ? { ...text, x: text.x - over } : text;
  return shape(object, {
    place: transform(frame.place({ ...rect, width: text.width + over })),
    geometry: presetGeometry('rect'),
    line: noOutline,
    text: textBody([{ text }], frame.emuPerPx, { left: 0, top: 0, right: 0, bottom: 0 }, 't'),
    isTextBox: true,
  });
}

function paintedShape(box: PaintedBox, object: ObjectName, frame: SlideFrame, text?: string): string {
  const { paint, strokeWidth, radius } = box;
  return shape(object, {
    place: transform(frame.place(box)),
    geometry: rounded(box, radius),
    fill: solidFill(paint.fill),
    line: outline({
      colour: paint.stroke,
      width: strokeWidth * frame.emuPerPx,
      ...(paint.dashed && { dash: 'dash' as const }),
    }),
    ...(text !== undefined && { text }),
  });
}

function countShape(
  { fill, stroke, radius, text, ...rect }: FigureCount,
  next: () => number,
  frame: SlideFrame,
): string {
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  return shape(
    { id: next(), name: text.lines.map((line) => line.text).join(' ') },
    {
      place: transform(frame.place(rect)),
      geometry: rounded(rect, radius),
      fill: solidFill(fill),
      line: outline({ colour: stroke, width: frame.emuPerPx }),
      text: textBody([{ text }], frame.emuPerPx, none, 'ctr'),
    },
  );
}

function rounded({ width, height }: Pick<Rect, 'width' | 'height'>, radius: number): string {
  if (radius === 0) return presetGeometry('rect');
  // A share of the shorter side, in 1/100,000.
  return presetGeometry('roundRect', [['adj', Math.round((radius / Math.min(width, height)) * 100_000)]]);
}

/** One shape for each colour of the mark, from top to bottom. */
function markShapes(box: PaintedBox, next: () => number, frame: SlideFrame): string[] {
  const { paint, markWidth } = box;
  if (markWidth === 0) return [];
  return paint.marks.map((colour, index) => {
    const points = markOutline(box, index / paint.marks.length, (index + 1) / paint.marks.length).map(frame.point);
    const place = around(points);
    const commands = points.map((point, at) => ({ kind: at === 0 ? ('M' as const) : ('L' as const), points: [point] }));
    return shape(
      { id: next(), name: 'Mark' },
      {
        place: transform(place),
        geometry: ownGeometry(place, [...commands, { kind: 'Z' as const, points: [] }].map(written(place)), true),
        fill: markFill(paint, colour),
        line: noOutline,
      },
    );
  });
}

/** Steps in which the corner of a mark is rounded. */
const cornerSteps = 6;

/** The outline of the mark between two shares of the box's height; its outer edge follows the box's corners. */
function markOutline({ x, y, height, radius, markWidth }: PaintedBox, from: number, to: number) {
  const inset = (at: number) => {
    const depth = Math.max(radius - at, radius - (height - at), 0);
    return Math.min(markWidth, radius - Math.sqrt(radius ** 2 - depth ** 2));
  };
  const steps = Array.from({ length: cornerSteps + 1 }, (_, step) => (radius * step) / cornerSteps);
  const [start, end] = [from * height, to * height];
  const within = [...steps, ...steps.map((step) => height - step)].filter((at) => at > start && at < end);
  const edge = [start, ...within.toSorted((a, b) => a - b), end].map((at) => ({ x: x + inset(at), y: y + at }));
  return [...edge, { x: x + markWidth, y: y + end }, { x: x + markWidth, y: y + start }];
}

function corners({ x, y, width, height }: Rect) {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}

function scaled<T extends Readonly<Record<string, number>>>(lengths: T, by: number): T {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, length * by])) as T;
}
