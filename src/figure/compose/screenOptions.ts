/** Gives the options of a figure that shows the plan as the canvas does, without what only paper needs. */
import type { Plan } from '../../plan/model/schema';
import type { Shown } from '../../plan/model/show';
import { changeOptions, figureOptions, type FigureOptions } from './figureOptions';

const bare: Partial<Shown> = {
  title: false,
  legend: false,
  caption: false,
  version: false,
  changeIdeas: true,
  // Each box answers for itself there, and branches fold.
  ideas: 'boxes',
  abandoned: true,
  split: false,
  branch: '',
  transparent: true,
};

export function screenOptions(plan: Pick<Plan, 'appearance'>): FigureOptions {
  return changeOptions(figureOptions(plan, { preset: 'screen' }), { shown: bare });
}
