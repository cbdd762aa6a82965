/** What the choices about a plan's looks are called, in menus, dialogs and fields. */
import type { Look } from '../model/look';

type Words<M extends keyof Look> = Readonly<Record<NonNullable<Look[M]>, string>>;

export const linkWords: Words<'links'> = { elbow: 'With corners', curved: 'Curved', straight: 'Straight' };
export const arrowWords: Words<'arrows'> = {
  none: 'None',
  'towards-aim': 'Towards the aim',
  'from-aim': 'From the aim',
};
export const colourWords: Words<'colourBy'> = {
  column: 'Column',
  branch: 'Primary driver',
  status: 'Status of change ideas',
  owner: 'Owner',
  tag: 'Tag',
};
export const cornerWords: Words<'corners'> = { square: 'Square', rounded: 'Rounded', round: 'Round' };
export const typefaceWords: Words<'typeface'> = {
  bundled: 'Inter',
  serif: 'Serif (Georgia, Times)',
  sans: 'Sans serif (Arial, Helvetica)',
};
export const textSizeWords: Words<'textSize'> = { normal: 'Normal', large: 'Large', largest: 'Largest' };
export const lineWeightWords: Words<'lineWeight'> = { thin: 'Thin', normal: 'Normal', heavy: 'Heavy' };

/** Words by id as a list of choices, in the order given. */
export function choicesOf<T extends string>(words: Readonly<Record<T, string>>): { id: T; label: string }[] {
  return (Object.keys(words) as T[]).map((id) => ({ id, label: words[id] }));
}
