/** When two ties are one: the same two stakeholders, the same kind and type, and the same direction where there is one. */
import { inOrder } from './order';
import type { Plan, Tie, TieId } from './schema';

export type TieEnds = Pick<Tie, 'from' | 'to' | 'kind' | 'type' | 'directed'>;

/** The same text for ties that are one. */
export function tieKey({ from, to, kind, type = '', directed = false }: TieEnds): string {
  const ends = directed || from < to ? [from, to] : [to, from];
  return JSON.stringify([...ends, kind, type.trim().toLowerCase(), directed]);
}

/** Ties that say nothing more: of somebody to themselves, or there already further up. */
export function uselessTies({ ties }: Pick<Plan, 'ties'>): TieId[] {
  const seen = new Set<string>();
  return inOrder(ties).flatMap((tie) => {
    const key = tieKey(tie);
    if (tie.from === tie.to || seen.has(key)) return [tie.id];
    seen.add(key);
    return [];
  });
}
