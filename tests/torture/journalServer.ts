/**
 * A journal without storage: what a store promises about numbers. For interleavings by the thousand.
 */
import { applyChanges } from '../../src/plan/change/applyChanges';
import type { Change } from '../../src/plan/change/change';
import type { Stored } from '../../src/plan/change/replica';
import type { Plan } from '../../src/plan/model/schema';

export type Refused = 'behind' | 'lost';

export interface JournalServer {
  readonly seq: number;
  load(): Stored | null;
  /** Gives the number of the last one. */
  append(changes: readonly Change[], after: number | null, unshared: readonly string[]): number | Refused;
  /** Null when no changes lead on from there. */
  since(seq: number): { readonly changes: readonly Change[]; readonly seq: number } | null;
  share(revision: string): void;
  /** Everything is gone, as when the browser clears what a site has kept. */
  clear(): void;
  /** Writes a plan anew that is gone; false when somebody was quicker. */
  create(plan: Plan, shared: readonly string[], after: number): boolean;
}

export function createJournalServer(first: Plan): JournalServer {
  let base: { seq: number } | null = { seq: 0 };
  let journal: Change[] = [];
  let shared = new Set<string>();
  const last = () => (base?.seq ?? 0) + journal.length;
  /** The plan after the whole journal. */
  let present = first;
  const stored = (): Stored | null => base && { plan: present, seq: last(), shared: [...shared] };
  return {
    get seq() {
      return last();
    },
    load: stored,
    append(changes, after, unshared) {
      if (!base) return 'lost';
      if (after !== last() || unshared.some((revision) => shared.has(revision))) return 'behind';
      journal.push(...changes);
      present = applyChanges(present, changes);
      return last();
    },
    since: (seq) => (base && seq >= base.seq ? { changes: journal.slice(seq - base.seq), seq: last() } : null),
    share: (revision) => void shared.add(revision),
    clear() {
      base = null;
      journal = [];
      shared = new Set();
    },
    create(plan, known, after) {
      if (base) return false;
      base = { seq: after + 1 };
      present = plan;
      shared = new Set(known);
      return true;
    },
  };
}
