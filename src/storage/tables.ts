/**
 * The narrow interface that every place where plans are kept offers: rows in tables, read and written in
 * transactions. All that rows mean is above it (`rowStore.ts`).
 */
import type { Plan } from '../plan/model/schema';
import type { FileLink, KeptRoom } from './planStore';
import type { CheckpointRow, JournalRow, SummaryRow } from './rows';

interface ViewRow {
  readonly id: string;
  readonly view: unknown;
}

/** The file on disk that a plan is linked to. */
interface FileRow extends FileLink {
  /** Of the plan. */
  readonly id: string;
}

/** The room that a plan is worked on in. */
interface RoomRow extends KeptRoom {
  /** Of the plan. */
  readonly id: string;
}

/** What a plan and its room last had in common: apart, as it changes all the time. */
interface BaseRow {
  readonly id: string;
  readonly room: string;
  readonly plan: Plan;
}

/** Tables with one row a plan, by its id. */
interface SingleRows {
  readonly summaries: SummaryRow;
  readonly views: ViewRow;
  readonly files: FileRow;
  readonly rooms: RoomRow;
  readonly bases: BaseRow;
}

/** Tables with many rows a plan, by its id and a number. */
interface NumberedRows {
  readonly checkpoints: CheckpointRow;
  readonly journal: JournalRow;
}

export type RowTypes = SingleRows & NumberedRows;
export type SingleTable = keyof SingleRows;
export type NumberedTable = keyof NumberedRows;
export type TableName = keyof RowTypes;

export interface Range {
  /** Numbers, both included; all that there are by default. */
  readonly from?: number;
  readonly to?: number;
  /** One row at most: that with the lowest number or that with the highest. */
  readonly only?: 'first' | 'last';
}

/**
 * The tables within a transaction. Requests take effect in the order in which they are made, whether or not the answer
 * to one is awaited before the next.
 */
export interface Rows {
  get<T extends SingleTable>(table: T, id: string): Promise<RowTypes[T] | undefined>;
  all<T extends SingleTable>(table: T): Promise<RowTypes[T][]>;
  /** The rows of a plan, by number. */
  range<T extends NumberedTable>(table: T, id: string, range?: Range): Promise<RowTypes[T][]>;
  /** In place of what has the same key. */
  put<T extends TableName>(table: T, rows: readonly RowTypes[T][]): Promise<void>;
  /** Fails when one of them is there. */
  add<T extends TableName>(table: T, rows: readonly RowTypes[T][]): Promise<void>;
  remove(table: SingleTable, id: string): Promise<void>;
  removeRange(table: NumberedTable, id: string, range?: Pick<Range, 'from' | 'to'>): Promise<void>;
}

/**
 * Does the work as one transaction on these tables: what it wrote is kept whole once the promise is fulfilled, and none
 * of it when it is rejected.
 */
export type Transact = <T>(
  mode: 'r' | 'rw',
  tables: readonly TableName[],
  work: (rows: Rows) => Promise<T>,
) => Promise<T>;
