// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { charactersOf, pictureOf, textsOf } from '../../../../src/figure/compose/drawable';
import { readingSize } from '../../../../src/figure/compose/readingSize';
import type { FigureLine } from '../../../../src/figure/marks/mark';
import type { LinePicture } from '../../../../src/figure/pdf/linePicture';
import { pdfDocument } from '../../../../src/figure/pdf/pdfDocument';
import { setLine, type SetLine } from '../../../../src/figure/pdf/setLine';
import { presentationFiles } from '../../../../src/figure/office/presentationFiles';
import { figureSvg } from '../../../../src/figure/svg/figureSvg';
import { chartColours, chartPicture, chartPoints, thaiLabel } from '../../../fixtures/chartPicture';
import { now } from '../../../fixtures/plans';
import { all, expectSound, xmlOf } from '../office/officeFile';
import { face } from '../pdf/faces';
import { readPdf, textIn, wordsOf } from '../pdf/readPdf';

const labels = ['Hand hygiene', 'Audits in %', thaiLabel, 'Shift', 'Doctor', 'Nurse'];

describe('a chart made of marks', () => {
  it('is what formats draw as it is, and says what it says in reading order', () => {
    expect(pictureOf(chartPicture)).toBe(chartPicture);
    expect(textsOf(chartPicture).flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(labels);
    expect(charactersOf(chartPicture)).toContain('ล');
    expect(readingSize(chartPicture)).toBeCloseTo((13 * 80) / 320 / (25.4 / 72));
  });
});

describe('as SVG', () => {
  const svg = figureSvg(chartPicture, { onPaper: true });
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;

  it('has its own size, title and alternative text', () => {
    expect(root.querySelector('parsererror')).toBeNull();
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['80mm', '80mm']);
    expect(root.querySelector('title')?.textContent).toBe(chartPicture.alt.short);
    expect(root.querySelector('desc')?.textContent).toBe(chartPicture.alt.full);
  });

  it('has every point where it stands, with what is known of it', () => {
    const points = [...root.querySelectorAll('[data-point]')].map((point) => ({
      date: point.getAttribute('data-point'),
      x: Number(point.getAttribute('cx')),
      y: Number(point.getAttribute('cy')),
      signal: point.getAttribute('data-signal'),
    }));
    expect(points).toEqual(chartPoints);
    expect(root.querySelector('[data-line="centre"]')?.getAttribute('stroke-dasharray')).toBe('4 3');
    expect(root.querySelector('[data-tie-id="tie-1"]')).not.toBeNull();
  });

  it('has patterns, see-through areas, texts upwards and with an edge that is not read twice', () => {
    const baseline = root.querySelector('#plot > rect:nth-of-type(2)')?.getAttribute('fill');
    expect(baseline).toBe(`url(#${root.querySelector('pattern')?.id})`);
    expect(root.querySelector('#plot > rect')?.getAttribute('opacity')).toBe('0.25');
    const upwards = [...root.querySelectorAll('g[transform]')].map(({ textContent }) => textContent);
    expect(upwards).toEqual(['Audits in %']);
    const said = [...root.querySelectorAll('text')].filter((text) => !text.closest('[aria-hidden]'));
    expect(said.map(({ textContent }) => textContent)).toEqual(labels);
  });
});

