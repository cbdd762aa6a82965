/** A row of an outline on its way to becoming a box, and how rows become a tree. */
import type { OutlineItem } from '../../plan/model/outlineItem';
import type { ListRow } from './rows';

export type OutlineRow = ListRow & Omit<OutlineItem, 'text' | 'children'>;

interface Open extends OutlineItem {
  readonly children: Open[];
}

/** The rows as a tree: each below the nearest row above it that is less deep. */
export function nested(rows: readonly OutlineRow[]): OutlineItem[] {
  const items: Open[] = [];
  const path: Open[] = [];
  for (const { depth, line: _line, number: _number, ...row } of rows) {
    const item: Open = { ...row, children: [] };
    path.length = Math.min(path.length, depth);
    (path.at(-1)?.children ?? items).push(item);
    path.push(item);
  }
  return items;
}
