/** Which boxes a query finds, in reading order. Case and accents do not matter. */
import { nodesOf } from './queries';
import type { NodeId, Plan } from '../model/schema';

export function matchesOf(plan: Plan, query: string): readonly NodeId[] {
  const wanted = plain(query.trim());
  if (wanted === '') return [];
  return nodesOf(plan).flatMap(({ id, text, notes = '', owner = '' }) =>
    plain(`${text}\n${owner}\n${notes}`).includes(wanted) ? id : [],
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase('en-GB');
}
