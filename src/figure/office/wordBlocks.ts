/**
 * Writes the blocks of a document about a plan as WordprocessingML (ECMA-376 part 1, 17): captions that the word processor
 * counts, tables whose headings repeat, pictures with alternative text.
 *
 * Must not know: what is told, how parts are packed.
 */
import { element } from '../../kit/xmlElement';
import {
  labelOf,
  type Block,
  type FigureBlock,
  type NumberedBlock,
  type TableBlock,
} from '../compose/document/planDocument';
import { wordGrid } from './wordGrid';
import { pictureRun } from './wordPicture';
import { field, paragraph, run, textParagraph } from './wordText';

/** A picture of the document: how it is named in it, and how large it is there. */
export interface PlacedPicture {
  readonly id: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly png: string;
  readonly svg?: string;
}

export interface BlockContext {
  /** Of the text on the page, in twentieths of a point. */
  readonly width: number;
  readonly pictureOf: (block: FigureBlock) => PlacedPicture | undefined;
}

export function wordBlock(numbered: NumberedBlock, context: BlockContext): readonly string[] {
  const { block } = numbered;
  switch (block.kind) {
    case 'heading':
      return [textParagraph(block.text, { style: 'Heading1' })];
    case 'words':
      return [wordsOf(block)];
    case 'facts':
      return block.facts.map(([label, value]) => paragraph('', [run(`${label}: `, { bold: true }), run(value)]));
    case 'list':
      return block.items.flatMap(({ text, more }) => [
        paragraph(text, [run(text, { bold: true })], { keepNext: true }),
        textParagraph(more),
      ]);
    case 'table':
      return tableOf(block, numbered, context.width);
    case 'figure':
      return figureOf(block, numbered, context);
  }
}

const looks = { lead: 'Lead', quiet: 'Quiet' } as const;

function wordsOf({ text, look }: Extract<Block, { kind: 'words' }>): string {
  // What explains a heading stays with what follows.
  return textParagraph(text, look ? { style: looks[look], keepNext: look === 'quiet' } : {});
}

function tableOf(table: TableBlock, numbered: NumberedBlock, width: number): readonly string[] {
  const widths = table.columns.map(({ share }) => Math.round(share * width));
  const headings = table.columns.map(({ heading }) => heading);
  return [
    captionOf(table.caption, numbered, { keepNext: true }),
    wordGrid(headings, widths, table.rows, table.caption),
    // A table may not be the last.
    textParagraph(''),
  ];
}

function figureOf(block: FigureBlock, numbered: NumberedBlock, { pictureOf }: BlockContext): readonly string[] {
  const picture = pictureOf(block);
  if (!picture) return [];
  const { id, png, svg, widthMm, heightMm } = picture;
  const drawing = pictureRun(
    { physical: { widthMm, heightMm }, alt: { short: block.alt } },
    { id, name: labelOf(numbered), png, ...(svg !== undefined && { svg }) },
  );
  return [paragraph('', [drawing], { style: 'Picture', keepNext: true }), captionOf(block.caption, numbered, {})];
}

/** It begins in English, whatever follows. Parts of one figure share its number. */
function captionOf(words: string, numbered: NumberedBlock, look: { readonly keepNext?: boolean }): string {
  const { block, number } = numbered;
  const name = block.kind === 'figure' ? 'Figure' : 'Table';
  const part = block.kind === 'figure' ? block.part : '';
  const count = part === '' || part === 'a' ? `SEQ ${name} \\* ARABIC` : `SEQ ${name} \\c`;
  return paragraph('', [run(`${name} `), field(count, String(number)), run(`${part}. `), run(words)], {
    style: 'Caption',
    ...look,
  });
}

/** A line of the foot of a page: “Page 2 of 7”. */
export function pageNumbers(): string {
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:pStyle', { 'w:val': 'Footer' })),
    run('Page '),
    field('PAGE', '1'),
    run(' of '),
    field('NUMPAGES', '1'),
  );
}
