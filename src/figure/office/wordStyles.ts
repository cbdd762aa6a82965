/**
 * Writes the styles of a text document (WordprocessingML, ECMA-376 part 1, 17.7). Whoever changes a style changes the
 * whole document.
 */
import { lightPalette } from '../colour/palette';
import { element, xmlPart } from '../../kit/xmlElement';
import { kindOfLanguage } from '../compose/language';
import { scriptFontOf } from './theme';

export const wordNames = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** Sizes in half points, colours without #. */
function runLook({ size, bold = false, colour }: { size?: number; bold?: boolean; colour?: string }): string {
  return [
    bold && element('w:b') + element('w:bCs'),
    colour !== undefined && element('w:color', { 'w:val': colour.slice(1).toUpperCase() }),
    size !== undefined && element('w:sz', { 'w:val': size }) + element('w:szCs', { 'w:val': size }),
  ]
    .filter(Boolean)
    .join('');
}

/** In twentieths of a point. */
function spacing(before: number, after: number): string {
  return element('w:spacing', { 'w:before': before, 'w:after': after });
}

const { ink, quietInk } = lightPalette;
const keep = element('w:keepNext') + element('w:keepLines');
const outlined = (level: number) => element('w:outlineLvl', { 'w:val': level });

const styles: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: keep + spacing(0, 200),
    run: runLook({ size: 40, bold: true, colour: ink }),
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: keep + spacing(320, 120) + outlined(0),
    run: runLook({ size: 28, bold: true, colour: ink }),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: keep + spacing(240, 80) + outlined(1),
    run: runLook({ size: 24, bold: true, colour: ink }),
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: keep + spacing(180, 60) + outlined(2),
    run: runLook({ size: 21, bold: true, colour: ink }),
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: spacing(80, 240),
    run: runLook({ size: 18, colour: quietInk }),
  },
  {
    id: 'Picture',
    name: 'Picture',
    basedOn: 'Normal',
    next: 'Caption',
    paragraph: element('w:keepNext') + spacing(0, 0),
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: keep + spacing(0, 240),
    run: runLook({ size: 24, colour: quietInk }),
  },
  { id: 'Lead', name: 'Lead', basedOn: 'Normal', paragraph: spacing(0, 160), run: runLook({ size: 26 }) },
  { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: runLook({ size: 19, colour: quietInk }) },
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    paragraph: spacing(0, 0),
    run: runLook({ size: 17, colour: quietInk }),
  },
  { id: 'Footer', name: 'footer', basedOn: 'Header', paragraph: element('w:jc', { 'w:val': 'right' }) },
  { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: spacing(0, 0), run: runLook({ size: 18 }) },
  { id: 'TableNote', name: 'Table Note', basedOn: 'TableText', run: runLook({ size: 16, colour: quietInk }) },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: runLook({ bold: true }) },
];

/** `font` is what simple scripts are set in; other scripts get theirs by the language. */
export function stylesPart(font: string, language: string): string {
  const other = scriptFontOf(language);
  const kind = kindOfLanguage(language);
  const fonts = {
    'w:ascii': font,
    'w:eastAsia': kind === 'eastAsian' ? other : font,
    'w:hAnsi': font,
    'w:cs': kind === 'complex' ? other : font,
  };
  const languages = {
    'w:val': kind === 'simple' ? language : 'en-GB',
    'w:eastAsia': kind === 'eastAsian' ? language : 'zh-CN',
    'w:bidi': kind === 'complex' ? language : 'ar-SA',
  };
  const ground = [element('w:rFonts', fonts), runLook({ size: 21 }), element('w:lang', languages)];
  const body = element('w:spacing', { 'w:after': 120, 'w:line': 264, 'w:lineRule': 'auto' });
  return xmlPart(
    element(
      'w:styles',
      wordNames,
      element(
        'w:docDefaults',
        {},
        element('w:rPrDefault', {}, element('w:rPr', {}, ground)),
        element('w:pPrDefault', {}, element('w:pPr', {}, body)),
      ),
      styles.map(styleElement),
      tableStyle(),
    ),
  );
}

function styleElement({ id, name, basedOn, next, paragraph, run }: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': id === 'Normal' ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    basedOn !== undefined && element('w:basedOn', { 'w:val': basedOn }),
    next !== undefined && element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    paragraph !== undefined && element('w:pPr', {}, paragraph),
    run !== undefined && element('w:rPr', {}, run),
  );
}

function tableStyle(): string {
  const edge = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'BFBEB8' };
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, edge));
  const room = (side: string, w: number) => element(`w:${side}`, { 'w:w': w, 'w:type': 'dxa' });
  const margins = [room('top', 50), room('left', 90), room('bottom', 50), room('right', 90)];
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'Diagram' },
    element('w:name', { 'w:val': 'Driver Diagram' }),
    element('w:qFormat'),
    element('w:tblPr', {}, element('w:tblBorders', {}, edges), element('w:tblCellMar', {}, margins)),
    element(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EFEEEA' })),
    ),
  );
}
