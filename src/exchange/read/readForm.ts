/** What a reader of another program's files is given and what it gives. */
import type { ColumnWords } from '../clipboard/columnWords';
import type { Recognised } from '../recognise/recognised';

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was recognised, or why nothing was, in a sentence or two. */
export type FileReading = { readonly recognised: Recognised } | { readonly refused: string };

export interface ReadingNeeds {
  readonly words: ColumnWords;
  /** `YYYY-MM-DD`: dates without a year are of this one. */
  readonly today: string;
}

/** It never throws, whatever the file holds. */
export type FileReader = (file: ForeignFile, needs: ReadingNeeds) => FileReading;

export interface ReadForm {
  readonly id: string;
  /** How the names of such files end, with the dot. */
  readonly endings: readonly string[];
  /** Whether the file is of this form, by its first bytes; what only its name tells is false. */
  readonly sniff: (start: string) => boolean;
  readonly load: () => Promise<FileReader>;
}

/** Nothing in the file can be a box. */
export const nothingFound: FileReading = { refused: 'There is no list, no table and no diagram in it.' };
