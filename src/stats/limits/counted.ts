/** Charts of what is counted: C, G, and P and U with their wider forms by Laney (P′, U′) and Taylor (I′). */
import { mean, median, missing } from '../numbers';
import { alongBase, linesAround, ofBase, type LimitChoices, type Lines, type Stretch } from './lines';
import { meanRange, movingRanges, rangePerSigma } from './movingRanges';

/** Poisson, with the same exposure each time. */
export function countLines(stretch: Stretch): Lines {
  const centre = mean(alongBase(stretch, stretch.values));
  const sigma = Math.sqrt(centre);
  return linesAround(stretch.values.length, { centre, sigma: () => sigma, within: [0, Infinity] });
}

/** Geometric: cases between two events. The median is drawn, the limits lie about the mean. */
export function betweenLines(stretch: Stretch): Lines {
  const base = alongBase(stretch, stretch.values);
  const centre = mean(base);
  const sigma = Math.sqrt(centre * (centre + 1));
  const length = stretch.values.length;
  const lines = linesAround(length, { centre, sigma: () => sigma, within: [0, Infinity], drawn: median(base) });
  return { ...lines, lower: lines.lower.map((value) => Math.min(0, value)) };
}

interface Share {
  readonly centre: number;
  /** The largest value there can be. */
  readonly most: number;
  /** Of one value out of a whole of 1. */
  readonly variance: number;
}

/** Binomial: yes or no, out of so many. */
export function shareLines(stretch: Stretch): Lines {
  const centre = pooledCentre(stretch);
  return shared(stretch, { centre, most: 1, variance: centre * (1 - centre) });
}

/** Poisson: events for so much exposure. */
export function rateLines(stretch: Stretch): Lines {
  const centre = pooledCentre(stretch);
  return shared(stretch, { centre, most: Infinity, variance: centre });
}

/** As P, for shares that differ by more than chance. */
export function wideShareLines(stretch: Stretch, choices: LimitChoices): Lines {
  const centre = pooledCentre(stretch);
  return widened(stretch, { centre, most: 1, variance: centre * (1 - centre) }, choices);
}

/** As U, for rates that differ by more than chance. */
export function wideRateLines(stretch: Stretch, choices: LimitChoices): Lines {
  const centre = pooledCentre(stretch);
  return widened(stretch, { centre, most: Infinity, variance: centre }, choices);
}

function shared({ sizes, values }: Stretch, { centre, most, variance }: Share): Lines {
  const sigma = (index: number) => Math.sqrt(variance / (sizes[index] ?? missing));
  return linesAround(values.length, { centre, sigma, within: [0, most] });
}

/** Laney 2002: sigma times the spread of the standardised values. */
function widened(stretch: Stretch, { centre, most, variance }: Share, choices: LimitChoices): Lines {
  const { sizes, values } = stretch;
  const sigma = (index: number) => Math.sqrt(variance / (sizes[index] ?? missing));
  const scores = values.map((value, index) => (sigma(index) === 0 ? missing : (value - centre) / sigma(index)));
  const ranges = meanRange(movingRanges(alongBase(stretch, scores)), choices);
  const spread = ranges.mean / rangePerSigma;
  return linesAround(values.length, {
    centre,
    sigma: (index) => sigma(index) * spread,
    within: [0, most],
    ranges,
  });
}

/** Taylor’s I′: ratios, each weighing as much as what it is out of. */
export function weighedLines(stretch: Stretch, choices: LimitChoices): Lines {
  const { sizes, values, base } = stretch;
  const spreads = base.slice(1).map((index, at) => {
    const [value, before] = [values[index] ?? missing, values[base[at] ?? -1] ?? missing];
    const parts = 1 / (sizes[index] ?? missing) + 1 / (sizes[base[at] ?? -1] ?? missing);
    return (Math.sqrt(Math.PI / 2) * Math.abs(value - before)) / Math.sqrt(parts);
  });
  const ranges = meanRange(spreads, choices, 3.2665);
  return linesAround(values.length, {
    centre: pooledCentre(stretch),
    sigma: (index) => ranges.mean * Math.sqrt(1 / (sizes[index] ?? missing)),
    within: [choices.floor, Infinity],
    ranges,
  });
}

/** All that was counted, out of all there was. */
function pooledCentre(stretch: Stretch): number {
  const [counts = [], sizes = []] = ofBase(stretch, stretch.counts, stretch.sizes);
  return counts.length === 0 ? missing : mean(counts) / mean(sizes);
}
