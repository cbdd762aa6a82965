/**
 * Indented outlines, the form in which text editors, mail and word processors hand lists to each other: read from
 * anything that looks like one, written with tabs and without bullets, so that Word and Excel take it too.
 *
 * Must not know: the clipboard, where the branch goes (`addBranch`).
 */
import type { OutlineItem } from '../plan/model/outlineItem';
import { byPage } from '../plan/ask/queries';
import { childrenOf, topmostOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { readLine, writeLine } from './outlineLine';

export interface Outline {
  readonly items: readonly OutlineItem[];
  /** How many items there are at all levels. */
  readonly lines: number;
}

interface Open {
  readonly indent: number;
  readonly text: string;
  readonly children: Open[];
}

/**
 * Reads lines indented by tabs or spaces, with or without bullets, numbers, Markdown headings or a tree drawn in front
 * of them. A line belongs to the nearest line above that is indented less, however raggedly. Blank lines and bullets
 * with nothing behind or below them are left out.
 */
export function parseOutline(text: string): Outline {
  const root: Open = { indent: -Infinity, text: '', children: [] };
  const path: Open[] = [root];
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\v\f\u2028\u2029]/u)) {
    const read = readLine(line);
    if (!read) continue;
    const item: Open = { ...read, children: [] };
    while ((path.at(-1) ?? root).indent >= item.indent && path.length > 1) path.pop();
    (path.at(-1) ?? root).children.push(item);
    path.push(item);
  }
  const items = filled(root.children);
  return { items, lines: count(items) };
}

function filled(items: readonly Open[]): OutlineItem[] {
  return items
    .map(({ text, children }) => ({ text, children: filled(children) }))
    .filter(({ text, children }) => text !== '' || children.length > 0);
}

function count(items: readonly OutlineItem[]): number {
  return items.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

/**
 * Writes the branches of the boxes, one tab a level, line breaks within a text as spaces. A box that is reached twice
 * is written where it is met first. Ends without a line break; empty when there is nothing to write.
 */
export function writeOutline(plan: Plan, ids: readonly NodeId[]): string {
  const written = new Set<NodeId>();
  const lines: string[] = [];
  const write = (id: NodeId, depth: number) => {
    const node = plan.nodes[id];
    if (!node || written.has(id)) return;
    written.add(id);
    lines.push(writeLine(depth, node.text));
    for (const child of childrenOf(plan, id)) write(child, depth + 1);
  };
  const roots = topmostOf(plan, ids).flatMap((id) => plan.nodes[id] ?? []);
  for (const { id } of roots.sort(byPage(plan))) write(id, 0);
  return lines.join('\n');
}
