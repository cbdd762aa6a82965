/** What was read from the clipboard, whatever program it came from. */
import type { ListRow } from './rows';

export type Pasted =
  | { readonly kind: 'outline'; readonly items: readonly ListRow[] }
  | {
      readonly kind: 'cells';
      readonly rows: readonly (readonly string[])[];
      /** The columns in which cells span several rows. */
      readonly merged?: readonly number[];
      /** Each table by itself, where there are several; `rows` are all of them, one below the other. */
      readonly tables?: readonly PastedTable[];
      /** What stands around the cells. */
      readonly beside?: readonly ListRow[];
    };

export interface PastedTable {
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly number[];
}
