// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/figure/compose/figure';
import type { OptionsChange } from '../../../../src/figure/compose/figureOptions';
import type { PackageFiles } from '../../../../src/archive/openPackage';
import { pageForm, wordFiles } from '../../../../src/figure/office/wordDocument';
import { fitted, withoutWords } from '../../../../src/figure/office/wordPicture';
import { wordRecords } from '../../../../src/figure/office/wordRecords';
import { pointsById } from '../../../../src/plan/model/points';
import type { Plan } from '../../../../src/plan/model/schema';
import { emptyPlan, smallPlan } from '../../../fixtures/plans';
import { figureOf, figuresOf, generatedPlan } from '../figureOf';
import { all, expectSound, xmlOf } from './officeFile';

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

function filesOf(plan: Plan, change: OptionsChange = {}, svg?: string): PackageFiles {
  const figures = figuresOf(plan, change);
  const bare = figures.map(withoutWords);
  const form = pageForm(bare);
  const made = figures.map((figure, index) => {
    const picture = fitted(bare[index] ?? figure, form.room);
    return { figure, picture, png, ...(svg !== undefined && { svg }) };
  });
  return wordFiles(plan, made, form);
}

const documentOf = (plan: Plan, change: OptionsChange = {}) => xmlOf(filesOf(plan, change), 'word/document.xml');
const textOf = (element: Element) =>
  all(element, 'w:t')
    .map((text) => text.textContent)
    .join('');
const styleOf = (paragraph: Element) => all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
const styled = (root: Element, style: string) => all(root, 'w:p').filter((one) => styleOf(one) === style);
const tableOf = (root: Element) => all(root, 'w:tr').map((row) => all(row, 'w:tc').map(textOf));

describe('a text document', () => {
  it.each<[string, Plan, OptionsChange]>([
    ['a small plan', smallPlan(), {}],
    ['one of several figures', smallPlan(), { shown: { split: true } }],
    ['one with only an aim', emptyPlan(), {}],
    ['a generated one', generatedPlan(60, 5), { shown: { owner: true } }],
  ])('keeps to the schema and the rules of packages: %s', (_, plan, change) => {
    expectSound(filesOf(plan, change));
    expectSound(filesOf(plan, change, '<svg/>'));
  });

  it('has its figure at its size with alternative text, the caption below', () => {
    const root = documentOf(smallPlan(), { shown: { captionText: 'From the ward’s plan.' } });
    const [picture] = all(root, 'wp:inline');
    const extent = picture && all(picture, 'wp:extent')[0];
    expect(Number(extent?.getAttribute('cx'))).toBe(170 * 36_000);
    expect(picture && all(picture, 'wp:docPr')[0]?.getAttribute('descr')).toContain('Driver diagram for the aim');
    const [caption] = styled(root, 'Caption');
    expect(caption && textOf(caption)).toBe('Figure 1. Falls on the ward. From the ward’s plan.');
    expect(caption && all(caption, 'w:instrText')[0]?.textContent).toBe(' SEQ Figure \\* ARABIC ');
  });

  it('counts the parts of a split figure as one, each with its own caption', () => {
    const captions = styled(documentOf(smallPlan(), { shown: { split: true } }), 'Caption');
    expect(captions.map(textOf)).toEqual(['Figure 1a. Falls on the ward.', 'Figure 1b. Falls on the ward.']);
    expect(captions.map((one) => all(one, 'w:instrText')[0]?.textContent?.trim())).toEqual([
      'SEQ Figure \\* ARABIC',
      'SEQ Figure \\c',
    ]);
  });

  it('has the diagram as a table whose heading repeats on every page', () => {
    const root = documentOf(smallPlan());
    expect(tableOf(root)).toEqual([
      ['Primary drivers', 'Secondary drivers', 'Change ideas', 'Status', 'Owner'],
      ['Risk is knownOwner: Ama', 'Assessment on admission', 'Risk tool in the admission pack', 'Testing', 'Ben'],
      ['', 'Review after every change', 'Risk on the handover sheetAlso contributes to “Clear floors”', 'Proposed', ''],
      ['The ward is safe', 'Clear floors', 'Walk round at 7 am', 'Proposed', ''],
      ['', '', 'Night lightsin every bay', 'Proposed', ''],
      ['', 'Not yet placedNot yet placed', '', '', ''],
    ]);
    const [heading] = all(root, 'w:tr');
    expect(heading && all(heading, 'w:tblHeader')).toHaveLength(1);
    expect(all(root, 'w:vMerge').filter((merge) => !merge.hasAttribute('w:val'))).toHaveLength(2);
  });

  it('shows vectors where a program can, and pixels elsewhere', () => {
    const files = filesOf(smallPlan(), {}, '<svg/>');
    const root = xmlOf(files, 'word/document.xml');
    expect(all(root, 'asvg:svgBlip')[0]?.getAttribute('r:embed')).toBe('rId-figure1-svg');
    expect(all(root, 'a:blip')[0]?.getAttribute('r:embed')).toBe('rId-figure1-png');
    expect(files.get('word/media/figure1.svg')).toBe('<svg/>');
    expect(files.get('word/media/figure1.png')).toBe(png);
  });

  it('lies on its side for figures that become larger so', () => {
    const wide = pageForm([figureOf(smallPlan(), { size: { preset: 'a4' } })]);
    const narrow = pageForm([figureOf(smallPlan(), { size: { preset: 'journal-double' } })]);
    expect([wide.landscape, narrow.landscape]).toEqual([true, false]);
  });

  it('runs from the right where the plan does', () => {
    const plan = smallPlan();
    for (const node of Object.values(plan.nodes)) node.text = 'تقييم المخاطر';
    const root = documentOf(plan);
    expect(all(root, 'w:bidiVisual')).toHaveLength(1);
    expect(all(root, 'w:rtl').length).toBeGreaterThan(10);
    // All but the caption, which begins with “Figure 1”.
    expect(styled(root, 'Caption').flatMap((caption) => all(caption, 'w:bidi'))).toEqual([]);
    const languages = all(xmlOf(filesOf(plan), 'word/styles.xml'), 'w:lang')[0];
    expect(languages?.getAttribute('w:bidi')).toBe('ar-SA');
  });
});

