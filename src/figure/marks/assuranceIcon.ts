/**
 * Draws the assurance icon: whether a process as it is meets its target. A letter says it (P passes, F fails, ? now and then),
 * and so does the line of values beside the dashed line of the target: beyond it, short of it, across it.
 *
 * Must not know: charts, plans.
 */
import type { Palette } from '../colour/palette';
import { iconLetter, polyline, ringOf, round, type IconLook } from './iconStrokes';
import type { EllipseMark, PathMark } from './mark';

export type AssuranceForm = 'passes' | 'fails' | 'hit or miss';

const letters = { passes: 'P', fails: 'F', 'hit or miss': '?' } as const;
/** How far the values lie from the target, in radii; y downwards. */
const distances = { passes: -0.2, fails: 0.2, 'hit or miss': 0 } as const;

export function assuranceIcon(form: AssuranceForm, look: IconLook): readonly (EllipseMark | PathMark)[] {
  const { radius: r, colour } = look;
  const level = 0.34;
  const target = [
    [-0.6, level],
    [0.6, level],
  ] as const;
  const swing = form === 'hit or miss' ? 0.16 : 0.07;
  const values = [-0.5, -0.25, 0, 0.25, 0.5].map(
    (x, at) => [x, level + distances[form] + (at % 2 === 0 ? swing : -swing)] as const,
  );
  return [
    ringOf(look, undefined),
    iconLetter(letters[form], { ...look, at: [0, -0.3], height: 0.52 }),
    {
      kind: 'path',
      path: polyline(look, target),
      stroke: { colour, width: r * 0.09, dash: [round(r * 0.16), round(r * 0.2)] },
    },
    { kind: 'path', path: polyline(look, values), stroke: { colour, width: r * 0.09 } },
  ];
}

export function assuranceColour(palette: Pick<Palette, 'accent' | 'warn' | 'strongLine'>, form: AssuranceForm): string {
  return { passes: palette.accent, fails: palette.warn, 'hit or miss': palette.strongLine }[form];
}

/** As it is said where the icon cannot be seen. */
export function assuranceWords(form: AssuranceForm): string {
  return {
    passes: 'Meets its target every time',
    fails: 'Does not meet its target without a change',
    'hit or miss': 'Meets its target now and then, by chance',
  }[form];
}
