import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../../src/figure/compose/drawable';
import type { Figure } from '../../../../src/figure/compose/figure';
import type { FigureLine } from '../../../../src/figure/marks/mark';
import type { OptionsChange } from '../../../../src/figure/compose/figureOptions';
import type { LinePicture } from '../../../../src/figure/pdf/linePicture';
import { pdfDocument, type PdfSource } from '../../../../src/figure/pdf/pdfDocument';
import { setLine, type SetLine } from '../../../../src/figure/pdf/setLine';
import { enlarged, tilingOf } from '../../../../src/figure/pdf/tiling';
import { graphemes } from '../../../../src/geometry/text/lineBreaks';
import type { Plan } from '../../../../src/plan/model/schema';
import { now, smallPlan } from '../../../fixtures/plans';
import { figuresOf, generatedPlan } from '../figureOf';
import { face } from './faces';
import { readPdf, refIn, textIn, wordsOf } from './readPdf';

const faces = new Map([400, 500, 600].map((weight) => [weight, [face('latin', weight), face('symbols', weight)]]));

interface Wish {
  readonly plan?: Plan;
  readonly change?: OptionsChange;
  readonly pages?: PdfSource['pages'];
  readonly collapsed?: readonly string[];
}

function document({ plan = smallPlan(), change = {}, pages = 'one', collapsed = [] }: Wish = {}) {
  const figures = figuresOf(plan, change, collapsed);
  const set = new Map<FigureLine, SetLine>();
  const pictures = new Map<FigureLine, LinePicture>();
  for (const { lines, style } of figures.flatMap(textsOf)) {
    for (const line of lines) {
      const made = setLine(line, style, faces.get(style.weight) ?? faces.get(600) ?? [], () => 0);
      if (made) set.set(line, made);
      else pictures.set(line, pictureOf(line));
    }
  }
  const source = { figures, pages, modified: now, set, pictures, faces: faces.get(400) ?? [], compress: false };
  return { figures, pictures, pdf: readPdf(pdfDocument(source)) };
}

/** As a browser would give it: its letters side by side, here from the right. */
function pictureOf({ text, x, baseline, width }: FigureLine): LinePicture {
  const letters = graphemes(text).reverse();
  return {
    place: { x, y: baseline - 14, width, height: 20 },
    width: 30,
    height: 10,
    alpha: new Uint8Array(8),
    letters: letters.map((letter, at) => ({ text: letter, x: x + at, width: 1 })),
  };
}

