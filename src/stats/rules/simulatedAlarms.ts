/**
 * How often rules whose choices are not the usual ones cry wolf: found by reading charts of normal values on which nothing
 * changes. The values are the same each time, so that the same choice always gives the same number.
 */
import { normal, seeded } from '../../kit/seeded';
import { usual, type Rules } from '../options';
import { readPhase } from '../phase';
import { valuesOf } from '../values';

const seed = 14;
/** More series where they are short: the work stays that of a moment. */
const [work, fewest, most] = [36_000, 400, 1_500];

const known = new Map<string, number>();

/** In percent. */
export function simulatedAlarms(rules: Rules, hasLimits: boolean, points: number): number {
  const choice = JSON.stringify([rules, hasLimits, points]);
  const rate = known.get(choice) ?? simulate(rules, hasLimits, points);
  known.set(choice, rate);
  return rate;
}

function simulate(rules: Rules, hasLimits: boolean, many: number): number {
  const next = normal(seeded(seed));
  const kind = hasLimits ? 'xmr' : 'run';
  const series = Math.min(most, Math.max(fewest, Math.round(work / many)));
  let cries = 0;
  for (let run = 0; run < series; run += 1) {
    const points = Array.from({ length: many }, () => ({ date: '', value: next() }));
    const setting = { points, kind, options: {}, rules, all: valuesOf(points, kind, {}), reckoning: usual } as const;
    if (readPhase({ first: 0, end: many }, setting).findings.length > 0) cries += 1;
  }
  return Math.round((100 * cries) / series);
}
