/**
 * Writes a plan as plain text: a line for each box, indented by tabs, each saying what it is. A box that contributes to
 * several names the further ones behind an arrow (`-> P2`), and these carry their name.
 */
import { kindName } from '../../plan/ask/words';
import type { Plan } from '../../plan/model/schema';
import { onOneLine } from '../outlineLine';
import { boxKeys, treeLines, type TreeLine } from './planTree';
import { textOf } from './boxFacts';

export function writePlainText(plan: Plan): string {
  const { placed, unplaced } = treeLines(plan);
  const called = new Set([...placed, ...unplaced].flatMap(({ also }) => also));
  const line = ({ node, depth, also }: TreeLine) => {
    const key = called.has(node.id) ? ` ${boxKeys(plan).get(node.id)}` : '';
    return `${'\t'.repeat(depth)}${kindName(plan, node)}${key}: ${onOneLine(textOf(node))}${references(plan, also)}`;
  };
  const below = unplaced.length > 0 ? ['', ...unplaced.map(line)] : [];
  return [...placed.map(line), ...below, ''].join('\n');
}

/** ` -> P1, S3`, or nothing. */
export function references(plan: Plan, ids: readonly string[]): string {
  return ids.length > 0 ? ` -> ${ids.map((id) => boxKeys(plan).get(id)).join(', ')}` : '';
}
