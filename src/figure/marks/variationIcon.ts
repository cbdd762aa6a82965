/**
 * Draws the variation icon: what the latest point of a chart says. The ring tells whether it is good, the letter on which side
 * it lies, the line which way it goes; colour only helps. Solid ring: improvement; dashed: concern; double: a change that is
 * neither; a line to and fro without a letter: only chance.
 *
 * Must not know: charts, plans.
 */
import type { Palette } from '../colour/palette';
import type { EllipseMark, PathMark } from './mark';
import { iconLetter, polyline, ringOf, type IconLook } from './iconStrokes';

export interface VariationForm {
  readonly is: 'improvement' | 'concern' | 'change' | 'common cause';
  readonly letter?: 'H' | 'L';
}

export function variationIcon({ is, letter }: VariationForm, look: IconLook): readonly (EllipseMark | PathMark)[] {
  const { radius: r, colour } = look;
  const stroke = { colour, width: r * 0.12 };
  const line = (places: readonly (readonly [number, number])[]): PathMark => ({
    kind: 'path',
    path: polyline(look, places),
    stroke,
  });
  const ring = ringOf(look, is === 'concern' ? [r * 0.3, r * 0.26] : undefined);
  if (is === 'common cause') return [ring, line(toAndFro)];
  const inner: EllipseMark[] =
    is === 'change'
      ? [{ kind: 'ellipse', centre: look.centre, rx: r * 0.78, ry: r * 0.78, stroke: { colour, width: r * 0.07 } }]
      : [];
  if (letter === undefined) return [ring, ...inner, line(toAndFro)];
  const way = letter === 'H' ? 1 : -1;
  const climb = rising.map(([x, y]) => [x, y * way] as const);
  const head = arrowhead.map(([x, y]) => [x, y * way] as const);
  return [ring, ...inner, iconLetter(letter, { ...look, at: [-0.36, 0], height: 0.56 }), line(climb), line(head)];
}

/** In radii from the middle, y downwards. */
const toAndFro = [
  [-0.5, 0.08],
  [-0.28, 0.08],
  [-0.12, -0.38],
  [0.12, 0.42],
  [0.26, 0.02],
  [0.5, 0.02],
] as const;
const rising = [
  [0.02, 0.26],
  [0.2, 0.04],
  [0.32, 0.14],
  [0.58, -0.22],
] as const;
const arrowhead = [
  [0.34, -0.24],
  [0.58, -0.22],
  [0.56, 0.02],
] as const;

export function variationColour(
  palette: Pick<Palette, 'accent' | 'warn' | 'aim' | 'strongLine'>,
  is: VariationForm['is'],
) {
  if (is === 'improvement') return palette.accent;
  if (is === 'concern') return palette.warn;
  return is === 'change' ? palette.aim.mark : palette.strongLine;
}

/** As it is said where the icon cannot be seen. */
export function variationWords({ is, letter }: VariationForm): string {
  const side = letter === undefined ? '' : letter === 'H' ? ', high' : ', low';
  const words = {
    improvement: 'Improvement',
    concern: 'Concern',
    change: 'A change, neither good nor bad',
    'common cause': 'No sign of change',
  };
  return `${words[is]}${side}`;
}
