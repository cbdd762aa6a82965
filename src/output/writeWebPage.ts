/**
 * Makes the shared web page of a plan. This module holds the page's script, so it is loaded when a page is first asked
 * for.
 */
import { commentingViewer, viewer } from 'virtual:viewer';
import { fontFacesFor } from '../browser/fontFaces';
import { inSlices } from '../browser/inSlices';
import { changeOptions } from '../figure/compose/figureOptions';
import { createPlainFigures } from '../figure/compose/plainFigures';
import { figureSvg } from '../figure/svg/figureSvg';
import { screenOptions } from '../figure/compose/screenOptions';
import { bodyOf, webPage } from '../figure/web/webPage';
import type { MeasureText } from '../geometry/types/types';
import { fontFamily } from '../geometry/types/typography';
import type { Plan } from '../plan/model/schema';
import { sharedPlan, type SharedParts } from '../plan/ask/sharedPlan';

/** What the page says besides the plan's own words. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

export interface PageParts extends SharedParts {
  /** Readers can comment, and save what they said as a small file to send back. */
  readonly comments: boolean;
}

export async function writeWebPage(plan: Plan, parts: PageParts, measure: MeasureText): Promise<Blob> {
  const shared = sharedPlan(plan, parts);
  const options = changeOptions(screenOptions(shared), { shown: { legend: undefined } });
  const [figure] = await inSlices(createPlainFigures(measure).steps(shared, options, new Set()));
  if (!figure) throw new Error('A plan has at least one figure.');
  const page = {
    plan: shared,
    version: plan,
    svg: figureSvg(figure),
    viewer: parts.comments ? commentingViewer : viewer,
  };
  const fonts = await fontFacesFor(fontFamily, [...new Set(ascii + bodyOf(page))].join(''));
  return new Blob([webPage(page, fonts.css)], { type: 'text/html' });
}
