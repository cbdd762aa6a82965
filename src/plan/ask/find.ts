/**
 * Finds the boxes that contain a query, in reading order. Case and accents do not matter. The words of a box are
 * simplified once for each of its states, and a repeated query is answered from memory, because the canvas asks at
 * every change of the selection.
 */
import { perIdentity } from '../../kit/perIdentity';
import type { Steps } from '../../kit/steps';
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { nodesOf } from './queries';

export function matchesOf(plan: Plan, query: string): readonly NodeId[] {
  const last = lastAnswer(plan);
  if (last.query === query) return last.ids;
  const wanted = plain(query.trim());
  const ids = wanted === '' ? [] : nodesOf(plan).flatMap((node) => (plainWords(node).includes(wanted) ? node.id : []));
  Object.assign(last, { query, ids });
  return ids;
}

/** Makes the words of all boxes plain ahead of the first query: a plan may hold a whole library of notes. */
export function* findSteps(plan: Plan): Steps<void> {
  for (const node of Object.values(plan.nodes)) {
    plainWords(node);
    yield;
  }
}

const lastAnswer = perIdentity((_: Plan): { query: string; ids: readonly NodeId[] } => ({ query: '', ids: [] }));

const plainWords = perIdentity(({ text, notes = '', owner = '' }: PlanNode) => plain(`${text}\n${owner}\n${notes}`));

const ascii = /^[\0-\x7f]*$/;

function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
