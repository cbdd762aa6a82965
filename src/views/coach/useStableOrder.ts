/** Findings in an order that holds while somebody reads: new ones come at the end, none moves those above it. */
import { useState } from 'react';
import { keyOf } from '../../plan/coach/putAside';
import type { Finding } from '../../plan/coach/finding';

export function useStableOrder(findings: readonly Finding[]): readonly Finding[] {
  const [last, setLast] = useState<readonly Finding[]>(findings);
  if (last === findings) return last;
  const next = ordered(last, findings);
  const isSame = next.length === last.length && next.every((finding, at) => finding === last[at]);
  if (isSame) return last;
  setLast(next);
  return next;
}

/** Those that were there keep their places, the others follow. */
export function ordered(before: readonly Finding[], findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const kept = before.flatMap((finding) => byKey.get(keyOf(finding)) ?? []);
  const known = new Set(kept);
  return [...kept, ...findings.filter((finding) => !known.has(finding))];
}
