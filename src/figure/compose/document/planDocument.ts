/**
 * Defines a document about a plan: headings, words, tables and figures in their order. The page that is printed and the Word
 * file are written of the same blocks, so they say the same.
 *
 * Must not know: formats, what is told.
 */
import type { Drawable } from '../drawable';

export interface PlanDocument {
  readonly title: string;
  /** Below the title. */
  readonly subtitle: string;
  /** What is said of the file. */
  readonly description: string;
  readonly sections: readonly DocumentSection[];
}

/** Pages that lie the same way; each section begins a page. */
export interface DocumentSection {
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | WordsBlock | FactsBlock | ListBlock | TableBlock | FigureBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface WordsBlock {
  readonly kind: 'words';
  readonly text: string;
  /** What the document is about stands out; what only explains steps back. */
  readonly look?: 'lead' | 'quiet';
}

export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly (readonly [label: string, value: string])[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly { readonly text: string; readonly more: string }[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly TableRow[];
}

/** Cells, or a heading over the rows that follow. */
export type TableRow = readonly string[] | { readonly heading: string };

/** A row of so many characters may go on on the next page: it might not have room on one. */
const longRow = 1_200;

export function isLongRow(row: readonly string[]): boolean {
  return row.reduce((sum, text) => sum + text.length, 0) > longRow;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly picture: Drawable;
  readonly caption: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** “a”, “b” … of one figure that is cut in several: they share its number. */
  readonly part: string;
}

/** A block with the number of its caption: figures and tables are counted each for themselves. */
export interface NumberedBlock {
  readonly block: Block;
  /** 0 for what has none. */
  readonly number: number;
}

/** One section for what lies the same way, one after the other; nothing of what is empty. */
export function flowing(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  const merged: DocumentSection[] = [];
  for (const section of sections.filter(({ blocks }) => blocks.length > 0)) {
    const last = merged.at(-1);
    if (last?.isLandscape === section.isLandscape)
      merged.splice(-1, 1, { ...section, blocks: [...last.blocks, ...section.blocks] });
    else merged.push(section);
  }
  return merged;
}

/** The blocks of each section with their numbers, in the order of the document. */
export function numbered({ sections }: PlanDocument): readonly (readonly NumberedBlock[])[] {
  const counts = { figure: 0, table: 0 };
  return sections.map(({ blocks }) =>
    blocks.map((block) => {
      if (block.kind !== 'figure' && block.kind !== 'table') return { block, number: 0 };
      if (block.kind === 'table' || block.part === '' || block.part === 'a') counts[block.kind] += 1;
      return { block, number: counts[block.kind] };
    }),
  );
}

/** “Figure 1a”, “Table 2”. */
export function labelOf({ block, number }: NumberedBlock): string {
  return block.kind === 'figure' ? `Figure ${number}${block.part}` : `Table ${number}`;
}
