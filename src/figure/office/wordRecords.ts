/**
 * Writes what a plan records as a part of a text document: the notes of its boxes, each change idea with its PDSA cycles,
 * the measures with their values.
 *
 * Must not know: the figure and the table in front of it.
 */
import { longDate } from '../../kit/dates/calendar';
import { inOrder } from '../../plan/model/order';
import { pointsInOrder } from '../../plan/model/points';
import { cyclesOf } from '../../plan/ask/cycles';
import { changeColumn, nodesInColumn, nodesOf } from '../../plan/ask/queries';
import { boxName, decisionWords, oneLine, purposeWords, sentence, stageWords } from '../../plan/ask/words';
import type { Cycle, Measure, Plan, PlanNode } from '../../plan/model/schema';
import { wordGrid } from './wordGrid';
import { paragraph, run, textParagraph } from './wordText';

/** Paragraphs and tables; empty where nothing is recorded. */
export function wordRecords(plan: Plan): readonly string[] {
  return [...notesOf(plan), ...cyclesIn(plan), ...measuresIn(plan)];
}

type Fact = readonly [label: string, value: string | undefined];

function factParagraphs(facts: readonly Fact[]): string[] {
  return facts.flatMap(([label, value = '']) =>
    value.trim() === '' ? [] : paragraph('', [run(`${label}: `, { bold: true }), run(value.trim())]),
  );
}

function notesOf(plan: Plan): string[] {
  const noted = nodesOf(plan).filter(({ notes = '' }) => notes.trim() !== '');
  if (noted.length === 0) return [];
  return [
    textParagraph('Notes', { style: 'Heading1' }),
    ...noted.flatMap((node) => [
      textParagraph(boxName(plan, node), { style: 'Heading3' }),
      textParagraph((node.notes ?? '').trim()),
    ]),
  ];
}

function cyclesIn(plan: Plan): string[] {
  const tested = nodesInColumn(plan, changeColumn(plan).id).filter(({ id }) => cyclesOf(plan, id).length > 0);
  if (tested.length === 0) return [];
  const idea = (node: PlanNode) => [
    textParagraph(oneLine(node.text) || 'Change idea', { style: 'Heading2' }),
    ...cyclesOf(plan, node.id).flatMap((cycle) => cycleParagraphs(plan, cycle)),
  ];
  return [textParagraph('PDSA cycles', { style: 'Heading1' }), ...tested.flatMap(idea)];
}

function cycleParagraphs(plan: Plan, cycle: Cycle): string[] {
  const { title, stage, purpose, scale, owner, measures = [] } = cycle;
  const names = measures.map((id) => oneLine(plan.measures[id]?.name ?? '')).filter((name) => name !== '');
  return [
    textParagraph(oneLine(title) || 'Cycle', { style: 'Heading3' }),
    ...factParagraphs([
      ['Stage', stageWords[stage]],
      ['Purpose', purpose && purposeWords[purpose]],
      ['Scale', scale],
      ['Owner', owner],
      ['Measures', names.join('; ')],
      ['Plan', span(cycle.plan)],
      ['Objective', cycle.plan.objective],
      ['Questions', cycle.plan.questions],
      ['Prediction', cycle.plan.prediction],
      ['Tasks', cycle.plan.tasks],
      ['Data to collect', cycle.plan.data],
      ['Do', span(cycle.do)],
      ['Went as planned', cycle.do.asPlanned === undefined ? undefined : cycle.do.asPlanned ? 'Yes' : 'No'],
      ['Observations', cycle.do.observations],
      ['Results', cycle.study.results],
      ['Compared with the prediction', cycle.study.comparison],
      ['Prediction held', sentence(cycle.study.predictionHeld ?? '')],
      ['Learning', cycle.study.learning],
      ['Decision', cycle.act.decision && decisionWords[cycle.act.decision]],
      ['Next', cycle.act.next],
    ]),
  ];
}

/** `1 March 2027 to 8 March 2027`. */
function span({ start, end }: { readonly start?: string | undefined; readonly end?: string | undefined }): string {
  return [start, end].flatMap((date) => (date === undefined ? [] : longDate(date))).join(' to ');
}

function measuresIn(plan: Plan): string[] {
  const measures = inOrder(plan.measures);
  if (measures.length === 0) return [];
  return [
    textParagraph('Measures', { style: 'Heading1' }),
    ...measures.flatMap((measure) => measureParagraphs(plan, measure)),
  ];
}

function measureParagraphs(plan: Plan, measure: Measure): string[] {
  const { name, kind, nodes, unit, goal, target, definition, numerator, denominator, owner, frequency, source } =
    measure;
  const boxes = nodes.flatMap((id) => plan.nodes[id] ?? []).map((node) => boxName(plan, node));
  const points = pointsInOrder(measure.points);
  const number = (value: number | null | undefined) => (value == null ? '' : String(value));
  const rows = points.map(({ date, value, note = '', ghost = false }) => [
    longDate(date),
    number(value),
    [note.trim(), ghost ? 'Not counted' : ''].filter((text) => text !== '').join('. '),
  ]);
  return [
    textParagraph(oneLine(name) || 'Measure', { style: 'Heading2' }),
    ...factParagraphs([
      ['Kind', sentence(kind)],
      ['Measures', boxes.join('; ')],
      ['Goal', [sentence(goal ?? ''), number(target), unit ?? ''].filter((part) => part !== '').join(' ')],
      ['Definition', definition],
      ['Numerator', numerator],
      ['Denominator', denominator],
      ['Collected', frequency],
      ['Source', source],
      ['Owner', owner],
    ]),
    ...(rows.length > 0 ? [wordGrid(['Date', 'Value', 'Note'], [2_400, 1_600, 5_000], rows), textParagraph('')] : []),
  ];
}
