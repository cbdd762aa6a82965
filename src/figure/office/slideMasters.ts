/** Writes the templates of slides and notes: one slide master with one layout, and the notes master. */
import { element, textElement, xmlPart } from '../../kit/xmlElement';
import { drawingNames, masterColours, shapeTree } from './slide';
import type { SlideSize } from './slideFrame';
import { presetGeometry, transform } from './slideShape';
import { whiteGround } from './theme';

/** Of a sheet of notes, in EMU: A4 upright. */
export const notesSize: SlideSize = { width: 7_560_000, height: 10_692_000 };

const colourMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
};

export function slideMasterPart({ width, height }: SlideSize): string {
  const place = { x: width * 0.05, y: height * 0.04, width: width * 0.9, height: height * 0.12 };
  const title = placeholder(2, 'Title', { type: 'title' }, transform(rounded(place)), 'Title');
  const styles = element(
    'p:txStyles',
    {},
    element('p:titleStyle', {}, levels('+mj', 2_400, true).slice(0, 1)),
    element('p:bodyStyle', {}, levels('+mn', 1_800)),
    element('p:otherStyle', {}, levels('+mn', 1_800)),
  );
  return xmlPart(
    element(
      'p:sldMaster',
      drawingNames,
      element('p:cSld', {}, whiteGround, shapeTree([title])),
      element('p:clrMap', colourMap),
      element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
      styles,
    ),
  );
}

export const slideLayoutPart = xmlPart(
  element(
    'p:sldLayout',
    { ...drawingNames, type: 'titleOnly', preserve: 1 },
    element('p:cSld', { name: 'Figure' }, shapeTree([placeholder(2, 'Title', { type: 'title' }, '', 'Title')])),
    element('p:clrMapOvr', {}, masterColours),
  ),
);

/** Where the picture of the slide and the notes stand on their sheet. */
const notesPlaces = {
  slide: transform({ x: 756_000, y: 800_000, width: 6_048_000, height: 3_402_000 }),
  notes: transform({ x: 756_000, y: 4_600_000, width: 6_048_000, height: 5_300_000 }),
};

export const notesMasterPart = xmlPart(
  element(
    'p:notesMaster',
    drawingNames,
    element(
      'p:cSld',
      {},
      whiteGround,
      shapeTree([
        slideImage(notesPlaces.slide),
        placeholder(3, 'Notes', { type: 'body', sz: 'quarter', idx: 1 }, notesPlaces.notes, 'Notes'),
      ]),
    ),
    element('p:clrMap', colourMap),
    element('p:notesStyle', {}, levels('+mn', 1_100)),
  ),
);

/** The picture of the slide on its sheet of notes. */
export function slideImage(place = ''): string {
  const own = element(
    'p:nvSpPr',
    {},
    element('p:cNvPr', { id: 2, name: 'Slide' }),
    element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
    element('p:nvPr', {}, element('p:ph', { type: 'sldImg', idx: place === '' ? undefined : 2 })),
  );
  return element('p:sp', {}, own, element('p:spPr', {}, place, place && presetGeometry('rect')));
}

function placeholder(
  id: number,
  name: string,
  kind: Readonly<Record<string, string | number>>,
  place: string,
  words: string,
): string {
  const own = element(
    'p:nvSpPr',
    {},
    element('p:cNvPr', { id, name }),
    element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
    element('p:nvPr', {}, element('p:ph', kind)),
  );
  const sample = element('a:p', {}, element('a:r', {}, element('a:rPr', { lang: 'en-GB' }), textElement('a:t', words)));
  const text = element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), sample);
  return element('p:sp', {}, own, element('p:spPr', {}, place, place && presetGeometry('rect')), text);
}

/** The nine levels of text, in hundredths of a point; deeper ones stand further in. */
export function levels(fonts: '+mj' | '+mn', size: number, bold = false): string[] {
  const run = element(
    'a:defRPr',
    { sz: size, b: bold ? 1 : 0, kern: 1_200 },
    element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
    element('a:latin', { typeface: `${fonts}-lt` }),
    element('a:ea', { typeface: `${fonts}-ea` }),
    element('a:cs', { typeface: `${fonts}-cs` }),
  );
  return Array.from({ length: 9 }, (_, level) =>
    element(`a:lvl${level + 1}pPr`, { marL: level * 228_600, algn: 'l', rtl: 0 }, element('a:buNone'), run),
  );
}

function rounded<T extends Readonly<Record<string, number>>>(lengths: T): T {
  return Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, Math.round(length)])) as T;
}
