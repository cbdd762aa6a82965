/**
 * Lays a worksheet out on one page of A4: its letters become smaller until all of it finds room, and what room is left over
 * goes to the fields that are written in by hand.
 */
import type { Wrapper } from '../../../geometry/text/wrapText';
import { fontFamily } from '../../../geometry/types/typography';
import type { TextStyle } from '../../../geometry/types/types';
import { lightPalette } from '../../colour/palette';
import type { Mark } from '../../marks/mark';
import type { Picture } from '../../marks/picture';
import { placedText } from '../../marks/placedText';
import type { SheetCell, SheetPart, SheetRow, Worksheet } from './worksheet';

const page = { widthMm: 210, heightMm: 297, marginMm: 12 };
const inner = { widthMm: page.widthMm - 2 * page.marginMm, heightMm: page.heightMm - 2 * page.marginMm };

/** Of the page within its margins, px: the wider, the smaller its letters on paper. The first are 10 pt. */
const widths = [700, 780, 880, 1_000, 1_150, 1_350, 1_600];
/** Where even that is not enough, texts end after so many letters. */
const cuts = [3_000, 1_500, 800, 400, 200, 100];

const styles = {
  title: { size: 19, leading: 25, weight: 600 },
  part: { size: 15, leading: 20, weight: 600 },
  label: { size: 11.5, leading: 15, weight: 500 },
  text: { size: 13, leading: 18, weight: 400 },
} satisfies Record<string, TextStyle>;

const pad = 6;
const box = 12;

export function worksheetPicture(sheet: Worksheet, wrap: Wrapper): Picture {
  const tries = [
    ...widths.map((width) => ({ width, cut: Number.POSITIVE_INFINITY })),
    ...cuts.map((cut) => ({ width: widths.at(-1) ?? 0, cut })),
  ];
  for (const attempt of tries) {
    const height = heightOf(attempt.width);
    const layout = layOut(sheet, { ...attempt, spare: 0, wrap });
    if (layout.height > height && attempt !== tries.at(-1)) continue;
    const spare = Math.max(0, height - layout.height) / Math.max(1, layout.stretch);
    return pictureOf(sheet, attempt.width, layOut(sheet, { ...attempt, spare, wrap }).marks);
  }
  throw new Error('There is a last attempt.');
}

function heightOf(width: number): number {
  return Math.floor((width * inner.heightMm) / inner.widthMm);
}

function pictureOf(sheet: Worksheet, width: number, marks: readonly Mark[]): Picture {
  const name = sheet.title === '' ? 'PDSA worksheet' : sheet.title;
  return {
    area: { x: 0, y: 0, width, height: heightOf(width) },
    physical: inner,
    page,
    ground: '#ffffff',
    family: fontFamily,
    part: '',
    name,
    alt: { short: `PDSA worksheet for “${sheet.idea}”.`, full: wordsOf(sheet) },
    marks,
  };
}

interface Attempt {
  readonly width: number;
  readonly cut: number;
  /** px more for each line that is left for writing. */
  readonly spare: number;
  readonly wrap: Wrapper;
}

interface Layout {
  readonly marks: readonly Mark[];
  readonly height: number;
  /** How many lines share what room is left over. */
  readonly stretch: number;
}

function layOut(sheet: Worksheet, attempt: Attempt): Layout {
  const marks: Mark[] = [];
  let y = 0;
  let stretch = 0;
  const say = (text: string, style: TextStyle, colour: string, x = 0) => {
    const block = attempt.wrap(text, attempt.width - x, style);
    marks.push({ kind: 'text', text: placedText(block, { x, y, width: attempt.width - x }, colour) });
    y += block.height;
  };
  const row = (each: SheetRow) => {
    const made = rowOf(each, y, attempt);
    marks.push(...made.marks);
    y += made.height;
    stretch += made.stretch;
  };
  say(sheet.plan === '' ? 'PDSA worksheet' : `PDSA worksheet · ${sheet.plan}`, styles.label, lightPalette.quietInk);
  if (sheet.title === '') row({ kind: 'texts', cells: [{ label: 'Cycle', text: '', lines: 1 }] });
  else say(sheet.title, styles.title, lightPalette.ink);
  say(`Change idea: ${sheet.idea || '(empty)'}`, styles.text, lightPalette.ink);
  y += pad;
  for (const each of sheet.head) row(each);
  for (const part of sheet.parts) {
    y += pad + 4;
    marks.push(...partHead(part, y, attempt));
    y += styles.part.leading + 2;
    for (const each of part.rows) row(each);
  }
  return { marks, height: y, stretch };
}

function partHead({ name, guidance }: SheetPart, y: number, { width, wrap }: Attempt): readonly Mark[] {
  const title = wrap(name, width, styles.part);
  const line = wrap(guidance, width - 80, styles.label);
  return [
    { kind: 'text', text: placedText(title, { x: 0, y, width: 70 }, lightPalette.ink) },
    { kind: 'text', text: placedText(line, { x: 70, y: y + 4, width: width - 80 }, lightPalette.quietInk) },
  ];
}

