/**
 * Writes a mark of the picture as objects of a slide: things, texts, shapes, lines that are glued to things, groups.
 *
 * Must not know: the slide around them.
 */
import type { Rect } from '../../geometry/types/types';
import { extentOf } from '../marks/extent';
import type { FigureText, GroupMark, LineMark, Mark, TextMark } from '../marks/mark';
import { noOutline, outline, strokeOutline, textBody } from './drawingMl';
import type { SlideContext } from './slideContext';
import { slideLine } from './slideLine';
import { connector, group, presetGeometry, shape, transform } from './slideShape';
import { ellipseShape, pathShape, rectShapes } from './slideShapes';
import { slideThing } from './slideThing';
import { wrapWidth } from './slideWrap';

export function slideMark(mark: Mark, context: SlideContext): readonly string[] {
  const { frame, next, things } = context;
  switch (mark.kind) {
    case 'connectors':
      return mark.connectors.map((line) => slideLine(line, next(), things, frame));
    case 'text':
      return [standingText(mark, context)];
    case 'rect':
      return rectShapes(mark, next, frame);
    case 'ellipse':
      return [ellipseShape(mark, next(), frame)];
    case 'path':
      return [pathShape(mark, next(), frame)];
    case 'line':
      return [straightLine(mark, context)];
    case 'group':
      return slideGroup(mark, context);
  }
}

function slideGroup(mark: GroupMark, context: SlideContext): readonly string[] {
  const { role, frame: rect, name = 'Group', marks, over = [] } = mark;
  // The title stands in a place of its own.
  if (role === 'title') return [];
  if (role === 'thing') return [slideThing(mark, context, slideMark)];
  const members = [...marks, ...over].flatMap((one) => slideMark(one, context));
  if (!rect || members.length === 0) return members;
  return [group({ id: context.next(), name }, context.frame.place(rect), members)];
}

/** Room in px that lines of text by themselves may have to become longer in another font. */
const spareRoom = 12;

/** A text that stands by itself. */
function standingText(mark: TextMark, { frame, next }: SlideContext): string {
  const { text, halo, upwards = false, name, alt } = mark;
  const rect = upwards ? extentOf(mark) : wider(text, frame.emuPerPx);
  return shape(
    {
      id: next(),
      name: name ?? text.lines.map((line) => line.text).join(' '),
      ...(alt !== undefined && { description: alt }),
    },
    {
      place: transform(frame.place(rect)),
      geometry: presetGeometry('rect'),
      line: noOutline,
      text: textBody(
        [{ text, ...(!upwards && { room: rect.width }), ...(halo && { halo }) }],
        frame.emuPerPx,
        noInsets,
        't',
        upwards,
      ),
      isTextBox: true,
    },
  );
}

const noInsets = { left: 0, top: 0, right: 0, bottom: 0 };

/** As wide as makes its lines end where they do. Lines keep the end at which they begin. */
export function wider(text: FigureText, emuPerPx: number): Rect {
  const { x, y, width, height, direction, anchor } = text;
  const more = wrapWidth([text], width + spareRoom, emuPerPx) - width;
  const left = anchor === 'middle' ? more / 2 : direction === 'rtl' ? more : 0;
  return { x: x - left, y, width: width + more, height };
}

function straightLine(
  { from, to, stroke, opacity, name = 'Line', alt }: LineMark,
  { frame, next }: SlideContext,
): string {
  const [start, end] = [frame.point(from), frame.point(to)];
  const place = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
  const flips = { flipH: end.x < start.x, flipV: end.y < start.y };
  const look = outline({ ...strokeOutline(stroke, frame.emuPerPx), ...(opacity !== undefined && { opacity }) });
  const object = { id: next(), name, ...(alt !== undefined && { description: alt }) };
  return connector(object, [transform(place, flips), presetGeometry('line'), look]);
}
