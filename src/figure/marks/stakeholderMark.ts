/**
 * Draws the marks of stakeholders: a person is a circle, a group two, an organisation a rounded square; a dot within speaks
 * for patients or carers. They are told apart by shape alone; colour only helps.
 *
 * Must not know: plans.
 */
import type { Point } from '../../geometry/types/types';
import type { EllipseMark, FigureStroke, RectMark } from './mark';

export type StakeholderForm = 'person' | 'group' | 'organisation';

export interface StakeholderLook {
  readonly form: StakeholderForm;
  readonly hasVoice?: boolean;
  /** An answer is awaited: the outline is broken. */
  readonly isAwaited?: boolean;
  /** A second ring: the only link between two parts. */
  readonly hasRing?: boolean;
  readonly centre: Point;
  /** Of what the mark takes up, px. */
  readonly radius: number;
  readonly colour: string;
  /** Within; nothing when absent. */
  readonly fill?: string;
  /** Of the ring. */
  readonly ringColour?: string;
}

type Shape = EllipseMark | RectMark;

/** The shapes of a mark, the lowest first. */
export function stakeholderMark(look: StakeholderLook): readonly Shape[] {
  const { form, hasVoice = false, centre, radius, colour, hasRing = false, ringColour = colour } = look;
  const ring = hasRing ? [circle(centre, radius * 1.4, { stroke: { colour: ringColour, width: radius / 9 } })] : [];
  const dot = hasVoice ? [circle(frontOf(form, centre, radius), radius * 0.24, { fill: colour })] : [];
  return [...ring, ...bodyOf(form, look), ...dot];
}

function bodyOf(form: StakeholderForm, { centre, radius, colour, fill, isAwaited = false }: StakeholderLook): Shape[] {
  const width = Math.max(1.4, radius / 7);
  const stroke: FigureStroke = { colour, width, ...(isAwaited && { dash: [radius / 4, radius / 4] as const }) };
  const look = { stroke, ...(fill !== undefined && { fill }) };
  const edge = radius - width / 2;
  if (form === 'person') return [circle(centre, edge, look)];
  if (form === 'group')
    return [
      circle({ x: centre.x + radius * 0.34, y: centre.y - radius * 0.34 }, edge * 0.72, look),
      circle(frontOf(form, centre, radius), edge * 0.8, look),
    ];
  const side = edge * 1.78;
  const corner = { x: centre.x - side / 2, y: centre.y - side / 2 };
  return [{ kind: 'rect', ...corner, width: side, height: side, radius: radius * 0.36, ...look }];
}

/** The middle of what lies in front. */
function frontOf(form: StakeholderForm, { x, y }: Point, radius: number): Point {
  return form === 'group' ? { x: x - radius * 0.16, y: y + radius * 0.16 } : { x, y };
}

function circle(centre: Point, radius: number, look: Pick<EllipseMark, 'fill' | 'stroke'>): EllipseMark {
  return { kind: 'ellipse', centre, rx: radius, ry: radius, ...look };
}
