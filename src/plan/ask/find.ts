/**
 * Finds the boxes that contain a query, in reading order. How it is spelt does not matter (`folded`). The words of a box
 * are simplified once for each of its states, and a repeated query is answered from memory, because the canvas asks at
 * every change of the selection.
 */
import { folded, placeIn } from '../../kit/folded';
import { perIdentity } from '../../kit/perIdentity';
import type { Steps } from '../../kit/steps';
import type { NodeId, Plan, PlanNode } from '../model/schema';
import { nodesOf } from './queries';
import { oneLine } from './words';

export function matchesOf(plan: Plan, query: string): readonly NodeId[] {
  const last = lastAnswer(plan);
  if (last.query === query) return last.ids;
  const wanted = folded(query).trim();
  const ids = wanted === '' ? [] : nodesOf(plan).flatMap((node) => (hasWords(node, wanted) ? node.id : []));
  Object.assign(last, { query, ids });
  return ids;
}

/** Whether a box has these words, which are folded, in its text, owner or notes. */
export function hasWords(node: PlanNode, wanted: string): boolean {
  return plainWords(node).includes(wanted);
}

/** Makes the words of all boxes plain ahead of the first query: a plan may hold a whole library of notes. */
export function* findSteps(plan: Plan): Steps<void> {
  for (const node of Object.values(plan.nodes)) {
    plainWords(node);
    yield;
  }
}

const lastAnswer = perIdentity((_: Plan): { query: string; ids: readonly NodeId[] } => ({ query: '', ids: [] }));

// Nobody types what stands between them, so that no query is found half in one and half in the other.
const plainWords = perIdentity(({ text, notes = '', owner = '' }: PlanNode) =>
  [text, owner, notes].map(folded).join('\0'),
);

const fields = ['text', 'owner', 'notes'] as const;

export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface FoundWords extends Excerpt {
  readonly field: (typeof fields)[number];
}

/** So many characters are shown around what was found. */
const around = { before: 24, after: 80 };

/** The words of a box that a query finds, as they are written, with those around them; null where it finds none. */
export function foundWords(node: PlanNode, query: string): FoundWords | null {
  for (const field of fields) {
    const words = excerptOf(node[field] ?? '', query);
    if (words) return { field, ...words };
  }
  return null;
}

/** Where words have a query, with what stands around it; null where they have not. */
export function excerptOf(words: string, query: string): Excerpt | null {
  const place = placeIn(words, folded(query).trim());
  if (!place) return null;
  const from = place.start <= around.before ? 0 : place.start - around.before;
  // From a word on, not from within one.
  const before = from === 0 ? words.slice(0, place.start) : words.slice(from, place.start).replace(/^\S*\s/u, '');
  const after = words.slice(place.end, place.end + around.after);
  return {
    before: whole(`${from > 0 ? '…' : ''}${before}`),
    match: oneLine(words.slice(place.start, place.end)),
    after: whole(`${after}${place.end + around.after < words.length ? '…' : ''}`),
  };
}

/** On one line, without the halves of characters at which it was cut. */
function whole(words: string): string {
  return words.replace(/\p{Cs}/gu, '').replace(/\s+/gu, ' ');
}
