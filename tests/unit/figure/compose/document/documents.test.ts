// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSteps } from '../../../../../src/figure/compose/document/chartFigures';
import { diagramSteps, rampPictures } from '../../../../../src/figure/compose/document/diagramFigures';
import { paperDocument, paperParts } from '../../../../../src/figure/compose/document/paperDocument';
import {
  labelOf,
  numbered,
  type Block,
  type PlanDocument,
} from '../../../../../src/figure/compose/document/planDocument';
import { reportDocument, reportParts } from '../../../../../src/figure/compose/document/reportDocument';
import { textsOf } from '../../../../../src/figure/compose/drawable';
import { finish } from '../../../../../src/kit/steps';
import { findingsOf } from '../../../../../src/plan/coach/coach';
import { pointsById } from '../../../../../src/plan/model/points';
import type { Plan } from '../../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../../fixtures/interWidths';
import { emptyPlan, smallPlan } from '../../../../fixtures/plans';
import { rampPlan, rampToday as today } from '../../../../fixtures/rampPlan';

const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));

function report(plan: Plan, parts: ReadonlySet<string> = idsOf(reportParts)): PlanDocument {
  const diagram = finish(diagramSteps(plan, tableMeasure));
  const ramps = rampPictures(plan, tableMeasure, today);
  const charts = finish(chartSteps(plan, tableMeasure, today));
  return reportDocument(plan, { parts, today, diagram, ramps, charts, findings: findingsOf(plan, today) });
}

function paper(plan: Plan, parts: ReadonlySet<string> = idsOf(paperParts)): PlanDocument {
  const charts = finish(chartSteps(plan, tableMeasure, today));
  return paperDocument(plan, parts, { diagram: finish(diagramSteps(plan, tableMeasure)), charts });
}

const blocksOf = (document: PlanDocument): readonly Block[] => document.sections.flatMap(({ blocks }) => blocks);
const headings = (document: PlanDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'heading' ? block.text : []));
const labels = (document: PlanDocument) =>
  numbered(document)
    .flat()
    .flatMap((each) => (each.number > 0 ? labelOf(each) : []));
const tables = (document: PlanDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const words = (document: PlanDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'words' ? block.text : []));

function measured(): Plan {
  const points = pointsById([
    { date: '2027-01-01', value: 8 },
    { date: '2027-02-01', value: 6.25 },
    { date: '2027-02-10', value: 3, ghost: true },
    { date: '2027-02-20', value: null },
  ]);
  const counted = pointsById([{ date: '2027-01-01', numerator: 18, denominator: 23 }]);
  return {
    ...rampPlan(),
    measures: {
      m1: {
        id: 'm1',
        order: 'a0',
        name: 'Falls with harm',
        kind: 'outcome',
        nodes: ['aim-1'],
        goal: 'decrease',
        target: 4.5,
        unit: '%',
        definition: 'As reported.',
        numerator: 'Falls',
        points,
      },
      m2: { id: 'm2', order: 'a1', name: 'Assessed', kind: 'process', nodes: [], points: counted },
    },
  };
}

