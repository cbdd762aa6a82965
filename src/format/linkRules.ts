/** The rules of links: from an existing box to an existing box in a column further left, and no two alike. */
import { itemOf, type Part, type Parts } from './parts';
import { textMember } from './members';
import type { RuleProblem } from './problem';

/**
 * Every rule that a link of the file breaks; per link the first that explains the others.
 * @param inOrder whether the columns stand as they should, so that it makes sense to ask for a link's direction
 */
export function* linkProblems(parts: Parts, inOrder: boolean): Generator<RuleProblem> {
  if (!parts.has('nodes')) return;
  const rank = columnRanks(parts);
  const seen = new Map<string, string>();
  for (const link of parts.list('links')) {
    const fromId = textMember(link.value, 'from');
    const toId = textMember(link.value, 'to');
    if (fromId === undefined || toId === undefined) continue;
    const from = parts.find('nodes', fromId);
    const to = parts.find('nodes', toId);
    if (!from) yield { kind: 'linkEndMissing', path: `${link.path}.from`, end: 'from', id: fromId, other: to?.words };
    if (!to) yield { kind: 'linkEndMissing', path: `${link.path}.to`, end: 'to', id: toId, other: from?.words };
    if (!from || !to) continue;
    if (from === to) {
      yield { kind: 'linkToItself', link: link.path, box: itemOf(from) };
      continue;
    }
    const ends = JSON.stringify([fromId, toId]);
    const first = seen.get(ends);
    if (first === undefined) seen.set(ends, link.path);
    else yield { kind: 'linkTwice', link: link.path, first, from: itemOf(from), to: itemOf(to) };
    if (first === undefined && inOrder) yield* directionProblems(link, from, to, rank, parts);
  }
}

function* directionProblems(
  link: Part,
  from: Part,
  to: Part,
  rank: (node: Part) => number | undefined,
  parts: Parts,
): Generator<RuleProblem> {
  const [right, left] = [rank(from), rank(to)];
  if (right === undefined || left === undefined) return;
  const ends = { link: link.path, from: itemOf(from), to: itemOf(to) };
  if (right === left) yield { kind: 'linkWithinColumn', ...ends, column: parts.list('columns')[right]?.words };
  else if (right < left) yield { kind: 'linkBackwards', ...ends };
}

/** How far right a box stands, 0 being the aim; undefined when its column is not known. */
function columnRanks(parts: Parts): (node: Part) => number | undefined {
  const ranks = new Map(parts.list('columns').map((column, index) => [column.id, index]));
  return (node) => {
    const column = textMember(node.value, 'column');
    return column === undefined ? undefined : ranks.get(column);
  };
}
