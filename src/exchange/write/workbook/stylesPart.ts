/** The looks of cells in our workbooks (SpreadsheetML, ECMA-376 part 1, 18.8). */
import { element, xmlPart } from '../../../kit/xmlElement';

export const sheetNames = { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** Their places in the list of looks below. `quoted`: a text that would be a formula if it were typed. */
export const cellStyles = { plain: 0, heading: 1, text: 2, number: 3, date: 4, quoted: 5 } as const;

/** As the British write it; the first number that is free for own forms. */
const dateFormat = { numFmtId: '164', formatCode: 'd mmm yyyy' };

const fonts = [
  element('font', {}, element('sz', { val: '11' }), element('name', { val: 'Calibri' })),
  element('font', {}, element('b'), element('sz', { val: '11' }), element('name', { val: 'Calibri' })),
];

const fills = [
  element('fill', {}, element('patternFill', { patternType: 'none' })),
  element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: 'FFEFEEEA' }))),
];

const sides = ['left', 'right', 'top', 'bottom'];
const borders = [
  element(
    'border',
    {},
    [...sides, 'diagonal'].map((side) => element(side)),
  ),
  element(
    'border',
    {},
    sides.map((side) => element(side, { style: 'thin' }, element('color', { rgb: 'FFBFBEB8' }))),
    element('diagonal'),
  ),
];

const wrapped = element('alignment', { vertical: 'top', wrapText: '1' });
const upright = element('alignment', { vertical: 'top' });

const look = (values: Readonly<Record<string, string>>, ...content: string[]) =>
  element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '1', xfId: '0', ...values }, content);

const looks: Readonly<Record<keyof typeof cellStyles, string>> = {
  plain: look({ borderId: '0' }),
  heading: look({ fontId: '1', fillId: '2', applyFont: '1', applyFill: '1', applyAlignment: '1' }, wrapped),
  text: look({ numFmtId: '49', applyNumberFormat: '1', applyAlignment: '1' }, wrapped),
  number: look({ applyAlignment: '1' }, upright),
  date: look({ numFmtId: dateFormat.numFmtId, applyNumberFormat: '1', applyAlignment: '1' }, upright),
  quoted: look({ numFmtId: '49', quotePrefix: '1', applyNumberFormat: '1', applyAlignment: '1' }, wrapped),
};

const listed = (name: string, items: readonly string[]) => element(name, { count: String(items.length) }, items);

export const stylesPart = (): string =>
  xmlPart(
    element(
      'styleSheet',
      sheetNames,
      listed('numFmts', [element('numFmt', dateFormat)]),
      listed('fonts', fonts),
      listed('fills', fills),
      listed('borders', borders),
      listed('cellStyleXfs', [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
      listed('cellXfs', Object.values(looks)),
      listed('cellStyles', [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
    ),
  );
