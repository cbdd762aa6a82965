// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/figure/compose/figure';
import type { OptionsChange } from '../../../../src/figure/compose/figureOptions';
import { presentationFiles } from '../../../../src/figure/office/presentationFiles';
import type { PackageFiles } from '../../../../src/archive/openPackage';
import { arrowStyles, colourings, cornerStyles, linkShapes, type Plan } from '../../../../src/plan/model/schema';
import { paletteIds } from '../../../../src/figure/colour/paints';
import { arialWidth } from '../../../../src/figure/office/arialWidths';
import { now, smallPlan } from '../../../fixtures/plans';
import { figureOf, figuresOf, generatedPlan, unfitted } from '../figureOf';
import { all, expectSound, xmlOf } from './officeFile';

const dates = { created: now, modified: now };
const onSlide = { size: { preset: 'slide' } } satisfies OptionsChange;
const slideWidth = 12_192_000;

function filesOf(figures: readonly Figure[]): PackageFiles {
  const files = presentationFiles(figures, dates);
  if (!files) throw new Error('No slide is large enough.');
  return files;
}

function slideOf(figure: Figure, number = 1): Element {
  return xmlOf(filesOf([figure]), `ppt/slides/slide${number}.xml`);
}

const nameOf = (element: Element) => all(element, 'p:cNvPr')[0]?.getAttribute('name') ?? '';
const textOf = (element: Element) =>
  all(element, 'a:p').map((paragraph) => all(paragraph, 'a:t').map((text) => text.textContent));
const shapeNamed = (slide: Element, name: string) => all(slide, 'p:sp').find((shape) => nameOf(shape) === name);
const placeOf = (element: Element | undefined) => {
  const [off, ext] = ['a:off', 'a:ext'].map((name) => element && all(element, name)[0]);
  const number = (from: Element | undefined, name: string) => Number(from?.getAttribute(name));
  return { x: number(off, 'x'), y: number(off, 'y'), width: number(ext, 'cx'), height: number(ext, 'cy') };
};

/** A generated plan in which no two boxes have the same words. */
function numbered(boxes: number, seed: number): Plan {
  const plan = generatedPlan(boxes, seed);
  Object.values(plan.nodes).forEach((node, index) => (node.text += ` ${index}`));
  return plan;
}

/** The width in pt in which the text of a shape wraps: round corners keep it away from the edges as well. */
function roomIn(shape: Element): number {
  const { width, height } = placeOf(shape);
  const [body] = all(shape, 'a:bodyPr');
  const adjust = all(shape, 'a:gd')[0]?.getAttribute('fmla')?.slice(4) ?? '0';
  const radius = (Number(adjust) / 100_000) * Math.min(width, height);
  const insets = ['lIns', 'rIns'].map((side) => Number(body?.getAttribute(side)));
  return (width - 2 * radius * (1 - Math.SQRT1_2) - insets.reduce((sum, inset) => sum + inset, 0)) / 12_700;
}

/** A paragraph of runs without breaks as a program for slides sets it in Arial, word for word. */
function linesIn(paragraph: Element, room: number): string[] {
  const letters = all(paragraph, 'a:r').flatMap((run) => {
    const look = all(run, 'a:rPr')[0];
    const number = (name: string) => Number(look?.getAttribute(name) ?? 0) / 100;
    const width = (letter: string) => (arialWidth(letter, number('b') > 0) ?? 0.6) * number('sz') + number('spc');
    return [...(run.textContent ?? '')].map((letter) => ({ letter, width: width(letter) }));
  });
  const text = letters.map(({ letter }) => letter).join('');
  const lines: string[] = [];
  let [begun, end] = [0, 0];
  const widthOf = (from: number, to: number) => letters.slice(from, to).reduce((sum, { width }) => sum + width, 0);
  for (const word of text.match(/[^ -]*-* */g) ?? []) {
    const wordEnd = end + word.trimEnd().length;
    if (end > begun && widthOf(begun, wordEnd) > room) {
      lines.push(text.slice(begun, end).trim());
      begun = end;
    }
    end += word.length;
  }
  return [...lines, text.slice(begun).trim()];
}

