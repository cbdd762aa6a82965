/**
 * Indented outlines, the form in which text editors, mail and word processors hand lists to each other: read from any
 * text that looks like one, written with tabs, so that Word and Excel take it too.
 *
 * Must not know: the clipboard, where the branch goes (`addBranch`).
 */
import type { OutlineItem } from '../plan/model/outlineItem';
import { byPage } from '../plan/ask/queries';
import { childrenOf, topmostOf } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { nested } from './clipboard/outlineRow';
import { readPlainText } from './clipboard/plainText';
import { onOneLine, readsAsItself, writeLine } from './outlineLine';

export interface Outline {
  readonly items: readonly OutlineItem[];
  /** How many items there are at all levels. */
  readonly lines: number;
}

/** Reads a text as a list; none where there is nothing to read, or where it holds cells. */
export function parseOutline(text: string): Outline {
  const read = readPlainText(text);
  const rows = read?.kind === 'outline' ? read.items : [];
  return { items: nested(rows), lines: rows.length };
}

/**
 * Writes the branches of the boxes, one tab a level, line breaks within a text as spaces. A box that is reached twice
 * is written where it is met first. Where a text would read as something else, all lines get bullets. Ends without a
 * line break; empty when there is nothing to write.
 */
export function writeOutline(plan: Plan, ids: readonly NodeId[]): string {
  const written = new Set<NodeId>();
  const lines: { depth: number; text: string }[] = [];
  const write = (id: NodeId, depth: number) => {
    const node = plan.nodes[id];
    if (!node || written.has(id)) return;
    written.add(id);
    lines.push({ depth, text: onOneLine(node.text) });
    for (const child of childrenOf(plan, id)) write(child, depth + 1);
  };
  const roots = topmostOf(plan, ids).flatMap((id) => plan.nodes[id] ?? []);
  for (const { id } of roots.sort(byPage(plan))) write(id, 0);
  const needsBullets = !lines.every(({ text }) => readsAsItself(text));
  return lines.map(({ depth, text }) => writeLine(depth, text, needsBullets)).join('\n');
}