describe('a figure whose title and caption are the document’s', () => {
  const change = { shown: { captionText: 'A caption.', version: true } };

  it('ends where its words begin, at the same scale, the version line moved up', () => {
    const figure = figureOf(smallPlan(), change);
    const bare: Figure = withoutWords(figure);
    expect([bare.title, bare.caption]).toEqual([undefined, undefined]);
    expect(bare.area.y).toBeGreaterThan(figure.area.y);
    expect(bare.area.y + bare.area.height).toBeLessThan(figure.area.y + figure.area.height);
    expect(bare.physical.widthMm / bare.area.width).toBeCloseTo(figure.physical.widthMm / figure.area.width, 9);
    expect(bare.physical.heightMm / bare.area.height).toBeCloseTo(figure.physical.widthMm / figure.area.width, 9);
    const { version } = bare;
    expect(version?.y).toBe(figure.caption?.y);
    expect((version?.lines[0]?.baseline ?? 0) - (version?.y ?? 0)).toBeCloseTo(
      (figure.version?.lines[0]?.baseline ?? 0) - (figure.version?.y ?? 0),
      9,
    );
    expect((version?.y ?? 0) + (version?.height ?? 0)).toBeLessThan(bare.area.y + bare.area.height);
    expect(bare.boxes).toBe(figure.boxes);
  });

  it('is as it was when it says neither', () => {
    const figure = figureOf(smallPlan(), { shown: { title: false } });
    expect(withoutWords(figure).area).toEqual(figure.area);
  });
});

describe('the records behind the table', () => {
  const plan: Plan = {
    ...smallPlan(),
    measures: {
      m1: {
        id: 'm1',
        order: 'a0',
        name: 'Falls with harm',
        kind: 'outcome',
        nodes: ['aim-1'],
        points: pointsById([
          { date: '2027-01-01', value: 8 },
          { date: '2027-02-01', value: 6, ghost: true, note: 'Half a month' },
        ]),
      },
    },
  };

  function recordsOf(recorded: Plan): Element {
    const figures = figuresOf(recorded, {});
    const form = pageForm(figures);
    const made = figures.map((figure) => ({ figure, picture: fitted(withoutWords(figure), form.room), png }));
    const files = wordFiles(recorded, made, form, wordRecords(recorded));
    expectSound(files);
    return xmlOf(files, 'word/document.xml');
  }

  it('are every cycle below its idea, and every measure with its values', () => {
    const root = recordsOf(plan);
    expect(styled(root, 'Heading1').map(textOf)).toEqual(['The diagram as a table', 'PDSA cycles', 'Measures']);
    expect(styled(root, 'Heading2').map(textOf)).toEqual(['Risk tool in the admission pack', 'Falls with harm']);
    expect(styled(root, 'Heading3').map(textOf)).toEqual(['Cycle 1', 'Cycle 2']);
    expect(all(root, 'w:p').map(textOf)).toContain('Next: Try two nurses.');
    expect(tableOf(root).slice(-3)).toEqual([
      ['Date', 'Value', 'Note'],
      ['1 January 2027', '8', ''],
      ['1 February 2027', '6', 'Half a month. Not counted'],
    ]);
  });

  it('are nothing where nothing is recorded', () => {
    expect(wordRecords(emptyPlan())).toEqual([]);
  });
});