function rowOf(row: SheetRow, y: number, attempt: Attempt): Layout {
  if (row.kind === 'texts') return textsRow(row.cells, { x: 0, y, width: attempt.width }, attempt);
  return row.kind === 'choice' ? choiceRow(row, y, attempt) : tasksRow(row, y, attempt);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function textsRow(cells: readonly SheetCell[], { x, y, width }: Place, attempt: Attempt): Layout {
  const each = width / cells.length;
  const blocks = cells.map(({ text }) => attempt.wrap(shortened(text, attempt.cut), each - 2 * pad, styles.text));
  const written = Math.max(...blocks.map(({ height }, index) => (cells[index]?.text === '' ? 0 : height)));
  const lines = Math.max(...cells.map((cell) => cell.lines));
  const stretch = lines > 1 ? lines : 0;
  const height =
    styles.label.leading + Math.max(written, lines * styles.text.leading) + 2 * pad + stretch * attempt.spare;
  const marks = cells.flatMap((cell, index): Mark[] => {
    const left = x + index * each;
    const label = attempt.wrap(cell.label, each - 2 * pad, styles.label);
    const block = blocks[index];
    const at = { x: left + pad, width: each - 2 * pad };
    return [
      frame({ x: left, y, width: each }, height),
      { kind: 'text', text: placedText(label, { ...at, y: y + pad - 2 }, lightPalette.quietInk) },
      ...(block && cell.text !== ''
        ? [
            {
              kind: 'text',
              text: placedText(block, { ...at, y: y + pad + styles.label.leading - 2 }, lightPalette.ink),
            } as const,
          ]
        : []),
    ];
  });
  return { marks, height, stretch };
}

function choiceRow(row: Extract<SheetRow, { kind: 'choice' }>, y: number, attempt: Attempt): Layout {
  const { wrap, width } = attempt;
  const own = row.beside.length === 0 ? width : width * 0.46;
  const height = styles.label.leading + styles.text.leading + 2 * pad;
  const marks: Mark[] = [frame({ x: 0, y, width: own }, height)];
  const say = (text: string, x: number, style: TextStyle, top: number, colour: string) => {
    const block = wrap(text, own, style);
    const wide = block.lines[0]?.width ?? 0;
    marks.push({ kind: 'text', text: placedText(block, { x, y: top, width: wide }, colour) });
    return wide;
  };
  say(row.label, pad, styles.label, y + pad - 2, lightPalette.quietInk);
  let x = pad;
  const top = y + pad + styles.label.leading - 2;
  for (const { label, isChosen } of row.choices) {
    const at = { x, y: top + (styles.text.leading - box) / 2, width: box, height: box };
    const stroke = { colour: lightPalette.strongLine, width: 1.2 };
    marks.push({ kind: 'rect', ...at, stroke, fill: '#ffffff' });
    if (isChosen) marks.push(tick(at.x, at.y));
    x += box + 5;
    x += say(label, x, styles.text, top, lightPalette.ink) + 18;
  }
  const beside = textsRow(row.beside, { x: own, y, width: width - own }, { ...attempt, spare: 0 });
  return { marks: row.beside.length === 0 ? marks : [...marks, ...beside.marks], height, stretch: 0 };
}

function tick(x: number, y: number): Mark {
  const path = `M${x + 2.5},${y + 6} L${x + 5},${y + 9} L${x + 10},${y + 2.5}`;
  return { kind: 'path', path, stroke: { colour: lightPalette.ink, width: 2 }, name: 'Chosen' };
}

/** Shares of who, what, when and where. */
const shares = [0.2, 0.44, 0.18, 0.18];

function tasksRow({ headings, rows }: Extract<SheetRow, { kind: 'tasks' }>, top: number, attempt: Attempt): Layout {
  const { width, wrap, cut } = attempt;
  const marks: Mark[] = [];
  let y = top;
  const line = (cells: readonly string[], style: TextStyle, colour: string, least: number) => {
    const blocks = cells.map((text, index) =>
      wrap(shortened(text, cut), width * (shares[index] ?? 0) - 2 * pad, style),
    );
    const height = Math.max(least, ...blocks.map((block, index) => (cells[index] === '' ? 0 : block.height))) + pad;
    let x = 0;
    for (const [index, block] of blocks.entries()) {
      const cell = width * (shares[index] ?? 0);
      marks.push(frame({ x, y, width: cell }, height));
      if (cells[index] !== '')
        marks.push({
          kind: 'text',
          text: placedText(block, { x: x + pad, y: y + pad / 2, width: cell - 2 * pad }, colour),
        });
      x += cell;
    }
    y += height;
  };
  line(headings, styles.label, lightPalette.quietInk, styles.label.leading);
  for (const row of rows) line(row, styles.text, lightPalette.ink, styles.text.leading + attempt.spare / 3);
  return { marks, height: y - top, stretch: rows.length / 3 };
}

function frame({ x, y, width }: Place, height: number): Mark {
  return { kind: 'rect', x, y, width, height, stroke: { colour: lightPalette.line, width: 0.8 } };
}

function shortened(text: string, cut: number): string {
  const letters = cut < text.length ? Array.from(text.slice(0, 2 * cut)) : undefined;
  return letters && letters.length > cut ? `${letters.slice(0, cut).join('').trimEnd()}…` : text;
}

function wordsOf({ idea, title, head, parts }: Worksheet): string {
  const rowWords = (row: SheetRow): string[] => {
    if (row.kind === 'texts') return row.cells.map(({ label, text }) => `${label}: ${text}`);
    if (row.kind === 'tasks')
      return row.rows.filter((cells) => cells.some(Boolean)).map((cells) => `Task: ${cells.join(', ')}`);
    const chosen = row.choices.filter(({ isChosen }) => isChosen).map(({ label }) => label);
    return [`${row.label}: ${chosen.join(', ')}`, ...row.beside.map(({ label, text }) => `${label}: ${text}`)];
  };
  return [
    `Change idea: ${idea}`,
    ...(title === '' ? [] : [title]),
    ...head.flatMap(rowWords),
    ...parts.flatMap(({ name, rows }) => [name, ...rows.flatMap(rowWords).map((line) => `  ${line}`)]),
  ].join('\n');
}
