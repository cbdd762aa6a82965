/**
 * Writes the worksheet of a cycle as a text document (WordprocessingML, ECMA-376 part 1, 17): each row of fields is a table,
 * with room to write in by hand.
 */
import type { PackageFiles } from '../../archive/openPackage';
import { element, xmlPart } from '../../kit/xmlElement';
import type { Plan } from '../../plan/model/schema';
import { fontFamily } from '../../geometry/types/typography';
import { mainLanguage } from '../compose/language';
import type { SheetCell, SheetChoice, SheetRow, Worksheet } from '../compose/worksheet/worksheet';
import { officeFont } from './theme';
import { sheet, twips, wordPackage, wordSection } from './wordPackage';
import { wordNames } from './wordStyles';
import { textParagraph } from './wordText';

const marginMm = 15;
const whole = twips(sheet.shortMm - 2 * marginMm);
/** Of a line to write on by hand, and of what stands around it in a cell, in twentieths of a point. */
const lineHeight = 300;
const cellHeight = 260;

export function worksheetFiles(worksheet: Worksheet, plan: Plan): PackageFiles {
  const { idea, title, head, parts } = worksheet;
  const name = title === '' ? 'PDSA worksheet' : `PDSA worksheet: ${title}`;
  const body = [
    textParagraph(name, { style: 'Title' }),
    textParagraph(`Change idea: ${idea || '(empty)'}`),
    ...(title === '' ? [table([textCells([{ label: 'Cycle', text: '', lines: 1 }])])] : []),
    ...head.map((row) => table(rowsOf(row))),
    ...parts.flatMap((part) => [
      textParagraph(`${part.name}: ${part.guidance}`, { style: 'Heading3', keepNext: true }),
      ...part.rows.map((row) => table(rowsOf(row))),
    ]),
    // A table may not be the last.
    textParagraph('', { style: 'TableText' }),
    wordSection(false, 'ltr', { marginMm }),
  ];
  const about = {
    title: name,
    description: `PDSA worksheet for “${idea}”.`,
    language: mainLanguage([idea, title]),
    font: officeFont(fontFamily),
  };
  return wordPackage(plan, about, xmlPart(element('w:document', wordNames, element('w:body', {}, body))));
}

interface Cell {
  readonly width: number;
  readonly paragraphs: readonly string[];
}

interface Row {
  readonly height: number;
  readonly cells: readonly Cell[];
}

/** Two tables that touch would become one: a thin line stands between them. */
function table(rows: readonly Row[]): string {
  const widths = rows[0]?.cells.map(({ width }) => width) ?? [];
  return (
    element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblStyle', { 'w:val': 'Diagram' }),
        element('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }),
        element('w:tblLayout', { 'w:type': 'fixed' }),
        element('w:tblLook', { 'w:val': '0000' }),
      ),
      element(
        'w:tblGrid',
        {},
        widths.map((width) => element('w:gridCol', { 'w:w': width })),
      ),
      rows.map(({ height, cells }) =>
        element(
          'w:tr',
          {},
          element(
            'w:trPr',
            {},
            element('w:cantSplit'),
            element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
          ),
          cells.map(({ width, paragraphs }) =>
            element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), paragraphs),
          ),
        ),
      ),
    ) + textParagraph('', { style: 'TableNote' })
  );
}

function rowsOf(row: SheetRow): readonly Row[] {
  if (row.kind === 'texts') return [textCells(row.cells)];
  if (row.kind === 'choice') return [choiceCells(row.label, row.choices, row.beside)];
  const widths = [0.2, 0.44, 0.18, 0.18].map((share) => Math.round(share * whole));
  const line = (texts: readonly string[], style: string): Row => ({
    height: lineHeight,
    cells: texts.map((text, at) => ({ width: widths[at] ?? 0, paragraphs: [textParagraph(text, { style })] })),
  });
  return [line(row.headings, 'TableHeading'), ...row.rows.map((texts) => line(texts, 'TableText'))];
}

function textCells(cells: readonly SheetCell[], width = whole): Row {
  const each = Math.floor(width / Math.max(1, cells.length));
  return {
    height: cellHeight + Math.max(1, ...cells.map(({ lines }) => lines)) * lineHeight,
    cells: cells.map(({ label, text }) => ({
      width: each,
      paragraphs: [textParagraph(label, { style: 'TableNote' }), textParagraph(text, { style: 'TableText' })],
    })),
  };
}

function choiceCells(label: string, choices: readonly SheetChoice[], beside: readonly SheetCell[]): Row {
  const own = beside.length === 0 ? whole : Math.round(whole * 0.46);
  // Boxes to tick, empty and ticked.
  const words = choices.map((one) => `${one.isChosen ? '☒' : '☐'} ${one.label}`).join('     ');
  const first = {
    width: own,
    paragraphs: [textParagraph(label, { style: 'TableNote' }), textParagraph(words, { style: 'TableText' })],
  };
  return { height: cellHeight + lineHeight, cells: [first, ...textCells(beside, whole - own).cells] };
}
