// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackageFiles } from '../../../../src/archive/openPackage';
import { chartSteps } from '../../../../src/figure/compose/document/chartFigures';
import { diagramSteps, rampPictures } from '../../../../src/figure/compose/document/diagramFigures';
import { paperDocument, paperParts } from '../../../../src/figure/compose/document/paperDocument';
import type { FigureBlock, PlanDocument } from '../../../../src/figure/compose/document/planDocument';
import { reportDocument, reportParts } from '../../../../src/figure/compose/document/reportDocument';
import { planDocumentFiles } from '../../../../src/figure/office/wordPlan';
import { finish } from '../../../../src/kit/steps';
import { findingsOf } from '../../../../src/plan/coach/coach';
import type { Plan } from '../../../../src/plan/model/schema';
import { arbitraryPlan } from '../../../fixtures/arbitraryPlan';
import { tableMeasure } from '../../../fixtures/interWidths';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { rampPlan, rampToday as today } from '../../../fixtures/rampPlan';
import { all, expectSound, xmlOf } from './officeFile';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));

function filesOf(plan: Plan, document: PlanDocument): PackageFiles {
  const figures = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): FigureBlock[] => (block.kind === 'figure' ? [block] : [])),
  );
  return planDocumentFiles(
    plan,
    document,
    figures.map((block, at) => ({ block, png, ...(at === 0 && { svg: '<svg/>' }) })),
  );
}

const chartsOf = (plan: Plan) => finish(chartSteps(plan, tableMeasure, today));

function paperOf(plan: Plan): PackageFiles {
  const diagram = finish(diagramSteps(plan, tableMeasure));
  return filesOf(plan, paperDocument(plan, idsOf(paperParts), { diagram, charts: chartsOf(plan) }));
}

function reportOf(plan: Plan): PackageFiles {
  const diagram = finish(diagramSteps(plan, tableMeasure));
  const ramps = rampPictures(plan, tableMeasure, today);
  const findings = findingsOf(plan, today);
  const content = { parts: idsOf(reportParts), today, diagram, ramps, charts: chartsOf(plan), findings };
  return filesOf(plan, reportDocument(plan, content));
}

const textOf = (element: Element) =>
  all(element, 'w:t')
    .map((text) => text.textContent)
    .join('');
const styled = (root: Element, style: string) =>
  all(root, 'w:p').filter((one) => all(one, 'w:pStyle')[0]?.getAttribute('w:val') === style);
const valueOf = (element: Element | undefined) => element?.getAttribute('w:val');

describe('a document about a plan', () => {
  it.each<[string, Plan]>([
    ['of ramps', rampPlan()],
    ['of a small plan', smallPlan()],
    ['of an empty plan', emptyPlan()],
  ])('keeps to the schema and the rules of packages: %s', (_, plan) => {
    expectSound(paperOf(plan));
    expectSound(reportOf(plan));
  });

  it('keeps to them for any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expectSound(paperOf(plan));
        expectSound(reportOf(plan));
      }),
      { numRuns: 4 },
    );
  });

  it('numbers its figures and tables by fields that the word processor counts, tables above and figures below', () => {
    const root = xmlOf(paperOf(rampPlan()), 'word/document.xml');
    const captions = styled(root, 'Caption');
    expect(captions.map((one) => textOf(one).slice(0, 9).trim())).toEqual(['Figure 1.', 'Table 1.', 'Table 2.']);
    const fields = captions.flatMap((one) => all(one, 'w:instrText').map((field) => field.textContent));
    expect(fields).toEqual([' SEQ Figure \\* ARABIC ', ' SEQ Table \\* ARABIC ', ' SEQ Table \\* ARABIC ']);
    const [figure, ...tables] = captions;
    expect(figure?.previousElementSibling?.getElementsByTagName('w:drawing')).toHaveLength(1);
    for (const caption of tables) {
      expect(caption.nextElementSibling?.tagName).toBe('w:tbl');
      expect(all(caption, 'w:keepNext')).toHaveLength(1);
    }
  });

  it('repeats the headings of tables, keeps rows whole, and names tables and pictures for those who do not see them', () => {
    const root = xmlOf(paperOf(rampPlan()), 'word/document.xml');
    for (const table of all(root, 'w:tbl')) {
      const [first, ...rest] = all(table, 'w:tr');
      expect(first && all(first, 'w:tblHeader')).toHaveLength(1);
      for (const row of rest) expect(all(row, 'w:cantSplit')).toHaveLength(1);
      expect(valueOf(all(table, 'w:tblCaption')[0])).toMatch(/^The /);
    }
    expect(all(root, 'wp:docPr')[0]?.getAttribute('descr')).toMatch(/^Driver diagram for the aim/);
    expect(all(root, 'wp:docPr')[0]?.getAttribute('name')).toBe('Figure 1');
  });

  it('lets a row that may be longer than a page go on on the next', () => {
    const plan = rampPlan();
    const long = { ...plan.nodes['C1'], text: 'A very long idea. '.repeat(90) } as Plan['nodes'][string];
    const root = xmlOf(paperOf({ ...plan, nodes: { ...plan.nodes, C1: long } }), 'word/document.xml');
    const [table] = all(root, 'w:tbl');
    const rows = table ? all(table, 'w:tr') : [];
    expect(rows.map((row) => all(row, 'w:cantSplit').length).slice(0, 3)).toEqual([1, 0, 1]);
  });

  it('lies across where a table is wide, and has head and page numbers throughout', () => {
    const files = paperOf(rampPlan());
    const sections = all(xmlOf(files, 'word/document.xml'), 'w:sectPr');
    const ways = sections.map((each) => all(each, 'w:pgSz')[0]?.getAttribute('w:orient') ?? 'portrait');
    expect(ways).toEqual(['portrait', 'landscape', 'portrait']);
    for (const section of sections) expect(section.firstElementChild?.tagName).toBe('w:headerReference');
    expect(textOf(xmlOf(files, 'word/header1.xml'))).toBe('Falls on the ward');
    const foot = xmlOf(files, 'word/footer1.xml');
    expect(all(foot, 'w:instrText').map((field) => field.textContent?.trim())).toEqual(['PAGE', 'NUMPAGES']);
  });

  it('is British English with the title of the plan, and marks what is in another language', () => {
    const plan = rampPlan();
    const thai = { ...plan.nodes['C1'], text: 'ประเมินความเสี่ยง' } as Plan['nodes'][string];
    const files = paperOf({ ...plan, nodes: { ...plan.nodes, C1: thai } });
    const core = xmlOf(files, 'docProps/core.xml');
    expect(all(core, 'dc:title')[0]?.textContent).toBe('Falls on the ward');
    expect(all(core, 'dc:language')[0]?.textContent).toBe('en-GB');
    expect(valueOf(all(xmlOf(files, 'word/styles.xml'), 'w:lang')[0])).toBe('en-GB');
    const run = all(xmlOf(files, 'word/document.xml'), 'w:r').find((one) => textOf(one) === 'ประเมินความเสี่ยง');
    expect(run && all(run, 'w:lang')[0]?.getAttribute('w:bidi')).toBe('th-TH');
  });

  it('shows the report of a team from the aim to what the coach finds', () => {
    const root = xmlOf(reportOf(rampPlan()), 'word/document.xml');
    expect(styled(root, 'Heading1').map(textOf)).toEqual([
      'Aim',
      'Driver diagram',
      'Plan',
      'PDSA ramps',
      'Measures',
      'Charts',
      'Worth a second look',
    ]);
    expect(styled(root, 'Lead').map(textOf)).toEqual(['Halve falls with harm on the ward']);
  });
});
