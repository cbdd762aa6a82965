/** How often the rules of a chart cry wolf on as many values on which nothing changes. */
import type { Chart } from './chartTypes';
import { falseAlarms } from './rules/falseAlarms';

/** Of 100 such charts; null where there are too few values for any rule. */
export function falseAlarmsOf({ rules, kind, phases }: Pick<Chart, 'rules' | 'kind' | 'phases'>): number | null {
  const counted = phases.reduce((total, phase) => total + phase.counted, 0);
  return falseAlarms(rules, kind !== 'run', counted);
}
