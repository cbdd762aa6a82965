/** Whether the process as it is meets its target, in words. */
import type { Icons } from '../chartTypes';
import type { ChartOptions } from '../options';
import type { Telling } from './signs';

export function targetSaid({ assurance }: Icons, { chart, say, period }: Telling, options: ChartOptions) {
  const phase = chart.phases.at(-1);
  const target = chart.points[chart.latest ?? -1]?.target ?? options.target;
  if (assurance === null || typeof target !== 'number') return undefined;
  if (phase?.because === 'no spread' && phase.centre === target)
    return `That is always at the target of ${say(target)}.`;
  const words = `The target of ${say(target)} will`;
  if (assurance === 'passes') return `${words} be met every time if nothing changes.`;
  if (assurance === 'fails') return `${words} not be met without a change.`;
  return `${words} be met in some ${period}s and not in others, by chance.`;
}
