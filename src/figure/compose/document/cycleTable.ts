/** The table of PDSA cycles, idea by idea: what was to be found out, what was predicted, what came of it. */
import { shortSpan } from '../../../kit/dates/shortDates';
import { spanOf } from '../../../plan/ask/board';
import { cycleMarkOf, cycleMarkWords } from '../../../plan/ask/cycleMark';
import { rampOf, type RampStep } from '../../../plan/ask/ramp';
import { decisionWords, oneLine, stageWords } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import { ideaGroups, nothing, textOf } from './ideaTables';
import type { TableBlock, TableRow } from './planDocument';

export function cycleTable(plan: Plan): TableBlock {
  const tested = ideaGroups(plan)
    .flatMap(({ ids }) => ids)
    .map((id) => ({ id, steps: rampOf(plan, id) }))
    .filter(({ steps }) => steps.length > 0);
  return {
    kind: 'table',
    caption:
      'The PDSA (plan, do, study, act) cycles of each change idea in their order: objective, prediction, result, learning and decision.',
    columns: [
      { heading: 'Cycle', share: 0.16 },
      { heading: 'Objective', share: 0.17 },
      { heading: 'Prediction', share: 0.18 },
      { heading: 'Result', share: 0.2 },
      { heading: 'Learning', share: 0.18 },
      { heading: 'Decision', share: 0.11 },
    ],
    rows: tested.flatMap(({ id, steps }): TableRow[] => [{ heading: textOf(plan, id) }, ...steps.map(rowOf)]),
  };
}

function rowOf({ cycle, number }: RampStep): TableRow {
  const { title, scale = '', plan, study, act, stage } = cycle;
  const { start, end } = spanOf(cycle);
  const about = [`${number}. ${oneLine(title) || 'Untitled cycle'}`, oneLine(scale), shortSpan(start, end, '')];
  const held =
    study.predictionHeld === undefined ? '' : `Prediction: ${cycleMarkWords[cycleMarkOf(cycle)].toLowerCase()}.`;
  const decided =
    act.decision === undefined
      ? stage === 'complete'
        ? ''
        : `Now in ${stageWords[stage]}`
      : decisionWords[act.decision];
  return [
    lines(about),
    lines([plan.objective]) || nothing,
    lines([plan.prediction]) || nothing,
    lines([study.results, study.comparison, held]) || nothing,
    lines([study.learning]) || nothing,
    lines([decided, act.next]) || nothing,
  ];
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text = '') => (text.trim() === '' ? [] : text.trim())).join('\n');
}
