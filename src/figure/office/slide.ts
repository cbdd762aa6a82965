/** One figure as one slide (ECMA-376 part 1, 19.3.1.38), and its words as the slide's notes. */
import type { Figure, FigureConnector, LegendEntry } from '../compose/figure';
import { noOutline, outline, paragraphs, strokeOutline } from './drawing';
import { element, textElement, xmlPart } from './element';
import { languageOf } from '../compose/language';
import { sampleShapes, slideBox, textShape } from './slideBox';
import { slideLine } from './slideLine';
import type { SlideFrame, SlideSize } from './slideFrame';
import { connector, group, objectNumbers, presetGeometry, transform } from './slideShape';

/** Of all parts with shapes. */
export const drawingNames = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** Room in px that lines of text by themselves have to become longer in another font. */
const over = 12;

export function slidePart(figure: Figure, frame: SlideFrame, size: SlideSize): string {
  const next = objectNumbers();
  const { headings, boxes, connectors, legend, caption, version } = figure;
  const heading = titleShape(figure, frame, size, next());
  // Before the lines, which stand below the boxes and name them.
  const shapes = new Map(boxes.map(({ id }) => [id, next()]));
  const names = new Map(boxes.map(({ id, name }) => [id, name]));
  const objects = [
    heading,
    ...headings.map(({ text }) => textShape(text, { id: next(), name: 'Heading' }, frame, over)),
    ...connectors.map((one) => {
      const description = joined(one, names);
      return slideLine(one, { id: next(), name: 'Link', description }, shapes, frame);
    }),
    ...boxes.map((box) => {
      const { id, name } = box;
      return slideBox(box, { id: shapes.get(id) ?? next(), name, description: name }, next, frame);
    }),
    legend && legendGroup(legend, next, frame),
    caption && textShape(caption, { id: next(), name: 'Caption' }, frame, over),
    version && textShape(version, { id: next(), name: 'Version' }, frame, over),
  ];
  return xmlPart(
    element(
      'p:sld',
      drawingNames,
      element('p:cSld', {}, shapeTree(objects)),
      element('p:clrMapOvr', {}, masterColours),
    ),
  );
}

export const masterColours = element('a:masterClrMapping');

/** The tree of all objects of a part. */
export function shapeTree(objects: readonly (string | undefined)[]): string {
  const own = [element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')];
  return element('p:spTree', {}, element('p:nvGrpSpPr', {}, own), element('p:grpSpPr'), objects);
}

/**
 * In the place for titles, so that outlines and screen readers find it. A title that the figure does not show stands
 * above the slide, as PowerPoint itself hides titles.
 */
function titleShape({ title, name, part }: Figure, frame: SlideFrame, { width }: SlideSize, id: number): string {
  const own = element(
    'p:nvSpPr',
    {},
    element('p:cNvPr', { id, name: 'Title' }),
    element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
    element('p:nvPr', {}, element('p:ph', { type: 'title' })),
  );
  const place = title
    ? frame.place({ ...title, width: title.width + (title.direction === 'rtl' ? 0 : over) })
    : { x: 0, y: Math.round(-width / 12), width, height: Math.round(width / 16) };
  const words = `${part && `Figure 1${part}. `}${name || 'Driver diagram'}`;
  const hidden = element(
    'a:p',
    {},
    element('a:r', {}, element('a:rPr', { lang: languageOf(words) }), textElement('a:t', words)),
  );
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const text = element(
    'p:txBody',
    {},
    element('a:bodyPr', { wrap: 'square', ...insets, anchor: 't' }, element('a:normAutofit')),
    element('a:lstStyle'),
    title ? paragraphs([{ text: title }], frame.emuPerPx) : hidden,
  );
  return element('p:sp', {}, own, element('p:spPr', {}, transform(place), presetGeometry('rect'), noOutline), text);
}

function joined({ from, to }: FigureConnector, names: ReadonlyMap<string, string>): string {
  return `${names.get(from) ?? ''} contributes to ${names.get(to) ?? ''}`;
}

function legendGroup(
  { entries, ...rect }: NonNullable<Figure['legend']>,
  next: () => number,
  frame: SlideFrame,
): string {
  const members = entries.flatMap((entry) => [
    ...samples(entry, next, frame),
    textShape(entry.text, { id: next(), name: 'Legend' }, frame, over),
  ]);
  return group({ id: next(), name: 'Legend' }, frame.place(rect), members);
}

function samples(entry: LegendEntry, next: () => number, frame: SlideFrame): string[] {
  if (entry.kind === 'box') return sampleShapes({ ...entry, ...entry.box }, 'Sample', next, frame);
  const [from, to] = entry.line.map(frame.point);
  if (!from || !to) return [];
  const place = transform({ ...from, width: to.x - from.x, height: to.y - from.y });
  const look = outline(strokeOutline(entry.stroke, frame.emuPerPx));
  return [connector({ id: next(), name: 'Sample' }, [place, presetGeometry('line'), look])];
}
