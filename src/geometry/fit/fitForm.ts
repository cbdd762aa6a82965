/**
 * Finds the form in which a diagram has the largest text in a frame: how wide each column is, how far columns stand
 * apart, how tight all of it is. The same diagram in the same frame always gets the same form.
 *
 * Must not know: what the frame is on (paper, a slide, a window), what stands around the diagram.
 */
import type { Steps } from '../../kit/steps';
import { spacings, type Form } from '../types/form';
import type { FitDiagram } from './fitColumns';
import { createTrial, type Fit, type FitOptions, type Frame, type Trial, type Tried } from './formTrial';

/** A tighter form must gain more than this share: what is easy to tell apart is worth a little. */
const worthwhile = 0.04;
/** How far widths are moved at once, in px: from a first guess, and from what was best in a tighter form. */
const strides = { first: [64, 32, 16, 8, 4], later: [16, 4] };

export function* fitForm(diagram: FitDiagram, frame: Frame, options: FitOptions): Steps<Fit> {
  let best: Fit | undefined;
  let enough = 0;
  for (const spacing of options.spacings ?? spacings) {
    const trial = createTrial(diagram, frame, options, spacing);
    const fit: Fit = yield* largest(trial, best?.form.widths);
    if (best && fit.scale < enough) break;
    if (!best) enough = fit.scale * (1 - worthwhile);
    best = fit;
  }
  if (!best) throw new Error('There is no spacing to try.');
  return best;
}

/** The widths with the largest text; near those of `known`, which are good in another spacing. */
function* largest(trial: Trial, known: Form['widths'] | undefined): Steps<Fit> {
  const first = known ? [trial.from(known)] : trial.guesses();
  let best = first.map(trial.at).reduce(better);
  yield;
  for (const stride of known ? strides.later : strides.first) {
    best = trial.withGaps(best);
    for (let isMoving = true; isMoving;) {
      const from = best;
      const near = [...trial.alone(from, stride), ...trial.inPairs(from, stride)];
      best = near.map(trial.at).reduce(better, from);
      isMoving = best !== from;
      yield;
    }
  }
  best = narrowed(trial, trial.withGaps(best));
  yield;
  return trial.fitOf(best);
}

/** Without the width that helps nobody. */
function narrowed(trial: Trial, widest: Tried): Tried {
  let best = widest;
  for (const stride of strides.first) {
    for (const level of widest.widths.keys()) {
      for (let next = trial.moved(best, [[level, -stride]]); next; next = trial.moved(best, [[level, -stride]])) {
        const tried = trial.at(next);
        if (tried.scale < best.scale * (1 - 1e-9)) break;
        best = tried;
      }
    }
  }
  return best;
}

function better(a: Tried, b: Tried): Tried {
  return b.scale > a.scale * (1 + 1e-9) ? b : a;
}
