/**
 * Puts right the ties of a file just read from JSON: one that leads to nobody or back to where it begins goes, and those
 * that are one are joined, the strongest of them and the first notes.
 *
 * Checks nothing: what it does not understand it leaves for the schema to refuse.
 */
import { tieKey } from '../plan/model/ties';
import { isObject, member, textMember } from './members';
import type { Mend } from './mend';

type Values = Record<string, unknown>;

/** Changes the file in place. */
export function mendTies(file: Values): Mend[] {
  const { ties } = file;
  if (!Array.isArray(ties)) return [];
  const led = ties.filter((tie) => !leadsNowhere(tie, knownIn(file)));
  const kept = joined(led);
  if (kept.length < ties.length) file['ties'] = kept;
  return [
    ...told({ kind: 'strayTies', quiet: false } as const, ties.length - led.length),
    ...told({ kind: 'repeatedTies', quiet: false } as const, led.length - kept.length),
  ];
}

function told<M extends object>(mend: M, count: number): (M & { count: number })[] {
  return count > 0 ? [{ ...mend, count }] : [];
}

function knownIn(file: Values): ReadonlySet<unknown> {
  const list = file['stakeholders'];
  return new Set(Array.isArray(list) ? list.map((each) => member(each, 'id')) : []);
}

function leadsNowhere(tie: unknown, known: ReadonlySet<unknown>): boolean {
  const [from, to] = [textMember(tie, 'from'), textMember(tie, 'to')];
  if (from === undefined || to === undefined) return false;
  return from === to || !known.has(from) || !known.has(to);
}

function joined(ties: readonly unknown[]): unknown[] {
  const first = new Map<string, Values>();
  return ties.filter((tie) => {
    if (!isObject(tie)) return true;
    const key = keyOf(tie);
    if (key === undefined) return true;
    const before = first.get(key);
    if (before === undefined) first.set(key, tie);
    else join(before, tie);
    return before === undefined;
  });
}

function keyOf(tie: Readonly<Values>): string | undefined {
  const [from, to, kind, type] = (['from', 'to', 'kind', 'type'] as const).map((name) => textMember(tie, name));
  if (from === undefined || to === undefined || (kind !== 'formal' && kind !== 'informal')) return undefined;
  return tieKey({ from, to, kind, type: type ?? '', directed: member(tie, 'directed') === true });
}

function join(into: Values, tie: Readonly<Values>): void {
  const [mine, theirs] = [into['strength'], tie['strength']];
  if (typeof theirs === 'number' && !(typeof mine === 'number' && mine >= theirs)) into['strength'] = theirs;
  into['notes'] ??= tie['notes'];
  if (into['notes'] === undefined) delete into['notes'];
}
