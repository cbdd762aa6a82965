/** Makes the figures of a plan, with the small charts of what measures a box. */
import type { MeasureText } from '../../geometry/types/types';
import type { Theme } from '../colour/paints';
import { chartsUnderBoxes } from './figureCharts';
import { createPlainFigures, type FiguresOf } from './plainFigures';

/**
 * A `FiguresOf` that remembers what it has measured. Make a new one when the fonts behind `measure` have changed. Papers
 * are light; what is shown on the screen alone may be dark.
 */
export function createFigures(measure: MeasureText, theme?: Theme): FiguresOf {
  return createPlainFigures(measure, theme, chartsUnderBoxes);
}
