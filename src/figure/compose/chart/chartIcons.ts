/** The icons of a chart in a row. */
import type { Icons } from '../../../stats/chartTypes';
import { assuranceColour, assuranceIcon, assuranceWords } from '../../marks/assuranceIcon';
import type { GroupMark } from '../../marks/mark';
import { variationColour, variationIcon, variationWords } from '../../marks/variationIcon';
import type { Palette } from '../../colour/palette';

type Given = Pick<Icons, 'variation' | 'assurance'>;

/** Between two, px. */
const gap = 6;

/** @param right where the last of them ends */
export function chartIcons(
  { variation, assurance }: Given,
  { right, top, radius }: { readonly right: number; readonly top: number; readonly radius: number },
  palette: Palette,
): GroupMark[] {
  const y = top + radius;
  const middles = [right - radius, right - 3 * radius - gap];
  const group = (name: string, marks: GroupMark['marks']): GroupMark => ({ kind: 'group', name, alt: name, marks });
  const at = (place: number) => ({ centre: { x: middles[place] ?? 0, y }, radius });
  return [
    ...(variation
      ? [
          group(
            variationWords(variation),
            variationIcon(variation, {
              ...at(assurance ? 1 : 0),
              colour: variationColour(palette, variation.is),
              ground: palette.surface,
            }),
          ),
        ]
      : []),
    ...(assurance
      ? [
          group(
            assuranceWords(assurance),
            assuranceIcon(assurance, {
              ...at(0),
              colour: assuranceColour(palette, assurance),
              ground: palette.surface,
            }),
          ),
        ]
      : []),
  ];
}

/** px; 0 without icons. */
export function iconsWidth({ variation, assurance }: Given, radius: number): number {
  const many = Number(variation !== null) + Number(assurance !== null);
  return many === 0 ? 0 : many * 2 * radius + (many - 1) * gap;
}
