/**
 * What the app asks of the place where plans are kept. One contract, several keepers (Dexie in the browser, memory in
 * tests); one suite of tests holds them all to it.
 */
import type { Change } from '../plan/change';
import type { Plan } from '../plan/schema';

/** What the library shows of a plan without opening it. Instants are UTC. */
export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  /** The last change of its content. */
  readonly edited: string;
  readonly boxes: number;
  readonly changeIdeas: number;
  readonly cycles: number;
}

export interface StoredPlan {
  readonly plan: Plan;
  /** Revisions of this plan that have left as a file or came from one. */
  readonly shared: readonly string[];
}

/** Something that the whole machine knows of a plan: what the library and other tabs want to hear. */
export type StoreEvent =
  | { readonly kind: 'created' | 'removed' | 'restored' | 'replaced'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly changes: readonly Change[] };

export interface PlanStore {
  /** Plans that are here, last edited first; removed ones are left out. */
  list(): Promise<PlanSummary[]>;
  /** Checkpoint + the journal after it; null when there is no such plan or it was removed. */
  load(id: string): Promise<StoredPlan | null>;
  has(id: string): Promise<boolean>;
  /** Keeps a plan that is new here. Fails when the id is taken: nothing is ever overwritten. */
  create(plan: Plan, shared?: readonly string[]): Promise<void>;
  /** Appends changes to the plan's journal in one small transaction; the cost follows the changes, not the plan. */
  append(id: string, changes: readonly Change[]): Promise<void>;
  /** Puts another state of the same plan on top; the old state stays in the journal. */
  replace(plan: Plan, label: string, at: string, shared?: readonly string[]): Promise<void>;
  /** Folds the journal into the checkpoint, from what is stored (never from a tab's memory). */
  checkpoint(id: string): Promise<void>;
  markShared(id: string, revision: string): Promise<void>;
  /** Takes a plan out of the library; `restore` brings it back as it was. */
  remove(id: string, at: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Hears of what other tabs (and this one) did to plans. Gives the function that ends it. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  close(): void;
}
