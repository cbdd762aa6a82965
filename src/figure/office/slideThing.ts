/**
 * Writes a thing of the picture as one shape with its texts typed into it. What else belongs to the thing (the band
 * along its edge, what is drawn over it) is grouped with it, so that all moves together.
 */
import type { Rect } from '../../geometry/types/types';
import { extentOf } from '../marks/extent';
import type { EllipseMark, FigureText, GroupMark, Mark, RectMark, TextMark } from '../marks/mark';
import { textBody, type Insets, type SetBlock } from './drawingMl';
import type { SlideContext } from './slideContext';
import { around } from './slideLine';
import { group, type ObjectName } from './slideShape';
import { bandShapes, ellipseShape, rectShape } from './slideShapes';
import { wrapWidth } from './slideWrap';

/** Least room in px between text and edge. */
const tight = 2;

/** `draw` writes what the thing holds besides its shape and texts. */
export function slideThing(
  thing: GroupMark,
  context: SlideContext,
  draw: (mark: Mark, context: SlideContext) => readonly string[],
): string {
  const { frame, next, things } = context;
  const { key, name = '', alt, marks, over = [] } = thing;
  const own = marks.find((mark) => mark.kind === 'rect' || mark.kind === 'ellipse');
  const texts = marks.filter((mark) => mark.kind === 'text');
  if (!own) return marks.flatMap((mark) => draw(mark, context)).join('');
  const id = (key === undefined ? undefined : things.get(key)) ?? next();
  const object: ObjectName = { id, name, ...(alt !== undefined && { description: alt }) };
  const body = texts.length === 0 ? undefined : typedText(own, texts, frame.emuPerPx, roomBelow(own, texts, over));
  const others = marks.filter((mark) => mark !== own && mark.kind !== 'text');
  const members = [
    ...thingShape(own, object, context, body),
    ...[...others, ...over].flatMap((mark) => draw(mark, context)),
  ];
  if (members.length === 1) return members.join('');
  const extent = extentOf(own);
  const whole = over.length === 0 ? extent : around([extent, ...over.map(extentOfThing)].flatMap(corners));
  return group({ id: next(), name }, frame.place(whole), members);
}

function thingShape(
  own: RectMark | EllipseMark,
  object: ObjectName,
  { frame, next }: SlideContext,
  text: string | undefined,
): string[] {
  if (own.kind === 'rect') return [rectShape(own, object, frame, text), ...bandShapes(own, next, frame)];
  return [ellipseShape(own, object.id, frame, { object, ...(text !== undefined && { text }) })];
}

/** How much of the thing is taken by what stands below all its texts; 0 for nothing. */
function roomBelow(own: RectMark | EllipseMark, texts: readonly TextMark[], over: readonly Mark[]): number {
  const { y, height } = extentOf(own);
  const foot = Math.max(...texts.map(({ text }) => text.y + text.height));
  const tops = over.flatMap((mark) => (mark.kind === 'group' && mark.data && mark.frame ? mark.frame.y : []));
  const top = Math.min(...tops);
  return top < foot || top >= y + height ? 0 : y + height - top;
}

function typedText(own: RectMark | EllipseMark, marks: readonly TextMark[], emuPerPx: number, below: number): string {
  const texts = marks.map(({ text }) => text);
  const all = insetsOf(own, texts, emuPerPx);
  const insets = { ...all, bottom: Math.max(all.bottom, below) };
  const room = extentOf(own).width - insets.left - insets.right;
  const blocks = marks.map(({ text, halo }, index): SetBlock => {
    const before = marks[index - 1]?.text;
    return { text, room, ...(before && { above: text.y - before.y - before.height }), ...(halo && { halo }) };
  });
  return textBody(blocks, emuPerPx, scaled(within(insets, own), emuPerPx), 'ctr');
}

/** A shape with round corners keeps its text this share of their radius away from every edge by itself. */
const keptFromCorner = 1 - Math.SQRT1_2;

function within({ left, top, right, bottom }: Insets, own: RectMark | EllipseMark): Insets {
  const kept = own.kind === 'rect' ? (own.radius ?? 0) * keptFromCorner : 0;
  const less = (inset: number) => Math.max(0, inset - kept);
  return { left: less(left), top: less(top), right: less(right), bottom: less(bottom) };
}

/** Where lines begin they keep their distance; where they end there is as much room as makes them end there. */
function insetsOf(own: RectMark | EllipseMark, texts: readonly FigureText[], emuPerPx: number): Insets {
  const [text] = texts;
  if (!text || text.anchor === 'middle') return { left: 0, top: 0, right: 0, bottom: 0 };
  const { x, width } = extentOf(own);
  const band = own.kind === 'rect' ? (own.band?.width ?? 0) : 0;
  const begins = (direction: FigureText['direction']) => texts.some((block) => block.direction === direction);
  const [before, behind] = [text.x - x, x + width - text.x - text.width];
  if (begins('rtl') && !begins('ltr')) {
    const room = width - behind;
    return { left: room - wrapWidth(texts, room - band - tight, emuPerPx), right: behind, top: tight, bottom: tight };
  }
  const room = width - before;
  return {
    left: before,
    right: begins('rtl') ? behind : room - wrapWidth(texts, room - tight, emuPerPx),
    top: tight,
    bottom: tight,
  };
}

function extentOfThing(mark: Mark): Rect {
  if (mark.kind === 'connectors') return around(mark.connectors.flatMap(({ points }) => points));
  if (mark.kind !== 'group') return extentOf(mark);
  return mark.frame ?? around(mark.marks.map(extentOfThing).flatMap(corners));
}

function corners({ x, y, width, height }: Rect) {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
}

function scaled({ left, top, right, bottom }: Insets, by: number): Insets {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}