describe('a report', () => {
  it('has its parts in their order, figures and tables counted each for themselves', () => {
    const made = report(measured());
    expect(made).toMatchObject({ title: 'Falls on the ward', subtitle: 'Report of 23 February 2027' });
    expect(headings(made)).toEqual([
      'Aim',
      'Driver diagram',
      'Plan',
      'PDSA ramps',
      'Measures',
      'Charts',
      'Worth a second look',
    ]);
    expect(labels(made)).toEqual(['Figure 1', 'Table 1', 'Figure 2', 'Table 2', 'Figure 3', 'Figure 4']);
  });

  it('has only the parts that are chosen, and the aim', () => {
    const made = report(rampPlan(), new Set(['plan']));
    expect(headings(made)).toEqual(['Aim', 'Plan']);
    expect(labels(made)).toEqual(['Table 1']);
  });

  it('names the change ideas under their drivers, what is late with its days', () => {
    const plan = rampPlan();
    const late = { ...plan.nodes['C1'], due: '2027-02-20' } as Plan['nodes'][string];
    const [rows] = tables(report({ ...plan, nodes: { ...plan.nodes, C1: late } }));
    expect(rows?.slice(0, 3)).toEqual([
      { heading: 'Risk is known' },
      ['Risk tool in the admission pack', 'Testing', 'Ben', '20 Feb 2027, 3 days late', '3 cycles, adapt'],
      ['Risk on the handover sheet', 'Proposed', '–', '–', '3 cycles'],
    ]);
  });

  it('tells of each measure its kind, definition, target and the last value that counts', () => {
    expect(tables(report(measured())).at(-1)).toEqual([
      ['Falls with harm', 'Outcome', 'As reported.\nNumerator: Falls', 'Decrease to 4.5 %', '6.25 %, 1 Feb 2027'],
      ['Assessed', 'Process', '–', '–', '18 of 23, 1 Jan 2027'],
    ]);
  });

  it('says in a sentence what is not there yet', () => {
    expect(words(report(emptyPlan()))).toEqual([
      'The aim has not been written yet.',
      'There are no change ideas yet.',
      'No PDSA cycle has been planned yet.',
      'No measure has been chosen yet.',
      'No measure has values yet.',
    ]);
  });

  it('has a chart of each measure with values, whose caption says what it shows', () => {
    const figures = blocksOf(report(measured())).flatMap((block) => (block.kind === 'figure' ? [block] : []));
    const chart = figures.at(-2);
    expect(chart?.caption).toBe(
      'Run chart of Falls with harm (%). No sign of change in two values: they lie about the median of 7.13 %.',
    );
    expect(chart?.picture.physical.widthMm).toBeCloseTo(170, 0);
    expect(chart && textsOf(chart.picture).map(({ source }) => source)).not.toContain('Falls with harm (%)');
  });

  it('lies across only for a diagram that gains by it', () => {
    expect(report(smallPlan()).sections.map(({ isLandscape }) => isLandscape)).toEqual([false]);
  });
});

describe('the figures and tables of a paper', () => {
  it('stand in the order of SQUIRE 2.0', () => {
    const made = paper(rampPlan());
    expect(headings(made)).toEqual([
      'Rationale',
      'Specific aims',
      'Interventions',
      'Measures',
      'Results: the steps of the interventions',
      'Results: processes and outcomes',
    ]);
    expect(labels(made)).toEqual(['Figure 1', 'Table 1', 'Table 2']);
    expect(made.sections.map(({ isLandscape }) => isLandscape)).toEqual([false, true, false]);
    expect(words(made)).toContain(
      'Alternative text: Driver diagram for the aim “Halve falls with harm on the ward”: 2 primary drivers, 4 secondary drivers and 4 change ideas.',
    );
  });

  it('say of each part of a figure that is cut which driver it is about', () => {
    const plan = smallPlan();
    const wordy = 'What the ward does every morning before the round begins. '.repeat(30);
    const nodes = Object.fromEntries(
      Object.entries(plan.nodes).map(([id, node]) => [id, node.column === 'change' ? { ...node, text: wordy } : node]),
    );
    const made = paper({ ...plan, nodes });
    const captions = made.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figure' ? block.caption.split('. ').slice(-1) : [])),
    );
    expect(captions).toEqual(['Part a: “Risk is known”.', 'Part b: “The ward is safe”.']);
    expect(words(made).filter((text) => text.startsWith('Alternative text of part b'))).toHaveLength(1);
  });

  it('give each step of the theory a row, with the confidence and its reason', () => {
    const plan = rampPlan();
    const link = Object.values(plan.links).find(({ from, to }) => from === 'C1' && to === 'S1');
    if (!link) throw new Error('The plan has another theory.');
    const rated = { ...link, confidence: 'low', notes: 'One trial.' } as const;
    const [rows] = tables(paper({ ...plan, links: { ...plan.links, [link.id]: rated } }));
    expect(rows?.slice(0, 3)).toEqual([
      ['Risk tool in the admission pack', 'Assessment on admission', 'Risk is known', 'Low', 'One trial.'],
      ['Risk on the handover sheet', 'Review after every change', 'Risk is known', 'Not rated', '–'],
      ['Risk on the handover sheet', 'Clear floors', 'The ward is safe', 'Not rated', '–'],
    ]);
  });

  it('tell of each cycle what was to be found out, predicted, found, learned and decided', () => {
    const plan = rampPlan();
    const cycle = plan.cycles['a2'];
    if (!cycle) throw new Error('The plan has other cycles.');
    const told: Plan['cycles'][string] = {
      ...cycle,
      plan: { ...cycle.plan, objective: 'Does it work late?', prediction: 'Nine of ten' },
      study: { ...cycle.study, results: 'Seven of ten', learning: 'Agency nurses are not told.' },
      act: { ...cycle.act, next: 'Tell them.' },
    };
    const rows = tables(paper({ ...plan, cycles: { ...plan.cycles, a2: told } }))[1];
    expect(rows?.[0]).toEqual({ heading: 'Risk tool in the admission pack' });
    expect(rows?.[2]).toEqual([
      '2. Two late shifts\n2 shifts\n19–21 Jan 2027',
      'Does it work late?',
      'Nine of ten',
      'Seven of ten\nPrediction: partly held.',
      'Agency nurses are not told.',
      'Adapt\nTell them.',
    ]);
  });
});

