/**
 * The report that a team hands in: aim, driver diagram, plan, ramps, measures with their charts, and what the coach still
 * finds.
 *
 * Must not know: formats, the clock (today is an argument), how figures are drawn.
 */
import { longDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import type { Finding } from '../../../plan/coach/finding';
import { progressSentence, ratingNow } from '../../../plan/ask/progressHistory';
import { scoreWords } from '../../../plan/ask/progressSteps';
import { aimOf, changeColumn, columnsOf, nodesInColumn } from '../../../plan/ask/queries';
import { columnKindName, oneLine } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import type { Picture } from '../../marks/picture';
import { chartBlocks } from './chartFigures';
import { diagramBlocks, rampBlocks, type DiagramFigures } from './diagramFigures';
import { planTable } from './ideaTables';
import { measureTable } from './measureTable';
import { flowing, type Block, type DocumentSection, type PlanDocument } from './planDocument';

/** In their order. The aim opens every report. */
export const reportParts = [
  { id: 'diagram', label: 'Driver diagram' },
  { id: 'plan', label: 'Plan: change ideas with owners and dates' },
  { id: 'ramps', label: 'PDSA ramps' },
  { id: 'measures', label: 'Measures' },
  { id: 'charts', label: 'Charts of the measures' },
  { id: 'findings', label: 'Open findings of the coach' },
] as const;

export type ReportPart = (typeof reportParts)[number]['id'];

export interface ReportContent {
  readonly parts: ReadonlySet<string>;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly diagram: DiagramFigures | undefined;
  readonly ramps: readonly Picture[];
  /** Of the measures that have values. */
  readonly charts: readonly Picture[];
  /** Those that nobody has put aside. */
  readonly findings: readonly Finding[];
}

export function reportDocument(plan: Plan, content: ReportContent): PlanDocument {
  const { parts, today, diagram } = content;
  const has = (part: ReportPart) => parts.has(part);
  const title = oneLine(plan.title) || 'Improvement plan';
  const figure = [
    heading('Driver diagram'),
    ...(diagram ? diagramBlocks(diagram, 'The driver diagram of the plan.') : []),
  ];
  const sections = flowing([
    upright(aimBlocks(plan, today)),
    ...(has('diagram') && diagram ? [{ isLandscape: diagram.isLandscape, blocks: figure }] : []),
    upright(has('plan') ? planBlocks(plan, today) : []),
    upright(has('ramps') ? rampPart(content.ramps) : []),
    upright(has('measures') ? measureBlocks(plan) : []),
    upright(has('charts') ? chartPart(content.charts) : []),
    upright(has('findings') ? findingBlocks(content.findings) : []),
  ]);
  return {
    title,
    subtitle: `Report of ${longDate(today)}`,
    description: `Report on “${title}” of ${longDate(today)}: aim, driver diagram, plan, PDSA ramps, measures and their charts.`,
    sections,
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const words = (text: string): Block => ({ kind: 'words', text });
const upright = (blocks: readonly Block[]): DocumentSection => ({ isLandscape: false, blocks });

function aimBlocks(plan: Plan, today: string): readonly Block[] {
  const aim = aimOf(plan);
  const { measure, from, to, byWhen, population, place } = aim.smart ?? {};
  const known = [
    ['Measure', measure],
    ['From', from],
    ['To', to],
    ['By when', byWhen && longDate(byWhen)],
    ['For whom', population],
    ['Where', place],
    ['Owner', aim.owner],
    ['In the plan', tallyOf(plan)],
    ['Progress', progressOf(plan, today)],
  ] as const;
  const facts = known.flatMap(([label, value = '']) => (value.trim() === '' ? [] : [[label, value.trim()] as const]));
  const about = plan.description.trim();
  return [
    heading('Aim'),
    { kind: 'words', text: aim.text.trim() || 'The aim has not been written yet.', look: 'lead' },
    ...(about === '' ? [] : [words(about)]),
    { kind: 'facts', facts },
  ];
}

/** “2.5 of 5: Changes are being tested, since 1 September”. */
function progressOf(plan: Plan, today: string): string {
  const now = ratingNow(plan, today);
  return now ? `${scoreWords(now.score)} of 5: ${progressSentence(plan, today)}` : '';
}

/** “4 primary drivers, 7 secondary drivers, 11 change ideas, 2 PDSA cycles”. */
function tallyOf(plan: Plan): string {
  const boxes = columnsOf(plan)
    .slice(1)
    .map(({ id }) => count(nodesInColumn(plan, id).length, columnKindName(plan, id).toLowerCase()));
  return [...boxes, count(Object.keys(plan.cycles).length, 'PDSA cycle')].join(', ');
}

function planBlocks(plan: Plan, today: string): readonly Block[] {
  const hasIdeas = nodesInColumn(plan, changeColumn(plan).id).length > 0;
  return [heading('Plan'), hasIdeas ? planTable(plan, today) : words('There are no change ideas yet.')];
}

function measureBlocks(plan: Plan): readonly Block[] {
  const hasMeasures = Object.keys(plan.measures).length > 0;
  return [heading('Measures'), hasMeasures ? measureTable(plan) : words('No measure has been chosen yet.')];
}

function chartPart(charts: readonly Picture[]): readonly Block[] {
  return [heading('Charts'), ...(charts.length > 0 ? chartBlocks(charts) : [words('No measure has values yet.')])];
}

function rampPart(ramps: readonly Picture[]): readonly Block[] {
  return [
    heading('PDSA ramps'),
    ...(ramps.length > 0 ? rampBlocks(ramps) : [words('No PDSA cycle has been planned yet.')]),
  ];
}

function findingBlocks(findings: readonly Finding[]): readonly Block[] {
  const items = findings.map(({ sentence, why }) => ({ text: sentence, more: why }));
  return [
    heading('Worth a second look'),
    items.length === 0 ? words('The coach finds nothing that is worth a second look.') : { kind: 'list', items },
  ];
}
