/**
 * Prepares the figures of the open plan for printing: with the choices last made in the export dialog, one to a sheet.
 *
 * Must not know: how printing is begun.
 */
import type { SheetToPrint } from '../browser/printOnly';
import { charactersOf, textsOf, type Drawable } from '../figure/compose/drawable';
import { figureOptions } from '../figure/compose/figureOptions';
import { createFigures } from '../figure/compose/figures';
import { figureSvg } from '../figure/svg/figureSvg';
import type { Picture } from '../figure/marks/picture';
import { printPage } from '../figure/compose/printPage';
import type { MeasureText, TextStyle } from '../geometry/types/types';
import type { NodeId, Plan } from '../plan/model/schema';
import { keptChoices } from './keptChoices';

export interface PlanToPrint {
  readonly plan: Plan;
  /** What this reader keeps beside the plan. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly collapsed: ReadonlySet<NodeId>;
  readonly measure: MeasureText;
}

export interface PrintedFigures {
  readonly sheets: readonly SheetToPrint[];
  /** What has to be loaded for them to come out right. */
  readonly fonts: readonly { readonly family: string; readonly styles: readonly TextStyle[]; readonly text: string }[];
}

export function printedFigures({ plan, kept, collapsed, measure }: PlanToPrint): PrintedFigures {
  const figures = createFigures(measure)(plan, figureOptions(plan, keptChoices(kept['figure']).size), collapsed);
  return { sheets: figures.map(sheetOf), fonts: figures.map(fontsOf) };
}

/** The same for pictures that a view has made. */
export function printedPictures(pictures: readonly Picture[]): PrintedFigures {
  return { sheets: pictures.map(sheetOf), fonts: pictures.map(fontsOf) };
}

function sheetOf(figure: Drawable): SheetToPrint {
  return { svg: figureSvg(figure), ...printPage(figure) };
}

function fontsOf(figure: Drawable): PrintedFigures['fonts'][number] {
  return { family: figure.family, styles: textsOf(figure).map(({ style }) => style), text: charactersOf(figure) };
}
