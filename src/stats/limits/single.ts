/** Charts of single values: run, XmR, the moving ranges themselves, T. */
import { isThere, mean, median, missing } from '../numbers';
import { alongBase, linesAround, type LimitChoices, type Lines, type Stretch } from './lines';
import { meanRange, movingRanges, rangePerSigma } from './movingRanges';

/** The median, and no limits. */
export function runLines(stretch: Stretch): Lines {
  const centre = median(alongBase(stretch, stretch.values));
  return linesAround(stretch.values.length, { centre, sigma: () => missing });
}

/** Mean ± 2.66 mean moving ranges (Wheeler; NHS Making Data Count). */
export function xmrLines(stretch: Stretch, choices: LimitChoices): Lines {
  const base = alongBase(stretch, stretch.values);
  const ranges = meanRange(movingRanges(base), choices);
  const sigma = choices.factor === 'rounded' ? (ranges.mean * 2.66) / 3 : ranges.mean / rangePerSigma;
  return linesAround(stretch.values.length, {
    centre: mean(base),
    sigma: () => sigma,
    within: [choices.floor, Infinity],
    ranges,
  });
}

/** Moving ranges with their mean; the upper limit at 3.267 of it. */
export function rangeLines({ values, base }: Stretch): Lines {
  const ranges = [missing, ...movingRanges(values)].slice(0, values.length);
  const centre = mean(base.map((index) => ranges[index] ?? missing));
  const line = (times: number) => values.map(() => times * centre);
  return {
    values: ranges,
    centre: line(1),
    lower: line(0),
    upper: line(3.267),
    nearLower: line(0),
    nearUpper: line((3.267 / 3) * 2),
  };
}

/** Times between events become nearly normal by this root (Nelson 1994). */
const root = 3.6;

/** XmR of the transformed times, and back. */
export function timeLines(stretch: Stretch, choices: LimitChoices): Lines {
  const values = stretch.values.map((time) => (time >= 0 ? time ** (1 / root) : missing));
  const { ranges, ...lines } = xmrLines({ ...stretch, values }, { ...choices, floor: -Infinity });
  const back = (line: readonly number[]) => line.map((value) => (isThere(value) && value < 0 ? 0 : value ** root));
  return {
    centre: back(lines.centre),
    lower: back(lines.lower),
    upper: back(lines.upper),
    nearLower: back(lines.nearLower),
    nearUpper: back(lines.nearUpper),
    ...(ranges && { ranges }),
  };
}
