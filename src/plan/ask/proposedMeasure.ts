/** The outcome measure that the SMART parts of the aim speak of. */
import { typedNumber } from '../../kit/typedNumber';
import type { Measure, Plan } from '../model/schema';
import { aimOf } from './queries';
import { oneLine, sentence } from './words';

export type ProposedMeasure = Pick<Measure, 'name'> & Partial<Pick<Measure, 'unit' | 'goal' | 'target'>>;

/** Undefined where the aim does not say what is measured. */
export function proposedMeasure(plan: Plan): ProposedMeasure | undefined {
  const { measure = '', from = '', to = '' } = aimOf(plan).smart ?? {};
  const name = sentence(oneLine(measure));
  if (name === '') return undefined;
  const [before, target] = [typedNumber(from), typedNumber(to)];
  // “6 a month” is a number and how often, “90 %” a number and its unit.
  const unit = target?.unit === '%' ? '%' : undefined;
  const goal = before && target && before.value !== target.value ? wayOf(before.value, target.value) : undefined;
  return {
    name,
    ...(unit !== undefined && { unit }),
    ...(goal !== undefined && { goal }),
    ...(target && { target: target.value }),
  };
}

const wayOf = (from: number, to: number) => (to > from ? ('increase' as const) : ('decrease' as const));
