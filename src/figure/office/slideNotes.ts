/**
 * Writes the notes of a slide: what the figure shows in words, for those who speak about it and those who do not see
 * it.
 */
import { directionOf } from '../../geometry/text/wrapText';
import type { AlternativeText } from '../marks/picture';
import { element, textElement, xmlPart } from '../../kit/xmlElement';
import { languageOf } from '../compose/language';
import { drawingNames, masterColours, shapeTree } from './slide';
import { slideImage } from './slideMasters';

/** Levels of text beyond the ninth do not exist. */
const deepest = 8;

export function notesPart({ short, full }: AlternativeText): string {
  const lines = [short, ...full.split('\n')];
  const own = element(
    'p:nvSpPr',
    {},
    element('p:cNvPr', { id: 3, name: 'Notes' }),
    element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
    element('p:nvPr', {}, element('p:ph', { type: 'body', sz: 'quarter', idx: 1 })),
  );
  const body = [element('a:bodyPr'), element('a:lstStyle'), ...lines.map(paragraph)];
  const notes = element('p:sp', {}, own, element('p:spPr'), element('p:txBody', {}, body));
  return xmlPart(
    element(
      'p:notes',
      drawingNames,
      element('p:cSld', {}, shapeTree([slideImage(), notes])),
      element('p:clrMapOvr', {}, masterColours),
    ),
  );
}

/** Two spaces in front are one level. */
function paragraph(line: string): string {
  const text = line.trimStart();
  const lvl = Math.min(deepest, Math.floor((line.length - text.length) / 2));
  const rtl = directionOf(text) === 'rtl';
  const layout = { lvl: lvl > 0 ? lvl : undefined, algn: rtl ? 'r' : undefined, rtl: rtl ? 1 : undefined };
  const run = element('a:r', {}, element('a:rPr', { lang: languageOf(text) }), textElement('a:t', text));
  return element('a:p', {}, element('a:pPr', layout), run);
}
