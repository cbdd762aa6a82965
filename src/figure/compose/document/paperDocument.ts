/**
 * The figures and tables of a paper on an improvement, in the order of the SQUIRE 2.0 guideline: the theory as a driver
 * diagram, the aim, the interventions, the PDSA cycles.
 *
 * Source: Ogrinc G et al., SQUIRE 2.0, BMJ Quality & Safety 2016;25:986-992; items 5, 6, 8 and 13a.
 *
 * Must not know: formats, how the diagram is drawn.
 */
import { changeColumn, aimOf, nodesInColumn } from '../../../plan/ask/queries';
import { linksOf } from '../../../plan/ask/relations';
import { oneLine } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import type { Picture } from '../../marks/picture';
import { chartBlocks } from './chartFigures';
import { cycleTable } from './cycleTable';
import type { Figure } from '../figure';
import { branchWords, diagramBlocks, lowered, type DiagramFigures } from './diagramFigures';
import { interventionTable } from './ideaTables';
import { measureTable } from './measureTable';
import { flowing, type Block, type DocumentSection, type PlanDocument } from './planDocument';

/** In the order of the guideline. */
export const paperParts = [
  { id: 'diagram', label: 'Driver diagram, with caption and alternative text' },
  { id: 'interventions', label: 'Table of interventions and their theory' },
  { id: 'measures', label: 'Table of measures, as they are defined' },
  { id: 'cycles', label: 'Table of PDSA cycles' },
  { id: 'charts', label: 'Charts of the measures' },
] as const;

export type PaperPart = (typeof paperParts)[number]['id'];

export interface PaperFigures {
  readonly diagram: DiagramFigures | undefined;
  /** Of the measures that have values. */
  readonly charts: readonly Picture[];
}

export function paperDocument(plan: Plan, parts: ReadonlySet<string>, { diagram, charts }: PaperFigures): PlanDocument {
  const has = (part: PaperPart) => parts.has(part);
  const title = oneLine(plan.title) || 'Improvement plan';
  const hasCycles = Object.keys(plan.cycles).length > 0;
  const theory: Block[] = [
    heading('Rationale'),
    quiet('SQUIRE 2.0, item 5: the theory of how the aim will be reached.'),
    ...(diagram ? diagramBlocks(lower(diagram), captionOf(plan)) : []),
    ...(diagram ? diagram.figures.map((one) => altBlock(one, diagram.figures.length > 1)) : []),
  ];
  const aim: Block[] = [
    heading('Specific aims'),
    quiet('SQUIRE 2.0, item 6.'),
    { kind: 'words', text: aimOf(plan).text.trim() || 'The aim has not been written yet.' },
  ];
  const sections: DocumentSection[] = [
    ...(has('diagram') && diagram ? [{ isLandscape: diagram.isLandscape, blocks: theory }] : []),
    ...(has('interventions') ? [{ isLandscape: false, blocks: [...aim, ...interventions(plan)] }] : []),
    ...(has('measures') ? [{ isLandscape: false, blocks: measures(plan) }] : []),
    ...(has('cycles') ? [{ isLandscape: hasCycles, blocks: cycles(plan, hasCycles) }] : []),
    ...(has('charts') ? [{ isLandscape: false, blocks: results(charts) }] : []),
  ];
  return {
    title,
    subtitle: 'Figures and tables in the order of SQUIRE 2.0',
    description: `Figures and tables of a paper on “${title}”, in the order of SQUIRE 2.0.`,
    sections: flowing(sections),
  };
}

/** Of a figure in mm, where title, heading, caption and alternative text stand on its page. */
const room = { upright: 176, across: 104 } as const;

function lower(diagram: DiagramFigures): DiagramFigures {
  const most = diagram.isLandscape ? room.across : room.upright;
  return { ...diagram, figures: diagram.figures.map((figure) => lowered(figure, most)) };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const quiet = (text: string): Block => ({ kind: 'words', text, look: 'quiet' });

function captionOf(plan: Plan): string {
  const sure = new Set(linksOf(plan).map(({ confidence }) => confidence));
  const lines = [
    ...(sure.has('low') ? ['dotted where it is low'] : []),
    ...(sure.has('high') ? ['heavy where it is high'] : []),
  ];
  const own = plan.appearance.show?.['captionText'];
  return [
    `Driver diagram: the team’s theory of how the aim will be reached. Each box contributes to those that it is linked with at its left.`,
    ...(lines.length > 0 ? [`Lines tell the team’s confidence in each step: ${lines.join(', ')}.`] : []),
    ...(typeof own === 'string' && own.trim() !== '' ? [oneLine(own)] : []),
  ].join(' ');
}

function altBlock(figure: Figure, isPart: boolean): Block {
  const which = isPart ? ` of part ${figure.part}` : '';
  return quiet(`Alternative text${which}: ${figure.alt.short}${branchWords(figure)}`);
}

function interventions(plan: Plan): readonly Block[] {
  const hasIdeas = nodesInColumn(plan, changeColumn(plan).id).length > 0;
  return [
    heading('Interventions'),
    quiet('SQUIRE 2.0, item 8: what was done, and why it should work.'),
    hasIdeas ? interventionTable(plan) : { kind: 'words', text: 'There are no change ideas yet.' },
  ];
}

function cycles(plan: Plan, hasCycles: boolean): readonly Block[] {
  return [
    heading('Results: the steps of the interventions'),
    quiet('SQUIRE 2.0, item 13a: the first steps, and how the interventions changed over time.'),
    hasCycles ? cycleTable(plan) : { kind: 'words', text: 'There are no PDSA cycles yet.' },
  ];
}

function measures(plan: Plan): readonly Block[] {
  const hasMeasures = Object.keys(plan.measures).length > 0;
  return [
    heading('Measures'),
    quiet('SQUIRE 2.0, item 10: the measures of processes and outcomes, with their operational definitions.'),
    hasMeasures ? measureTable(plan) : { kind: 'words', text: 'No measure has been chosen yet.' },
  ];
}

function results(charts: readonly Picture[]): readonly Block[] {
  return [
    heading('Results: processes and outcomes'),
    quiet('SQUIRE 2.0, item 13b: the process measures and outcomes in detail, over time.'),
    ...(charts.length > 0 ? chartBlocks(charts) : [{ kind: 'words' as const, text: 'No measure has values yet.' }]),
  ];
}
