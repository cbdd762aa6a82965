/**
 * The shapes of a PowerPoint slide with their places and texts, and the connectors that are glued to them. Shapes within
 * groups stand where the group puts them.
 *
 * Must not know: what the shapes mean.
 */
import { allCalled, attribute, childAt, childrenCalled, elementsOf, type XmlElement } from '../xmlTree';

export interface SlideParagraph {
  readonly text: string;
  /** 0 for the outermost. */
  readonly level: number;
  /** Of its letters, in hundredths of a point; 0 where the layout says it. */
  readonly size: number;
}

export interface SlideShape {
  readonly id: string;
  /** As lists of objects show it. */
  readonly name: string;
  readonly alternative: string;
  readonly paragraphs: readonly SlideParagraph[];
  /** In EMU; undefined where the layout says it. */
  readonly place:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  /** `title`, `body`, …: what it stands for on the layout. */
  readonly placeholder: string | undefined;
}

export interface SlideConnector {
  /** Ids of shapes. */
  readonly from: string;
  readonly to: string;
  /** Whether its only arrowhead is at its beginning. */
  readonly isTurned: boolean;
}

export interface Slide {
  readonly shapes: readonly SlideShape[];
  readonly connectors: readonly SlideConnector[];
  /** Lines that are not glued to shapes. */
  readonly loose: number;
  readonly pictures: number;
  readonly tables: readonly XmlElement[];
}

/** Turns places within a group into places on the slide. */
interface Frame {
  readonly x: (at: number) => number;
  readonly y: (at: number) => number;
  readonly width: number;
  readonly height: number;
}

const whole: Frame = { x: (at) => at, y: (at) => at, width: 1, height: 1 };

export function readSlide(root: XmlElement): Slide {
  const slide = {
    shapes: [] as SlideShape[],
    connectors: [] as SlideConnector[],
    loose: 0,
    pictures: 0,
    tables: [] as XmlElement[],
  };
  const visit = (holder: XmlElement, frame: Frame) => {
    for (const child of elementsOf(holder)) {
      if (child.name === 'sp') slide.shapes.push(shapeOf(child, frame));
      else if (child.name === 'grpSp') visit(child, frameOf(child, frame));
      else if (child.name === 'pic') slide.pictures += 1;
      else if (child.name === 'graphicFrame') slide.tables.push(...allCalled(child, 'tbl'));
      else if (child.name === 'cxnSp') {
        const connector = connectorOf(child);
        if (connector) slide.connectors.push(connector);
        else slide.loose += 1;
      } else if (child.name === 'AlternateContent') visit(childAt(child, 'Choice') ?? child, frame);
    }
  };
  const tree = childAt(root, 'cSld', 'spTree');
  if (tree) visit(tree, whole);
  return slide;
}

function shapeOf(element: XmlElement, frame: Frame): SlideShape {
  const own = childAt(element, 'nvSpPr', 'cNvPr');
  const form = childAt(element, 'spPr', 'xfrm');
  const placeholder = childAt(element, 'nvSpPr', 'nvPr', 'ph');
  const [x, y, width, height] = placeIn(form, 'off', 'ext');
  return {
    id: attribute(own, 'id') ?? '',
    name: attribute(own, 'name') ?? '',
    alternative: attribute(own, 'descr') ?? '',
    paragraphs: childrenCalled(childAt(element, 'txBody'), 'p').flatMap(paragraphOf),
    place: form && { x: frame.x(x), y: frame.y(y), width: width * frame.width, height: height * frame.height },
    placeholder: placeholder && (attribute(placeholder, 'type') ?? 'body'),
  };
}

function paragraphOf(element: XmlElement): SlideParagraph[] {
  const level = Number(attribute(childAt(element, 'pPr'), 'lvl') ?? 0);
  const text = elementsOf(element)
    .map((child) => {
      if (child.name === 'br') return '\n';
      const run = ['r', 'fld'].includes(child.name) ? childAt(child, 't') : undefined;
      return run ? run.children.filter((each) => typeof each === 'string').join('') : '';
    })
    .join('')
    .replace(/\v/gu, '\n')
    .trim();
  const size = Number(attribute(childAt(element, 'r', 'rPr'), 'sz')) || 0;
  return text === '' ? [] : [{ text, size, level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0 }];
}

function placeIn(form: XmlElement | undefined, offset: string, extent: string): [number, number, number, number] {
  const [at, size] = [childAt(form, offset), childAt(form, extent)];
  const number = (element: XmlElement | undefined, name: string) => Number(attribute(element, name)) || 0;
  return [number(at, 'x'), number(at, 'y'), number(size, 'cx'), number(size, 'cy')];
}

function frameOf(group: XmlElement, outer: Frame): Frame {
  const form = childAt(group, 'grpSpPr', 'xfrm');
  if (!form) return outer;
  const [x, y, width, height] = placeIn(form, 'off', 'ext');
  const [childX, childY, childWidth, childHeight] = placeIn(form, 'chOff', 'chExt');
  const [across, down] = [childWidth > 0 ? width / childWidth : 1, childHeight > 0 ? height / childHeight : 1];
  return {
    x: (at) => outer.x(x + (at - childX) * across),
    y: (at) => outer.y(y + (at - childY) * down),
    width: outer.width * across,
    height: outer.height * down,
  };
}

/** Null for one whose ends hang loose. */
function connectorOf(element: XmlElement): SlideConnector | null {
  const glue = childAt(element, 'nvCxnSpPr', 'cNvCxnSpPr');
  const [from, to] = [attribute(childAt(glue, 'stCxn'), 'id'), attribute(childAt(glue, 'endCxn'), 'id')];
  if (from === undefined || to === undefined) return null;
  const line = childAt(element, 'spPr', 'ln');
  const hasHead = (end: string) => !['none', undefined].includes(attribute(childAt(line, end), 'type'));
  return { from, to, isTurned: hasHead('headEnd') && !hasHead('tailEnd') };
}
