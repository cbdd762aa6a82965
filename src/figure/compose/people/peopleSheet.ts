/** What the figures of stakeholders share: type, colours, the mark of somebody, an arrow, the line of names. */
import type { Point } from '../../../geometry/types/types';
import type { Stakeholder } from '../../../plan/model/schema';
import { lightPalette } from '../../colour/palette';
import type { Mark } from '../../marks/mark';
import { stakeholderMark } from '../../marks/stakeholderMark';

export const styles = {
  title: { size: 20, leading: 27, weight: 600 },
  quiet: { size: 13, leading: 18, weight: 400 },
  head: { size: 15, leading: 20, weight: 600 },
  name: { size: 13, leading: 18, weight: 500 },
  strong: { size: 13, leading: 18, weight: 600 },
} as const;

export const { ink, quietInk, hairline, strongLine, surface } = lightPalette;
export const sunken = '#efeee9';
export const manage = '#f4f7fe';
export const margin = 16;

/** The radius of what stands before a name, px. */
export const markRadius = 7;

export function personMark({ kind, voice }: Pick<Stakeholder, 'kind' | 'voice'>, centre: Point): readonly Mark[] {
  return stakeholderMark({
    form: kind,
    hasVoice: voice === true,
    centre,
    radius: markRadius,
    colour: ink,
    fill: surface,
  });
}

/** A straight line with a filled head at its end. */
export function arrowMarks(from: Point, to: Point, colour: string): readonly Mark[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const base = { x: to.x - ux * head, y: to.y - uy * head };
  const side = (by: number) => `${round(base.x - uy * by)},${round(base.y + ux * by)}`;
  return [
    { kind: 'line', from, to: base, stroke: { colour, width: 1.4 } },
    { kind: 'path', path: `M${round(to.x)},${round(to.y)} L${side(half)} L${side(-half)} Z`, fill: colour },
  ];
}

const head = 6;
const half = 3.4;
const round = (value: number) => Math.round(value * 100) / 100;