describe('as PDF', () => {
  const set = new Map<FigureLine, SetLine>();
  const pictures = new Map<FigureLine, LinePicture>();
  for (const { lines, style } of textsOf(chartPicture)) {
    for (const line of lines) {
      const made = setLine(line, style, [face('latin', style.weight)], () => 0);
      if (made) set.set(line, made);
      else pictures.set(line, pictureOfLine(line));
    }
  }
  const source = { figures: [chartPicture], pages: 'one' as const, modified: now, set, pictures, faces: [] };
  const pdf = readPdf(pdfDocument({ ...source, compress: false }));
  const [page] = pdf.pages;
  const content = page?.content ?? '';

  it('has its own size, title and words', () => {
    expect(page?.box.at(-1)).toBeCloseTo((80 / 25.4) * 72, 3);
    expect(textIn(pdf.info, 'Title')).toBe('Hand hygiene');
    const said = page ? wordsOf(pdf, page) : [];
    for (const label of labels) expect(said).toContain(label);
  });

  it('draws lines, points, patterns and areas that are seen through', () => {
    expect(content).toMatch(/80 160 m 160 120 l 240 60 l S/);
    expect(content.match(/ c h f Q$/gm)).toHaveLength(chartPoints.length);
    expect(content).toContain('/A250 gs');
    const resources = pdf.object(Number(/\/Resources (\d+) 0 R/.exec(page?.entries ?? '')?.[1]));
    expect(resources).toContain('/ExtGState <</A250 <</ca 0.25 /CA 0.25>>>>');
    expect(content).toMatch(/W n .*1\.6 w .* S Q/);
    expect(content).toMatch(/q 0 -1 1 0 -?\d+(\.\d+)? \d+(\.\d+)? cm/);
  });

  it('is tagged: the title as a heading, the chart as a figure with its alternative text', () => {
    const elements = Array.from({ length: pdf.count - 1 }, (_, at) => pdf.object(at + 1));
    const figure = elements.find((one) => one.includes('/S /Figure')) ?? '';
    expect(textIn(figure, 'Alt')).toBe(`${chartPicture.alt.short}\n${chartPicture.alt.full}`);
    expect(elements.filter((one) => one.includes('/S /H1'))).toHaveLength(1);
    // The edge of the letters says nothing.
    expect(content.match(/\/Span <<\/ActualText \(\)>> BDC/g)).toHaveLength(1);
  });
});

/** As a browser would give it: its letters side by side. */
function pictureOfLine({ text, x, baseline, width }: FigureLine): LinePicture {
  const letters = [...text].map((letter, at) => ({ text: letter, x: x + at, width: 1 }));
  return {
    place: { x, y: baseline - 14, width, height: 20 },
    width: 30,
    height: 10,
    alpha: new Uint8Array(8),
    letters,
  };
}

describe('as a slide', () => {
  const files = presentationFiles([chartPicture], { created: now, modified: now });
  if (!files) throw new Error('It is not too large.');
  const slide = xmlOf(files, 'ppt/slides/slide1.xml');
  const nameOf = (element: Element) => all(element, 'p:cNvPr')[0]?.getAttribute('name') ?? '';
  const named = (name: string) => [...all(slide, 'p:sp'), ...all(slide, 'p:cxnSp')].find((one) => nameOf(one) === name);

  it('keeps to the schema', () => {
    expectSound(files);
  });

  it('has its title, every text and every shape by name', () => {
    expect(all(slide, 'a:t').map(({ textContent }) => textContent)).toEqual(labels);
    const shapes = ['Title', 'Goal', 'Baseline', 'Centre line', 'Values', 'Value of 2026-01-19', 'Tie'];
    expect(shapes.filter((name) => !named(name))).toEqual([]);
    expect(all(slide, 'a:bodyPr').filter((body) => body.getAttribute('vert') === 'vert270')).toHaveLength(1);
    expect(all(slide, 'a:glow')).toHaveLength(1);
    expect(named('Goal')?.innerHTML).toContain('<a:alpha');
    expect(named('Baseline')?.innerHTML).toContain('wdUpDiag');
    expect(named('Values')?.innerHTML).toContain(chartColours.line.slice(1).toUpperCase());
  });

  it('glues lines to the things that they join, whose words are typed into them', () => {
    const ends = ['a:stCxn', 'a:endCxn'].map((end) => all(slide, end)[0]?.getAttribute('id'));
    const things = ['Doctor', 'Nurse'].map((name) => all(named(name) ?? slide, 'p:cNvPr')[0]);
    expect(ends).toEqual(things.map((thing) => thing?.getAttribute('id')));
    expect(things.map((thing) => thing?.getAttribute('descr'))).toEqual(['Stakeholder: Doctor', 'Stakeholder: Nurse']);
    expect(all(named('Doctor') ?? slide, 'a:t').map(({ textContent }) => textContent)).toEqual(['Doctor']);
  });
});
