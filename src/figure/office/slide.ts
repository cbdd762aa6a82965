/** Writes one picture as one slide (ECMA-376 part 1, 19.3.1.38). */
import { languageOf } from '../compose/language';
import type { FigureText } from '../marks/mark';
import type { Picture } from '../marks/picture';
import { textMarks } from '../marks/walk';
import { noOutline, paragraphs } from './drawingMl';
import { element, textElement, xmlPart } from '../../kit/xmlElement';
import type { SlideFrame, SlideSize } from './slideFrame';
import { slideContext } from './slideContext';
import { slideMark, wider } from './slideMark';
import { objectNumbers, presetGeometry, transform } from './slideShape';

/** Of all parts with shapes. */
export const drawingNames = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

export function slidePart({ marks, name, part }: Picture, frame: SlideFrame, size: SlideSize): string {
  const next = objectNumbers();
  const layer = marks.find((mark) => mark.kind === 'group' && mark.role === 'title');
  const [title] = layer ? textMarks([layer]) : [];
  const heading = titleShape({ text: title?.text, name, part }, frame, size, next());
  const context = slideContext(marks, frame, next);
  const objects = marks.flatMap((mark) => slideMark(mark, context));
  return xmlPart(
    element(
      'p:sld',
      drawingNames,
      element('p:cSld', {}, shapeTree([heading, ...objects])),
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
function titleShape(
  { text: title, name, part }: { text: FigureText | undefined; name: string; part: string },
  frame: SlideFrame,
  { width }: SlideSize,
  id: number,
): string {
  const own = element(
    'p:nvSpPr',
    {},
    element('p:cNvPr', { id, name: 'Title' }),
    element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
    element('p:nvPr', {}, element('p:ph', { type: 'title' })),
  );
  const place = title
    ? frame.place(wider(title, frame.emuPerPx))
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