const linesOf = (figure: Figure) => textsOf(figure).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('a PDF document', () => {
  it('has a page of exactly the size of the figure', () => {
    const { pdf, figures } = document({ change: { size: { width: 85, unit: 'mm' } } });
    expect(pdf.pages).toHaveLength(1);
    const [, , width, height] = pdf.pages[0]?.box ?? [];
    expect(width).toBeCloseTo(240.945, 3);
    expect(height).toBeCloseTo(((figures[0]?.physical.heightMm ?? 0) / 25.4) * 72, 3);
  });

  it('is found through its table: every object stands where it says', () => {
    const { pdf } = document();
    for (let id = 1; id < pdf.count; id += 1) expect(pdf.object(id)).not.toBe('');
  });

  it('says all that the figure says, as it is read', () => {
    const plan = generatedPlan(30, 7);
    const { pdf, figures, pictures } = document({
      plan,
      change: { shown: { caption: true, captionText: 'A caption.' } },
    });
    const [page] = pdf.pages;
    const [figure] = figures;
    if (!page || !figure) throw new Error('There is one.');
    const turned = new Set([...pictures.keys()].map(({ text }) => text));
    const said = wordsOf(pdf, page).map((line) => {
      const back = [...line].reverse().join('');
      return turned.has(back) ? back : line;
    });
    expect(said).toEqual(linesOf(figure));
  });

  it('is as tall as the screen in its type: the size of a text is that of its style', () => {
    const { pdf, figures } = document();
    const [page] = pdf.pages;
    const sizes = new Set([...(page?.content ?? '').matchAll(/ ([\d.]+) Tf/g)].map(([, size]) => Number(size)));
    expect(sizes).toEqual(new Set(figures.flatMap(textsOf).map(({ style }) => style.size)));
    const perPx = (figures[0]?.physical.widthMm ?? 0) / 25.4 / (figures[0]?.area.width ?? 1) / (1 / 72);
    const scale = Number(/q ([\d.]+) 0 0 \1 /.exec(page?.content ?? '')?.[1]);
    expect(scale).toBeCloseTo(perPx, 4);
  });

  it('draws every line and box once, dots as dots and patterns within their marks', () => {
    const plan = generatedPlan(30, 3);
    const { pdf, figures } = document({ plan, change: { look: { palette: 'greyscale', colourBy: 'status' } } });
    const content = pdf.pages[0]?.content ?? '';
    const [figure] = figures;
    const samples = figure?.legend?.entries ?? [];
    const strokes = content.match(/1 J 1 j .*? S Q/g) ?? [];
    const lines = (figure?.connectors.length ?? 0) + samples.filter(({ kind }) => kind === 'line').length;
    expect(strokes).toHaveLength(lines);
    expect(strokes.filter((line) => line.includes('[0.01 4.8] 0 d')).length).toBeGreaterThan(3);
    const boxes = (figure?.boxes.length ?? 0) + samples.filter(({ kind }) => kind === 'box').length;
    expect(content.match(/^q 0 J 0 j 4 M .* B Q$/gm)).toHaveLength(boxes);
    expect(content.match(/^q .* W n .* Q$/gm)?.length).toBeGreaterThan(5);
    // Struck through: a bar over each line of an abandoned idea.
    expect(content).toMatch(/ET Q [\d.-]+ [\d.-]+ [\d.]+ [\d.]+ re f/);
  });

  it('places a text that no face can show as a picture, and unseen letters over it', () => {
    const plan = smallPlan();
    Object.assign(plan.nodes['C3'] ?? {}, { text: 'ล้างมือ' });
    const { pdf } = document({ plan });
    const content = pdf.pages[0]?.content ?? '';
    expect(content.match(/\/I1 Do/g)).toHaveLength(1);
    expect(content).toMatch(/BT 3 Tr \/U1 13.5 Tf /);
    expect(wordsOf(pdf, pdf.pages[0] ?? { entries: '', box: [], content })).toContain(
      graphemes('ล้างมือ').reverse().join(''),
    );
    const images = /\/XObject <<\/I1 (\d+) 0 R>>/.exec(pdf.object(refIn(pdf.pages[0]?.entries ?? '', 'Resources')));
    const image = pdf.object(Number(images?.[1]));
    expect(image).toContain('/Width 1 ');
    expect(pdf.object(refIn(image, 'SMask'))).toMatch(/\/Width 30 \/Height 10 /);
  });

  it('gives a mark a code of its own without width, so that no reader finds a gap at it; from the right it does not', () => {
    const plan = smallPlan();
    Object.assign(plan.nodes['C3'] ?? {}, { text: 'ติด' });
    Object.assign(plan.nodes['C4'] ?? {}, { text: 'מִן' });
    const { pdf } = document({ plan });
    const content = pdf.pages[0]?.content ?? '';
    const letters = [...content.matchAll(/<(\w+)> Tj/g)].map(([, codes = '']) => codes.length / 4);
    expect(letters).toEqual([1, 2, 1, 1]);
    const marks = Array.from({ length: pdf.count - 1 }, (_, at) => pdf.object(at + 1)).find((one) =>
      one.includes('/DW 1000'),
    );
    expect(marks?.match(/\/W \[\d+ \[0\]\]/)).not.toBeNull();
  });

  it('names itself, its language and its structure', () => {
    const { pdf, figures } = document({ plan: { ...smallPlan(), title: 'Falls (ward 3) – 2026' } });
    expect(textIn(pdf.info, 'Title')).toBe('Falls (ward 3) – 2026');
    expect(textIn(pdf.info, 'Subject')).toBe(figures[0]?.alt.short);
    expect(pdf.info).toContain('(D:20261123090000Z)');
    expect(pdf.catalog).toContain('/Lang (en-GB)');
    expect(pdf.catalog).toContain('/DisplayDocTitle true');
    expect(pdf.catalog).toContain('/Marked true');
    const { roles, pieces, alts } = structureOf(pdf);
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(alts).toEqual([`${figures[0]?.alt.short}\n${figures[0]?.alt.full}`]);
    // Whatever is drawn belongs to the structure, or is said to be none of it.
    const marked = [...(pdf.pages[0]?.content ?? '').matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
    expect(marked).toEqual(marked.map((_, at) => at));
    expect(pieces).toEqual([marked.length]);
  });

  it('marks the language of a text that is in another', () => {
    const plan = smallPlan();
    Object.assign(plan.nodes['C3'] ?? {}, { text: 'ล้างมือ' });
    const { pdf } = document({ plan });
    const tagged = Array.from({ length: pdf.count - 1 }, (_, at) => pdf.object(at + 1)).filter((one) =>
      one.includes('/Lang (th-TH)'),
    );
    expect(tagged).toHaveLength(1);
  });

  it('has a page for each part of a split figure', () => {
    const { pdf, figures } = document({ change: { shown: { split: true, changeIdeas: true } } });
    expect(figures).toHaveLength(2);
    expect(pdf.pages.map((page) => page.entries.match(/\/StructParents \d/)?.[0])).toEqual([
      '/StructParents 0',
      '/StructParents 1',
    ]);
    expect(wordsOf(pdf, pdf.pages[1] ?? { entries: '', box: [], content: '' })[0]).toMatch(/^Figure 1b\./);
  });

  it('is cut into sheets with marks and labels; each shows only what is on it', () => {
    const plan = generatedPlan(60, 5);
    const { pdf, figures } = document({ plan, change: { size: { preset: 'poster-a0' } }, pages: 'several' });
    const [figure] = figures;
    if (!figure) throw new Error('There is one.');
    const tiling = tilingOf(enlarged(figure));
    expect(tiling.tiles.length).toBeGreaterThan(4);
    expect(pdf.pages).toHaveLength(tiling.tiles.length);
    const words = pdf.pages.map((page) => wordsOf(pdf, page));
    expect(words[1]?.at(-1)).toBe(`Row 1 of ${tiling.rows}, column 2 of ${tiling.columns}`);
    for (const { box, content } of pdf.pages) {
      expect(Math.max(...box)).toBeCloseTo(841.89, 2);
      expect(content).toContain(' re W n');
    }
    const lines = linesOf(figure);
    expect(new Set(lines).size).toBeGreaterThan(40);
    const missing = lines.filter((line) => /^[\x20-\x7e]*$/.test(line) && !words.some((page) => page.includes(line)));
    expect(missing).toEqual([]);
    for (const page of words) expect(page.length).toBeLessThan(lines.length);
  });

  it('shows how much a collapsed branch hides', () => {
    const { pdf } = document({ change: { shown: { collapsed: true } }, collapsed: ['P1'] });
    expect(wordsOf(pdf, pdf.pages[0] ?? { entries: '', box: [], content: '' })).toContain('+3');
  });
});

/** The roles of all tags, how many pieces of each page belong to one, and the alternative texts. */
function structureOf(pdf: ReturnType<typeof readPdf>) {
  const elements = Array.from({ length: pdf.count - 1 }, (_, at) => pdf.object(at + 1)).filter((one) =>
    one.startsWith('<</Type /StructElem'),
  );
  const root = pdf.object(refIn(pdf.catalog, 'StructTreeRoot'));
  return {
    roles: elements.flatMap((element) => /\/S \/(\w+)/.exec(element)?.[1] ?? []),
    alts: elements.flatMap((element) => textIn(element, 'Alt') ?? []),
    pieces: [...root.matchAll(/\d+ \[((?:\d+ 0 R ?)+)\]/g)].map(([, refs = '']) => refs.match(/0 R/g)?.length ?? 0),
  };
}