describe('the figures of documents', () => {
  it('are cut where one would be too small to be read, and share a number', () => {
    const blocks: Block[] = ['a', 'b'].map((part) => ({
      kind: 'figure',
      picture: rampPictures(rampPlan(), tableMeasure, today)[0] as never,
      caption: '',
      alt: '',
      part,
    }));
    const document = { title: '', subtitle: '', description: '', sections: [{ isLandscape: false, blocks }] };
    expect(labels(document)).toEqual(['Figure 1a', 'Figure 1b']);
  });

  it('of ramps have whole rows, each idea once, none higher than its page', () => {
    const plan = rampPlan();
    const many = Array.from({ length: 40 }, (_, at) => `m${String(at).padStart(2, '0')}`);
    const { C1, a1 } = { ...plan.nodes, ...plan.cycles } as unknown as {
      C1: Plan['nodes'][string];
      a1: Plan['cycles'][string];
    };
    const nodes = many.map((id) => [id, { ...C1, id, order: `c${id}V`, text: `Idea ${id}` }]);
    const cycles = many.map((id) => [`${id}-1`, { ...a1, id: `${id}-1`, idea: id, order: `c${id}V` }]);
    const sheets = rampPictures(
      {
        ...plan,
        nodes: { ...plan.nodes, ...Object.fromEntries(nodes) },
        cycles: { ...plan.cycles, ...Object.fromEntries(cycles) },
      },
      tableMeasure,
      today,
    );
    expect(sheets.length).toBeGreaterThan(2);
    for (const { physical } of sheets) {
      expect(physical.heightMm).toBeLessThanOrEqual(226);
      expect(physical.widthMm).toBeLessThanOrEqual(170);
    }
    const named = sheets.flatMap((sheet) =>
      textsOf(sheet).flatMap(({ lines }) => lines.map(({ text }) => text.trim())),
    );
    for (const id of many) expect(named.filter((text) => text === `Idea ${id}`)).toHaveLength(1);
  });

  it('are made of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(blocksOf(report(plan)).length).toBeGreaterThan(4);
        expect(blocksOf(paper(plan)).length).toBeGreaterThan(4);
      }),
      { numRuns: 6 },
    );
  });
});
