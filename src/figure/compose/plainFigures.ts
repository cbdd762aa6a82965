/**
 * Makes the figures of a plan without what reads charts, which a shared page does without: selects what is shown, has it laid out by the geometry that the canvas has, and puts a
 * figure together of it. One figure, or one for each primary driver.
 *
 * Must not know: formats, the screen.
 */
import { geometrySteps } from '../../geometry/scene/geometry';
import type { MeasureText } from '../../geometry/types/types';
import { createWrapper } from '../../geometry/text/wrapText';
import { letterOf } from '../../kit/letters';
import { finish, type Steps } from '../../kit/steps';
import type { NodeId, Plan } from '../../plan/model/schema';
import { colouringOf } from '../colour/colouring';
import type { Theme } from '../colour/paints';
import { composeSteps, noCharts, type ChartsUnderBoxes } from './composeFigure';
import type { Figure } from './figure';
import { fittedForm } from './fittedForm';
import { ideasForm, withLooks, type FigureOptions } from './figureOptions';
import { partsOf, selectContent } from './selectContent';

/** The figures of a plan, at least one; `collapsed` are the branches folded away on the screen. */
export interface FiguresOf {
  (...of: FiguresArguments): readonly Figure[];
  /** The same in steps, for plans that would hold up the page. */
  readonly steps: (...of: FiguresArguments) => Steps<readonly Figure[]>;
}

type FiguresArguments = [plan: Plan, options: FigureOptions, collapsed: ReadonlySet<NodeId>];

const nothing: ReadonlySet<NodeId> = new Set();

/** A `FiguresOf` as in `figures.ts`; boxes have charts under them as far as `charts` draws them. */
export function createPlainFigures(
  measure: MeasureText,
  theme: Theme = 'light',
  charts: ChartsUnderBoxes = noCharts,
): FiguresOf {
  const wrap = createWrapper(measure);
  const steps: FiguresOf['steps'] = function* (plan, options, collapsed) {
    const looking = withLooks(plan, options);
    const colouring = colouringOf(looking, theme);
    const { shown } = options;
    const parts = shown.split ? partsOf(selectContent(looking, shown)) : [];
    const branches = parts.length > 1 ? parts : [shown.branch];
    const figures: Figure[] = [];
    for (const [index, branch] of branches.entries()) {
      yield;
      const content = selectContent(looking, { ...shown, branch });
      yield;
      const part = branches.length > 1 ? letterOf(index) : '';
      const around = { plan: content, colouring, options, wrap, part };
      const folded = shown.collapsed ? collapsed : nothing;
      const form = (yield* fittedForm(around, folded)) ?? ideasForm(options, content);
      const geometry = yield* geometrySteps(content, { collapsed: folded, ...(form && { form }) }, wrap);
      figures.push(yield* composeSteps({ ...around, geometry, charts }));
    }
    return figures;
  };
  return Object.assign((...of: FiguresArguments) => finish(steps(...of)), { steps });
}
