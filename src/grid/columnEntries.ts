/** The menu by which a reader chooses which columns a grid shows. */
import type { MenuEntry } from '../ui/menuEntry';

interface ChosenColumns<Column extends string> {
  /** All that can be chosen, in their usual order. */
  readonly all: readonly Column[];
  readonly name: (column: Column) => string;
  readonly shown: () => readonly Column[];
  readonly set: (columns: readonly Column[]) => void;
}

export function columnEntries<Column extends string>(chosen: ChosenColumns<Column>): MenuEntry[] {
  const { all, name, shown, set } = chosen;
  const toggle = (column: Column) => {
    const now = shown();
    if (now.includes(column)) return set(now.filter((each) => each !== column));
    // It comes in where it usually stands.
    const rank = all.indexOf(column);
    const before = now.findLastIndex((each) => all.indexOf(each) < rank);
    set([...now.slice(0, before + 1), column, ...now.slice(before + 1)]);
  };
  return all.map((column) => ({
    id: column,
    label: name(column),
    isChecked: shown().includes(column),
    onAction: () => toggle(column),
  }));
}
