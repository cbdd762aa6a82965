/** Groups of rows that are folded away and opened again, by the keys that the reader’s choices keep. */
import type { GridRow } from '../kit/cells/cellBlock';
import { isGroup } from './gridRow';

export interface Folding {
  readonly rows: () => readonly GridRow[];
  readonly folded: () => ReadonlySet<string>;
  readonly setFolded: (folded: ReadonlySet<string>) => void;
  /** Gives the keyboard to a row. */
  readonly goTo: (key: string) => void;
}

export function createGroups({ rows, folded, setFolded, goTo }: Folding) {
  return {
    toggleGroup(key: string) {
      const next = new Set(folded());
      if (!next.delete(key)) next.add(key);
      setFolded(next);
      goTo(key);
    },
    /** Opens the group that hides what has this id, if one does. */
    uncover(id: string) {
      const group = rows().find((row) => isGroup(row) && !row.isOpen && row.ids.includes(id));
      if (group) setFolded(new Set([...folded()].filter((key) => key !== group.key)));
    },
  };
}
