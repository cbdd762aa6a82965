/** What the rows of a grid are beside whole ones (`kit/cells/cellBlock.ts`): heads of groups. */
import type { GridRow } from '../kit/cells/cellBlock';

export interface GridGroup extends GridRow {
  readonly kind: 'group';
  readonly label: string;
  /** Whom or what it holds, shown or folded away. */
  readonly ids: readonly string[];
  readonly isOpen: boolean;
}

export function isGroup(row: GridRow | undefined): row is GridGroup {
  return row?.kind === 'group';
}
