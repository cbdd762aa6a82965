/**
 * Turns the body of a Word document into the HTML that Word itself puts on the clipboard: list paragraphs with their
 * levels, headings, tables with their spans. So a document comes in as what is copied from it does.
 *
 * Must not know: what the lists and tables mean.
 */
import { escapeXml } from '../../kit/xml';
import { paragraphText } from './documentText';
import { attribute, childAt, childrenCalled, elementsOf, type XmlElement } from './xmlTree';

/** What a paragraph of a style is. */
interface Style {
  /** 1 for the topmost; 0: none. */
  readonly heading: number;
  /** Whether it is an item of a list, and at which level. */
  readonly level: number | null;
}

/** `sheet`: the part of the document that describes its styles. */
export function docxHtml(body: XmlElement, sheet: XmlElement | undefined): string {
  const styles = stylesIn(sheet);
  return `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>${blocks(body, styles)}</body></html>`;
}

function stylesIn(root: XmlElement | undefined): ReadonlyMap<string, Style> {
  const found = new Map(childrenCalled(root, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]));
  const read = (id: string, depth: number): Style => {
    const style = found.get(id);
    if (!style || depth > 10) return { heading: 0, level: null };
    const properties = childAt(style, 'pPr');
    const outline = valueOf(childAt(properties, 'outlineLvl'));
    const [, number] = /^heading ([1-9])$/iu.exec(valueOf(childAt(style, 'name')) ?? '') ?? [];
    const above = valueOf(childAt(style, 'basedOn'));
    const based = above === undefined ? { heading: 0, level: null } : read(above, depth + 1);
    const own = outline === undefined ? Number(number ?? 0) : Number(outline) + 1;
    return { heading: own > 0 && own < 10 ? own : based.heading, level: levelIn(properties) ?? based.level };
  };
  return new Map([...found.keys()].map((id) => [id, read(id, 0)]));
}

function valueOf(element: XmlElement | undefined): string | undefined {
  return attribute(element, 'val');
}

/** The level of a list; null where the paragraph is in none. */
function levelIn(properties: XmlElement | undefined): number | null {
  const numbered = childAt(properties, 'numPr');
  if (!numbered || valueOf(childAt(numbered, 'numId')) === '0') return null;
  const level = Number(valueOf(childAt(numbered, 'ilvl')) ?? 0);
  return Number.isInteger(level) && level >= 0 && level < 20 ? level : 0;
}

/** Paragraphs and tables, also those in boxes that Word puts around content. */
function blocks(holder: XmlElement, styles: ReadonlyMap<string, Style>): string {
  return elementsOf(holder)
    .map((child) => {
      if (child.name === 'p') return paragraph(child, styles);
      if (child.name === 'tbl') return table(child, styles);
      if (child.name === 'sdt') return blocks(childAt(child, 'sdtContent') ?? child, styles);
      return ['customXml', 'ins', 'smartTag'].includes(child.name) ? blocks(child, styles) : '';
    })
    .join('');
}

function paragraph(element: XmlElement, styles: ReadonlyMap<string, Style>): string {
  const properties = childAt(element, 'pPr');
  const plain = paragraphText(element);
  if (plain.trim() === '') return '';
  const text = escapeXml(plain).replaceAll('\n', '<br>');
  const style = styles.get(valueOf(childAt(properties, 'pStyle')) ?? '') ?? { heading: 0, level: null };
  const outline = valueOf(childAt(properties, 'outlineLvl'));
  const heading = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.heading;
  const level = childAt(properties, 'numPr') ? levelIn(properties) : style.level;
  const indent = Number(
    attribute(childAt(properties, 'ind'), 'left') ?? attribute(childAt(properties, 'ind'), 'start'),
  );
  if (heading > 0) return `<h${Math.min(heading, 6)}>${text}</h${Math.min(heading, 6)}>`;
  if (level !== null) return `<p style="mso-list:l0 level${level + 1} lfo1">${text}</p>`;
  // In twentieths of a point.
  return indent > 0 ? `<p style="margin-left:${indent / 20}pt">${text}</p>` : `<p>${text}</p>`;
}

interface Cell {
  readonly span: number;
  /** `restart` begins a merged cell, `continue` goes on with the one above. */
  readonly merge: 'restart' | 'continue' | null;
  readonly html: string;
}

function table(element: XmlElement, styles: ReadonlyMap<string, Style>): string {
  const rows = childrenCalled(element, 'tr').map((row) => cellsIn(row, styles));
  const html = rows.map((row, index) => {
    let column = 0;
    const cells = row.map((cell) => {
      const at = column;
      column += cell.span;
      if (cell.merge === 'continue') return '';
      const height = cell.merge === 'restart' ? 1 + goingOn(rows.slice(index + 1), at) : 1;
      return `<td colspan="${cell.span}" rowspan="${height}">${cell.html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

function cellsIn(row: XmlElement, styles: ReadonlyMap<string, Style>): Cell[] {
  const cells = elementsOf(row).flatMap((child) =>
    child.name === 'sdt' ? childrenCalled(childAt(child, 'sdtContent'), 'tc') : child.name === 'tc' ? child : [],
  );
  return cells.map((cell) => {
    const properties = childAt(cell, 'tcPr');
    const merged = childAt(properties, 'vMerge');
    const span = Number(valueOf(childAt(properties, 'gridSpan')) ?? 1);
    return {
      span: Number.isInteger(span) && span > 0 && span <= 63 ? span : 1,
      merge: merged ? (valueOf(merged) === 'restart' ? 'restart' : 'continue') : null,
      html: blocks(cell, styles),
    };
  });
}

/** How many of the rows go on with a cell that was merged downwards. */
function goingOn(rows: readonly (readonly Cell[])[], column: number): number {
  const end = rows.findIndex((row) => {
    let at = 0;
    const here = row.find((cell) => {
      const isHere = at === column;
      at += cell.span;
      return isHere;
    });
    return here?.merge !== 'continue';
  });
  return end < 0 ? rows.length : end;
}
