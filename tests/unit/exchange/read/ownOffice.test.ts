/** The office files that this app writes, read again: boxes and links as in the plan. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packParts } from '../../../../src/archive/packParts';
import type { OptionsChange } from '../../../../src/figure/compose/figureOptions';
import { presentationFiles } from '../../../../src/figure/office/presentationFiles';
import { pageForm, wordFiles } from '../../../../src/figure/office/wordDocument';
import { fitted, withoutWords } from '../../../../src/figure/office/wordPicture';
import { wordRecords } from '../../../../src/figure/office/wordRecords';
import { parse } from '../../../../src/format/parse';
import type { Plan } from '../../../../src/plan/model/schema';
import { rampPlan } from '../../../fixtures/rampPlan';
import { smallPlan } from '../../../fixtures/plans';
import { figuresOf, generatedPlan } from '../../figure/figureOf';
import { broughtIn, read, said } from './reading';

function example(name: string): Plan {
  const opened = parse(readFileSync(`src/app/files/examples/${name}.aimtree.json`, 'utf8'));
  if (!opened.ok) throw new Error(`The example ${name} cannot be read.`);
  return opened.plan;
}

/** A generated plan in which no two boxes have the same words. */
function numbered(boxes: number, seed: number): Plan {
  const plan = generatedPlan(boxes, seed);
  Object.values(plan.nodes).forEach((node, index) => (node.text += ` ${index}`));
  return plan;
}

const plans: readonly (readonly [string, () => Plan])[] = [
  ...['engagement', 'falls', 'sepsis'].map((name) => [`the example “${name}”`, () => example(name)] as const),
  ['the small plan, with links that skip a column and a box by itself', smallPlan],
  ['a plan with many cycles', rampPlan],
  ...[1, 2, 3, 4].map((seed) => [`a generated plan (${seed})`, () => numbered(30 + seed * 7, seed)] as const),
];

/** Texts as a table holds them: without spaces at their ends. */
const trimmedPlan = (plan: Plan): Plan => ({
  ...plan,
  nodes: Object.fromEntries(Object.entries(plan.nodes).map(([id, node]) => [id, { ...node, text: node.text.trim() }])),
});

function wordFile(plan: Plan, change: OptionsChange = {}): Uint8Array {
  const figures = figuresOf(plan, change);
  const form = pageForm(figures);
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  const made = figures.map((figure) => ({ figure, picture: fitted(withoutWords(figure), form.room), png }));
  return packParts(wordFiles(plan, made, form, wordRecords(plan)), plan.modified);
}

describe('our own Word document', () => {
  it.each(plans)('comes back with the same boxes and links: %s', async (_, make) => {
    const plan = make();
    const recognised = await read('plan.docx', wordFile(plan));
    expect(said(broughtIn(recognised))).toEqual(said(trimmedPlan(plan)));
    expect(recognised.doubts).toEqual([]);
  });

  it('keeps its title, the names of its columns, owners and status', async () => {
    const recognised = await read('plan.docx', wordFile(smallPlan()));
    expect(recognised.title).toBe('Falls on the ward');
    expect(recognised.columnTitles?.map(({ title }) => title)).toEqual([
      'Primary drivers',
      'Secondary drivers',
      'Change ideas',
    ]);
    const back = Object.values(broughtIn(recognised).nodes);
    expect(back.find(({ text }) => text === 'Risk is known')).toMatchObject({ owner: 'Ama' });
    expect(back.find(({ text }) => text.startsWith('Risk tool'))).toMatchObject({ owner: 'Ben', status: 'testing' });
  });

  it('says that what is recorded in it is not taken', async () => {
    const { ignored } = await read('plan.docx', wordFile(rampPlan()));
    expect(ignored).toEqual([expect.stringMatching(/^Not taken: .*PDSA cycles.*\. They stand/u)]);
  });
});

function slides(
  plan: Plan,
  shown: OptionsChange['shown'] = {},
  edited: (slide: string) => string = (slide) => slide,
): Uint8Array {
  const figures = figuresOf(plan, { size: { preset: 'slide' }, shown });
  const files = presentationFiles(figures, plan);
  if (!files) throw new Error('No slide is large enough.');
  const parts = [...files].map(([path, content]) => {
    const isSlide = typeof content === 'string' && path.startsWith('ppt/slides/slide');
    return [path, isSlide ? edited(content) : content] as const;
  });
  return packParts(new Map(parts), plan.modified);
}

describe('our own presentation', () => {
  it.each(plans)('comes back with the same boxes and links: %s', async (_, make) => {
    const plan = make();
    const recognised = await read('plan.pptx', slides(plan, { owner: true }));
    expect(said(broughtIn(recognised))).toEqual(said(trimmedPlan(plan)));
    expect(recognised.doubts).toEqual([]);
  });

  it.each(plans.flatMap(([what, make]) => (['lists', 'stacks'] as const).map((ideas) => [ideas, what, make] as const)))(
    'comes back where ideas stand in %s: %s',
    async (ideas, _, make) => {
      const plan = make();
      expect(said(broughtIn(await read('plan.pptx', slides(plan, { ideas, owner: true }))))).toEqual(
        said(trimmedPlan(plan)),
      );
    },
  );

  it.each(plans.slice(0, 5))('comes back from the slides that it was split into: %s', async (_, make) => {
    const plan = make();
    const recognised = await read('plan.pptx', slides(plan, { split: true }));
    // Boxes that contribute to nothing stand on no slide.
    const shown = said(trimmedPlan(plan)).filter((line) => line.startsWith('Aim: ') || line.includes(' -> '));
    expect(said(broughtIn(recognised))).toEqual(shown);
    expect(recognised.title).toBe(plan.title);
  });

  it('is read as it has been edited since: another text, a box more, a remark', async () => {
    const box = (id: number, x: number, text: string) =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Rectangle ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
    const edited = (slide: string) => {
      const [, driver = ''] = /<p:cNvPr id="(\d+)" name="Secondary driver: Clear floors" descr/u.exec(slide) ?? [];
      const line = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="902" name="c"/><p:cNvCxnSpPr><a:stCxn id="${driver}" idx="3"/><a:endCxn id="900" idx="1"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>`;
      return slide
        .replace('>Clear floors<', '>Tidy floors<')
        .replace('</p:spTree>', `${box(900, 9e6, 'Label the bins')}${box(901, 0, 'Draft!')}${line}</p:spTree>`);
    };
    const recognised = await read('plan.pptx', slides(smallPlan(), {}, edited));
    const back = said(broughtIn(recognised));
    expect(back).toContain('Secondary driver: Tidy floors -> Primary driver: The ward is safe');
    expect(back).toContain('Change idea: Label the bins -> Secondary driver: Tidy floors');
    expect(recognised.ignored).toEqual(['1 text beside the diagram left out.']);
  });

  it('keeps the names of its columns and the status of its ideas', async () => {
    const recognised = await read('plan.pptx', slides(smallPlan(), { owner: true }));
    expect(recognised.columnTitles?.map(({ title }) => title)).toEqual([
      'Aim',
      'Primary drivers',
      'Secondary drivers',
      'Change ideas',
    ]);
    expect(recognised.rows.find(({ text }) => text.startsWith('Risk tool'))?.fields).toEqual({ status: 'testing' });
  });
});
