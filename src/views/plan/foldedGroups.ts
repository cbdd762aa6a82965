/** Groups of rows that are folded away and opened again, by the keys that the reader’s choices keep. */
import type { TableRow } from '../../plan/ask/tableRows';
import type { NodeId } from '../../plan/model/schema';

interface Folding {
  readonly rows: () => readonly TableRow[];
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
    /** Opens the group that hides the box, if one does. */
    uncover(id: NodeId) {
      const group = rows().find((row) => row.kind === 'group' && !row.isOpen && row.ids.includes(id));
      if (group) setFolded(new Set([...folded()].filter((key) => key !== group.key)));
    },
  };
}
