/** The change ideas, the PDSA cycles and the measures of a plan as sheets that can be filtered. */
import { pointsInOrder } from '../../../plan/model/points';
import { inOrder } from '../../../plan/model/order';
import { cyclesOf } from '../../../plan/ask/cycles';
import { changeColumn, columnLevel, nodesInColumn } from '../../../plan/ask/queries';
import { ancestorsOf, parentsOf } from '../../../plan/ask/relations';
import { decisionWords, kindName, oneLine, purposeWords, sentence, stageWords } from '../../../plan/ask/words';
import { own } from '../../../kit/own';
import type { Cycle, Measure, NodeId, Plan, PlanNode, Point } from '../../../plan/model/schema';
import { measuresOf, namesIn, statusOf, tagsOf } from '../boxFacts';
import { dayCell, listSheet, type Field, type Sheet } from './sheet';

export function ideasSheet(plan: Plan): Sheet {
  const texts = (ids: Iterable<NodeId>) => [...ids].map((id) => oneLine(plan.nodes[id]?.text ?? '')).join('; ');
  const primary = ({ id }: PlanNode) =>
    [...ancestorsOf(plan, id)].filter((above) => columnLevel(plan, plan.nodes[above]?.column ?? '') === 1);
  const fields: readonly Field<PlanNode>[] = [
    ['Change idea', 46, ({ text }) => text],
    ['Contributes to', 36, ({ id }) => texts(parentsOf(plan, id))],
    ['Primary drivers', 32, (node) => texts(primary(node))],
    ['Status', 14, (node) => statusOf(plan, node)],
    ['Owner', 18, ({ owner }) => owner],
    ['Start', 13, ({ start }) => dayCell(start)],
    ['Due', 13, ({ due }) => dayCell(due)],
    ['Impact', 9, ({ impact }) => impact],
    ['Effort', 9, ({ effort }) => effort],
    ['Tags', 18, (node) => namesIn(tagsOf(plan, node))],
    ['PDSA cycles', 12, ({ id }) => cyclesOf(plan, id).length],
    ['Measures', 24, (node) => namesIn(measuresOf(plan, node))],
    ['Notes', 50, ({ notes }) => notes],
  ];
  return listSheet('Change ideas', fields, nodesInColumn(plan, changeColumn(plan).id));
}

export function cyclesSheet(plan: Plan): Sheet {
  const titleOf = (id: string | undefined) => (id === undefined ? undefined : own(plan.cycles, id)?.title);
  const namesOf = (ids: readonly string[] = []) => namesIn(ids.flatMap((id) => own(plan.measures, id) ?? []));
  const fields: readonly Field<Cycle>[] = [
    ['Change idea', 36, ({ idea }) => own(plan.nodes, idea)?.text],
    ['Cycle', 22, ({ title }) => title],
    ['Follows', 18, ({ previous }) => titleOf(previous)],
    ['Stage', 11, ({ stage }) => stageWords[stage]],
    ['Purpose', 20, ({ purpose }) => purpose && purposeWords[purpose]],
    ['Scale', 16, ({ scale }) => scale],
    ['Owner', 18, ({ owner }) => owner],
    ['Plan: start', 13, ({ plan: { start } }) => dayCell(start)],
    ['Plan: end', 13, ({ plan: { end } }) => dayCell(end)],
    ['Objective', 36, (cycle) => cycle.plan.objective],
    ['Questions', 36, (cycle) => cycle.plan.questions],
    ['Prediction', 36, (cycle) => cycle.plan.prediction],
    ['Tasks', 36, (cycle) => cycle.plan.tasks],
    ['Data to collect', 36, (cycle) => cycle.plan.data],
    ['Do: start', 13, (cycle) => dayCell(cycle.do.start)],
    ['Do: end', 13, (cycle) => dayCell(cycle.do.end)],
    ['As planned', 12, (cycle) => (cycle.do.asPlanned === undefined ? undefined : cycle.do.asPlanned ? 'Yes' : 'No')],
    ['Observations', 36, (cycle) => cycle.do.observations],
    ['Results', 36, (cycle) => cycle.study.results],
    ['Compared with the prediction', 36, (cycle) => cycle.study.comparison],
    ['Prediction held', 12, (cycle) => sentence(cycle.study.predictionHeld ?? '')],
    ['Learning', 36, (cycle) => cycle.study.learning],
    ['Decision', 12, (cycle) => cycle.act.decision && decisionWords[cycle.act.decision]],
    ['Next', 36, (cycle) => cycle.act.next],
    ['Measures', 24, ({ measures }) => namesOf(measures)],
  ];
  const ideas = nodesInColumn(plan, changeColumn(plan).id);
  return listSheet(
    'PDSA cycles',
    fields,
    ideas.flatMap(({ id }) => cyclesOf(plan, id)),
  );
}

/** A row for each value; what is said of the measure stands in every row, so that it can be filtered by. */
export function measuresSheet(plan: Plan): Sheet {
  const boxes = ({ nodes }: Measure) =>
    nodes
      .map((id) => own(plan.nodes, id))
      .flatMap((node) => (node ? `${kindName(plan, node)}: ${oneLine(node.text)}` : []));
  const ofMeasure: readonly Field<Measure>[] = [
    ['Measure', 32, ({ name }) => name],
    ['Kind', 12, ({ kind }) => sentence(kind)],
    ['Measures what', 36, (measure) => boxes(measure).join('; ')],
    ['Unit', 10, ({ unit }) => unit],
    ['Goal', 11, ({ goal }) => sentence(goal ?? '')],
    ['Target', 9, ({ target }) => target],
    ['Owner', 18, ({ owner }) => owner],
    ['Frequency', 14, ({ frequency }) => frequency],
    ['Definition', 36, ({ definition }) => definition],
  ];
  const ofPoint: readonly Field<Point>[] = [
    ['Date', 13, ({ date }) => dayCell(date)],
    ['Value', 10, ({ value }) => value ?? undefined],
    ['Numerator', 11, ({ numerator }) => numerator],
    ['Denominator', 12, ({ denominator }) => denominator],
    ['Counted', 10, ({ ghost = false }) => (ghost ? 'No' : 'Yes')],
    ['Note', 36, ({ note }) => note],
  ];
  interface Row {
    readonly measure: Measure;
    readonly point?: Point;
  }
  const rows = inOrder(plan.measures).flatMap((measure): Row[] => {
    const points = pointsInOrder(measure.points);
    return points.length > 0 ? points.map((point) => ({ measure, point })) : [{ measure }];
  });
  const fields: readonly Field<Row>[] = [
    ...ofMeasure.map(([heading, width, of]): Field<Row> => [heading, width, ({ measure }) => of(measure)]),
    ...ofPoint.map(([heading, width, of]): Field<Row> => [heading, width, ({ point }) => point && of(point)]),
  ];
  return listSheet('Measures', fields, rows);
}
