/** The line that counts what a group holds: “3 added, 1 text, 1 moved”. */
import { count } from '../../../kit/english';
import type { Change, FactKind } from './change';

/** In the order in which they are said. */
const words: Readonly<Record<FactKind, readonly [one: string, many: string]>> = {
  added: ['added', 'added'],
  removed: ['removed', 'removed'],
  text: ['text', 'texts'],
  moved: ['moved', 'moved'],
  status: ['status', 'statuses'],
  link: ['link', 'links'],
  cycle: ['cycle', 'cycles'],
  value: ['value', 'values'],
  other: ['other', 'other'],
};
const kinds = Object.keys(words) as FactKind[];

export function countsLine(changes: readonly Pick<Change, 'facts'>[]): string {
  const numbers = new Map<FactKind, number>();
  for (const { facts } of changes)
    for (const { kind, number = 1 } of facts) numbers.set(kind, (numbers.get(kind) ?? 0) + number);
  return kinds
    .flatMap((kind) => {
      const number = numbers.get(kind) ?? 0;
      return number === 0 ? [] : [count(number, ...words[kind])];
    })
    .join(', ');
}
