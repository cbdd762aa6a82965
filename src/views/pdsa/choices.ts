/** Menus that choose one of several, or all of them. */
import { oneLine } from '../../plan/ask/words';
import type { MenuEntry } from '../../ui/menuEntry';

/** In a bar. */
const longest = 24;

export function shortly(text = ''): string {
  const line = oneLine(text) || '(empty)';
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

export function choicesOf(
  all: string,
  items: readonly (readonly [id: string, label: string])[],
  chosen: string | undefined,
  onChoose: (id: string | undefined) => void,
): MenuEntry[] {
  return [
    { id: 'all:', label: all, isChosen: chosen === undefined, onAction: () => onChoose(undefined) },
    ...items.map(([id, label]) => ({ id: `one:${id}`, label, isChosen: id === chosen, onAction: () => onChoose(id) })),
  ];
}