describe('a presentation', () => {
  it('keeps to the schema and the rules of packages, whatever the figure looks like', () => {
    const looks = fc.record({
      links: fc.constantFrom(...linkShapes),
      arrows: fc.constantFrom(...arrowStyles),
      colourBy: fc.constantFrom(...colourings),
      palette: fc.constantFrom(...paletteIds),
      corners: fc.constantFrom(...cornerStyles),
    });
    const shown = fc.record({ title: fc.boolean(), owner: fc.boolean(), version: fc.boolean(), split: fc.boolean() });
    fc.assert(
      fc.property(looks, shown, fc.integer({ min: 1, max: 16 }), fc.nat(), (look, choices, boxes, seed) => {
        expectSound(filesOf(figuresOf(generatedPlan(boxes, seed), { ...onSlide, look, shown: choices })));
      }),
      { numRuns: 8 },
    );
  });

  it('survives texts that XML cannot write', () => {
    const plan = smallPlan();
    plan.title = 'A & B <\u0000> "C" \ud800';
    const node = plan.nodes['C1'];
    if (node) node.text = '<a:t>\u0007 & \ufffe </a:t>';
    const files = filesOf([figureOf(plan, onSlide)]);
    expectSound(files);
    expect(xmlOf(files, 'ppt/slides/slide1.xml').textContent).toContain('<a:t>');
  });

  it('has every box with its own text, each as one that wraps, where the figure has it', () => {
    const plan = smallPlan();
    const figure = figureOf(plan, onSlide);
    expect(figure.boxes.some(({ text }) => text.lines.length > 1)).toBe(true);
    const slide = slideOf(figure);
    const perPx = (figure.physical.widthMm * 36_000) / figure.area.width;
    for (const box of figure.boxes) {
      const shape = shapeNamed(slide, box.name);
      // Only the breaks that the user made are breaks.
      const typed = plan.nodes[box.id]?.text.split('\n') ?? [];
      const lines = [typed, box.under && [box.under.lines.map((line) => line.text).join(' ')]];
      expect(shape && textOf(shape)).toEqual(lines.filter((text) => text !== undefined));
      expect(shape && all(shape, 'a:br')).toHaveLength(typed.length - 1);
      expect(placeOf(shape).width).toBeCloseTo(box.width * perPx, -2);
      expect(placeOf(shape).height).toBeCloseTo(box.height * perPx, -2);
    }
    const boxes = figure.boxes.map(({ name }) => placeOf(shapeNamed(slide, name)));
    expect(Math.min(...boxes.map(({ x }) => x))).toBeGreaterThanOrEqual(360_000);
    expect(Math.max(...boxes.map(({ x, width }) => x + width))).toBeLessThanOrEqual(slideWidth - 360_000);
  });

  it.each([
    ['generated boxes', numbered(40, 5), {}],
    ['generated boxes in the form of the canvas', numbered(40, 6), unfitted],
    ['other boxes, a slide for each primary driver', numbered(60, 7), { shown: { split: true } }],
  ] as const)('set in Arial, the lines of %s end where the figure has them end', (_, plan, change) => {
    let continued = 0;
    const figures = figuresOf(plan, { ...onSlide, ...change });
    figures.forEach((figure, at) => {
      const slide = xmlOf(filesOf(figures), `ppt/slides/slide${at + 1}.xml`);
      for (const { name, text, under } of figure.boxes) {
        const shape = all(slide, 'p:sp').find((one) => all(one, 'p:cNvPr')[0]?.getAttribute('descr') === name);
        if (!shape) throw new Error(`No shape is called ${name}.`);
        const expected = [text, under].map((block) => block?.lines.map((line) => line.text.trim()));
        const set = all(shape, 'a:p').map((paragraph) => linesIn(paragraph, roomIn(shape)));
        // What is outside Arial's table of widths is not known so exactly.
        if (arialWidth(text.source, false) !== undefined) expect(set[0]).toEqual(expected[0]);
        if (under && arialWidth(under.source, false) !== undefined) expect(set[1]).toEqual(expected[1]);
        continued += (set[0]?.length ?? 1) - 1;
      }
    });
    expect(continued).toBeGreaterThan(15);
  });

  it('glues every line to the sides of its two boxes, and lets it begin and end there', () => {
    const figure = figureOf(smallPlan(), { ...onSlide, look: { arrows: 'towards-aim' } });
    const slide = slideOf(figure);
    const lines = all(slide, 'p:cxnSp').filter((line) => nameOf(line) === 'Link');
    expect(lines).toHaveLength(figure.connectors.length);
    const shapes = new Map(all(slide, 'p:sp').map((shape) => [all(shape, 'p:cNvPr')[0]?.getAttribute('id'), shape]));
    lines.forEach((line, index) => {
      const { from, to } = figure.connectors[index] ?? {};
      const [start, end] = ['a:stCxn', 'a:endCxn'].map((name) => all(line, name)[0]);
      const glued = [start, end].map((glue) => shapes.get(glue?.getAttribute('id')));
      const names = [to, from].map((id) => figure.boxes.find((box) => box.id === id)?.name);
      expect(glued.map((shape) => shape && nameOf(shape))).toEqual(names);
      // 3 is the right side of a rectangle, 1 its left.
      expect([start, end].map((glue) => glue?.getAttribute('idx'))).toEqual(['3', '1']);
      const [left, right] = glued.map(placeOf);
      const place = placeOf(line);
      expect(place.x).toBeCloseTo((left?.x ?? 0) + (left?.width ?? 0), -1);
      expect(place.x + place.width).toBeCloseTo(right?.x ?? 0, -1);
      const flipped = all(line, 'a:xfrm')[0]?.getAttribute('flipV') === '1';
      const middle = (left?.y ?? 0) + (left?.height ?? 0) / 2;
      expect(Math.abs((flipped ? place.y + place.height : place.y) - middle)).toBeLessThan(7_000);
      expect(all(line, 'a:headEnd')).toHaveLength(1);
      expect(all(line, 'a:tailEnd')).toHaveLength(0);
    });
  });

  it('dots lines of low confidence and makes those of high confidence heavier', () => {
    const figure = figureOf(generatedPlan(30, 3), onSlide);
    const lines = all(slideOf(figure), 'p:cxnSp').filter((line) => nameOf(line) === 'Link');
    const drawn = lines.map((line) => ({
      dotted: all(line, 'a:prstDash')[0]?.getAttribute('val') === 'sysDot',
      width: Number(all(line, 'a:ln')[0]?.getAttribute('w')),
    }));
    figure.connectors.forEach(({ confidence }, index) => {
      expect(drawn[index]?.dotted).toBe(confidence === 'low');
      const medium = drawn[figure.connectors.findIndex((one) => one.confidence === 'medium')];
      if (confidence === 'high') expect(drawn[index]?.width).toBeGreaterThan((medium?.width ?? 0) * 1.9);
    });
  });

  it('moves the mark and the count of a box with it', () => {
    const slide = slideOf(figureOf(smallPlan(), { ...onSlide, shown: { collapsed: true } }, ['P1']));
    const group = all(slide, 'p:grpSp').find((one) => nameOf(one) === 'Primary driver: Risk is known');
    expect(group && all(group, 'p:sp').map(nameOf)).toEqual(['Primary driver: Risk is known', 'Mark', '+3']);
  });

  it('sets right-to-left text flush right and marks its language', () => {
    const plan = smallPlan();
    const node = plan.nodes['C1'];
    if (node) node.text = 'تقييم المخاطر';
    const shape = shapeNamed(slideOf(figureOf(plan, onSlide)), 'Change idea: تقييم المخاطر');
    const [layout] = shape ? all(shape, 'a:pPr') : [];
    expect([layout?.getAttribute('algn'), layout?.getAttribute('rtl')]).toEqual(['r', '1']);
    expect(shape && all(shape, 'a:rPr')[0]?.getAttribute('lang')).toBe('ar-SA');
  });

  it.each([true, false])('has its title where outlines find it, on the slide: %s', (title) => {
    const slide = slideOf(figureOf(smallPlan(), { ...onSlide, shown: { title } }));
    const shape = all(slide, 'p:sp').find((one) => all(one, 'p:ph')[0]?.getAttribute('type') === 'title');
    expect(shape && textOf(shape)).toEqual([['Falls on the ward']]);
    const { y, height } = placeOf(shape);
    expect(y >= 0).toBe(title);
    if (!title) expect(y + height).toBeLessThan(0);
  });

  it('has a slide for each primary driver when the plan is split, and its words as notes', () => {
    const figures = figuresOf(smallPlan(), { ...onSlide, shown: { split: true } });
    const files = filesOf(figures);
    expect([...files.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(2);
    const notes = textOf(xmlOf(files, 'ppt/notesSlides/notesSlide2.xml')).flat();
    expect(notes[0]).toContain('Driver diagram for the aim');
    expect(notes).toContain('Primary driver: The ward is safe');
    expect(notes).not.toContain('Primary driver: Risk is known (owner: Ama)');
  });

  it('has slides of 16:9 unless the figure is made for other pages', () => {
    const sizeOf = (change: OptionsChange) => {
      const size = all(xmlOf(filesOf([figureOf(smallPlan(), change)]), 'ppt/presentation.xml'), 'p:sldSz')[0];
      return [size?.getAttribute('cx'), size?.getAttribute('cy')].map(Number);
    };
    expect(sizeOf({ size: { preset: 'journal-single' } })).toEqual([slideWidth, 6_858_000]);
    expect(sizeOf({ size: { preset: 'a4' } })).toEqual([297 * 36_000, 210 * 36_000]);
  });

  it('grows where text would be smaller than one point, and gives up where that does not help', () => {
    const files = filesOf([figureOf(generatedPlan(150, 7), { ...onSlide, ...unfitted })]);
    const size = all(xmlOf(files, 'ppt/presentation.xml'), 'p:sldSz')[0];
    expect(Number(size?.getAttribute('cx'))).toBeGreaterThan(slideWidth * 1.2);
    const sizes = all(xmlOf(files, 'ppt/slides/slide1.xml'), 'a:rPr').map((run) => Number(run.getAttribute('sz')));
    expect(Math.min(...sizes)).toBe(100);
    expect(presentationFiles([figureOf(generatedPlan(800, 7), { ...onSlide, ...unfitted })], dates)).toBeUndefined();
  });
});
