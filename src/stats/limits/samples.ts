/** Charts of samples: their means (x̄) and their standard deviations (s). */
import { mean, missing } from '../numbers';
import { linesAround, ofBase, type LimitChoices, type Lines, type Stretch } from './lines';

/** Means of samples; the spread is that within the samples. */
export function meanLines(stretch: Stretch, choices: LimitChoices): Lines {
  const [values = [], sizes = []] = ofBase(stretch, stretch.values, stretch.sizes);
  const total = sum(sizes);
  const spread = spreadWithin(stretch, stretch.spreads, choices);
  return linesAround(stretch.values.length, {
    centre: total === 0 ? missing : sum(values.map((value, index) => value * (sizes[index] ?? missing))) / total,
    sigma: (index) => {
      const size = stretch.sizes[index] ?? missing;
      return spread / (unbiased(size) * Math.sqrt(size));
    },
  });
}

/** Standard deviations of samples. */
export function deviationLines(stretch: Stretch, choices: LimitChoices): Lines {
  const spread = spreadWithin(stretch, stretch.values, choices);
  return linesAround(stretch.values.length, {
    centre: spread,
    sigma: (index) => {
      const c4 = unbiased(stretch.sizes[index] ?? missing);
      return (spread * Math.sqrt(1 - c4 ** 2)) / c4;
    },
    within: [choices.clip ? 0 : -Infinity, Infinity],
  });
}

function spreadWithin(stretch: Stretch, deviations: readonly number[], { pooled }: LimitChoices): number {
  const [spreads = [], sizes = []] = ofBase(stretch, deviations, stretch.sizes);
  if (!pooled) return mean(spreads);
  const squares = spreads.map((spread, index) => ((sizes[index] ?? missing) - 1) * spread ** 2);
  return Math.sqrt(sum(squares) / sum(sizes.map((size) => size - 1)));
}

/**
 * c4: the standard deviation of a sample falls short of that of the whole by this factor, √(2/(n−1)) Γ(n/2) / Γ((n−1)/2).
 * Missing for samples of fewer than two.
 */
function unbiased(size: number): number {
  if (!(size >= 2) || !Number.isInteger(size)) return missing;
  // The series is exact to twelve digits there.
  if (size > 1_000) return 1 - 1 / (4 * size) - 7 / (32 * size ** 2) - 19 / (128 * size ** 3);
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let n = 2; n < size; n += 1) ratio = (n - 1) / 2 / ratio;
  return Math.sqrt(2 / (size - 1)) * ratio;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
