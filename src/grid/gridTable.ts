/** A table as a grid knows it: its columns and what is done to its cells. What is the same for all of them stands beside. */
import type { Area, CellAt, GridRow } from '../kit/cells/cellBlock';
import type { CellReading } from '../kit/cells/pastedCells';
import type { ActOptions, StepLabel } from '../store/act';
import type { EditorStep } from '../ui/cells/editorKeys';
import type { GridModel } from './gridModel';

/** Where the keyboard goes when a cell was kept; `here`: it stays. */
export type KeptStep = Exclude<EditorStep, 'line' | 'drop'> | 'here';

type Texts = readonly (readonly string[])[];

export interface GridTable<Row extends GridRow = GridRow, Column extends string = string, Edit = unknown> {
  readonly model: GridModel<Row, Column>;
  /** Its accessible name. */
  readonly label: string;
  columnName(column: Column): string;
  /** The cells of it name their rows. */
  readonly named: Column;
  /** Nothing is written there: it follows from something else. */
  isFixed(column: Column, row: Row): boolean;
  /** It is not emptied with others. */
  isKept?(column: Column): boolean;
  /** From what: “the counts beside it”. */
  readonly origin: string;
  /** What a row is about. */
  readonly noun: string;
  /** What the cell holds, as it is copied. */
  text(row: Row, column: Column): string;
  /** Reads what is typed into cells of one step, in their order. Its problems are sentences on the cell. */
  reader(): (row: Row, column: Column, typed: string) => CellReading<Edit>;
  /** Which cell it is, before a problem with one of several. */
  where?(row: Row, column: Column): string;
  /** One step of the plan. */
  put(label: StepLabel, edits: readonly Edit[], told: Pick<ActOptions, 'said' | 'announced'>): string | null;
  readonly labels: {
    readonly write: (column: Column) => StepLabel;
    readonly clear: StepLabel;
    readonly paste: StepLabel;
    readonly fill: StepLabel;
  };
  /** What is announced when the cell has been written. */
  written?(row: Row, column: Column): string;

  /** What it does in its own way; each says whether it has, or gives undefined where it has not. */
  readonly own?: {
    readonly edit?: (row: Row, column: Column, typed: string | undefined) => boolean;
    readonly write?: (row: Row, column: Column, typed: string) => string | null | undefined;
    readonly clear?: (area: Area<Row, Column>) => boolean;
    readonly fill?: (area: Area<Row, Column>) => boolean;
    readonly paste?: (cells: Texts, at: CellAt<Column> | undefined) => boolean;
    readonly step?: (from: CellAt<Column>, to: KeptStep) => CellAt<Column> | null;
    /** A key on a cell that is not edited. */
    readonly key?: (row: Row, column: Column, key: KeyOnCell) => boolean;
  };
}

export interface KeyOnCell {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}
