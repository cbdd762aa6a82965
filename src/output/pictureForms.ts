/** Makes the whole diagram in the forms in which it is pasted into a slide or a message. */
import type { PictureForms } from '../browser/clipboard';
import { inSlices } from '../browser/inSlices';
import { writeOutline } from '../exchange/outline';
import { changeOptions, figureOptions } from '../figure/compose/figureOptions';
import { figureSvg } from '../figure/svg/figureSvg';
import { createFigures } from '../figure/compose/figures';
import { selectContent } from '../figure/compose/selectContent';
import type { MeasureText } from '../geometry/types/types';
import type { Plan } from '../plan/model/schema';
import { svgWithFonts } from './svgWithFonts';
import { screenPng } from './screenPng';

export interface PlanPicture {
  readonly plan: Plan;
  readonly measure: MeasureText;
}

/** Gives what takes time as promises. */
export function pictureForms({ plan, measure }: PlanPicture): PictureForms {
  const options = changeOptions(figureOptions(plan, { preset: 'screen' }), { shown: { split: false } });
  const figure = inSlices(createFigures(measure).steps(plan, options, new Set())).then(([first]) => {
    if (!first) throw new Error('A plan has at least one figure.');
    return first;
  });
  const shown = selectContent(plan, options.shown);
  const png = async () => screenPng((await figure).area, await svgWithFonts(await figure));
  // Browsers put it together anew under the page's own policy, which lets no style sheet through: fonts by name only.
  const svg = async () => new Blob([figureSvg(await figure)], { type: 'image/svg+xml' });
  return { png: png(), svg: svg(), text: Promise.resolve(writeOutline(shown, Object.keys(shown.nodes))) };
}
