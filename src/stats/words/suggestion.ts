/** A suggested step in words. It is offered, so it only seems. */
import { capital, legible } from '../../kit/english';
import type { BareChart, SuggestedStep } from '../chartTypes';
import type { ChartOptions } from '../options';
import { dateSaid } from './periods';
import { tellingOf } from './signs';

export function suggestionSaid(
  chart: BareChart,
  { from, centreAfter, cause }: Omit<SuggestedStep, 'words'>,
  options: ChartOptions,
): string {
  const { say, period, last } = tellingOf(chart, options);
  const since = `since ${dateSaid(from, period, last)} it seems to have settled at ${say(centreAfter)}`;
  return `${capital(since)}, with a cause you know (${legible(cause.words)}).`;
}
