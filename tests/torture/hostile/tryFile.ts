/**
 * Opens one file as the app would, without a browser, and complains of every promise that is not kept: it is opened as a
 * sound plan that can be saved, drawn and edited, or refused in words that name the place. Knows nothing of how the
 * file came about.
 */
import { writeOutline } from '../../../src/exchange/outline';
import { figureSvg } from '../../../src/figure/svg/figureSvg';
import { planNamespace } from '../../../src/exchange/carriedPlan';
import { figureOptions } from '../../../src/figure/compose/figureOptions';
import { createFigures } from '../../../src/figure/compose/figures';
import { thumbnailSvg } from '../../../src/figure/svg/thumbnailSvg';
import { fileName } from '../../../src/format/fileName';
import { wordMend } from '../../../src/format/mend';
import { parse } from '../../../src/format/parse';
import { serialise } from '../../../src/format/serialise';
import { wordProblem } from '../../../src/format/wordProblem';
import { createGeometry } from '../../../src/geometry/scene/geometry';
import { planFaults } from '../../../src/plan/model/checkPlan';
import type { Plan } from '../../../src/plan/model/schema';
import { lightPalette } from '../../../src/figure/colour/palette';
import { tableMeasure } from '../../fixtures/interWidths';
import { pollution } from './pollution';
import { sentenceFaults } from './sentences';
import { svgFaults } from './svgFaults';

export interface Tried {
  readonly opened: boolean;
  /** Milliseconds from bytes to picture. */
  readonly took: number;
  /** Promises that were not kept, as sentences for developers. */
  readonly faults: readonly string[];
}

/** Milliseconds. */
const longest = 2_000;

export function tryFile(bytes: Uint8Array): Tried {
  const began = performance.now();
  try {
    const result = parse(bytes);
    const work = result.ok ? workWith(result.plan) : undefined;
    const took = performance.now() - began;
    const said = result.ok
      ? result.mended.map((mend) => ({ kind: mend.kind, words: wordMend(mend) }))
      : result.problems.map((problem) => ({ kind: problem.kind, words: wordProblem(problem) }));
    const faults = [
      ...pollution(),
      ...(took > longest ? [`It takes ${Math.round(took)} ms.`] : []),
      ...sentenceFaults(said, !result.ok),
      ...(result.ok || (said.length > 0 && said.length <= 20) ? [] : [`It gives ${said.length} reasons.`]),
      ...(result.ok && work ? planPromises(result.plan, work) : []),
    ];
    return { opened: result.ok, took, faults };
  } catch (error) {
    const faults = [`It throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
    return { opened: false, took: performance.now() - began, faults };
  }
}

interface Work {
  readonly saved: string;
  readonly name: string;
  readonly figure: string;
  readonly thumbnail: string;
}

/** What the app does with every plan that it opens. */
function workWith(plan: Plan): Work {
  const geometry = createGeometry(tableMeasure)(plan, { collapsed: new Set() });
  const [figure] = createFigures(tableMeasure)(plan, figureOptions(plan, { preset: 'journal-double' }), new Set());
  writeOutline(plan, Object.keys(plan.nodes));
  return {
    saved: serialise(plan),
    name: fileName(plan.title),
    figure: figure ? figureSvg(figure, { plan: { namespace: planNamespace, text: serialise(plan) } }) : '',
    thumbnail: thumbnailSvg(geometry, { palette: lightPalette }),
  };
}

function planPromises(plan: Plan, { saved, name, figure, thumbnail }: Work): string[] {
  const faults = planFaults(plan).slice(0, 5);
  const again = parse(saved);
  if (!again.ok) faults.push(`What is saved is refused: ${again.problems.map(wordProblem).join(' ')}`);
  else {
    if (again.mended.length > 0) faults.push(`What is saved needs mending: ${again.mended.map(wordMend).join(' ')}`);
    // JSON knows no negative zero: that it is saved as 0 loses nothing.
    if (JSON.stringify(again.plan) !== JSON.stringify(plan)) faults.push('What is saved is read as another plan.');
    if (serialise(again.plan) !== saved) faults.push('Two saves of one plan differ.');
  }
  if (!/^[^/\\\0<>:"|?*]+\.aimtree\.json$/.test(name)) faults.push('Its file has an impossible name.');
  return [
    ...faults,
    ...svgFaults(figure).map((fault) => `The figure ${fault}`),
    ...svgFaults(thumbnail).map((fault) => `The thumbnail ${fault}`),
  ];
}
