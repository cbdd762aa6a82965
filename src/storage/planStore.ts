/**
 * What the app asks of the place where plans are kept. One contract, several keepers (Dexie in the browser, memory in
 * tests and where the browser keeps nothing); one suite of tests holds them all to it.
 *
 * Every change and every whole state that is put on top gets the plan's next sequence number (`seq`), counted by the
 * store across all tabs. What fails, fails with a `StorageError` that names the trouble, and then nothing was kept.
 */
import type { Change } from '../plan/change';
import type { Plan } from '../plan/schema';
import type { PastEntry } from '../plan/timeline';

/** What the library shows of a plan's content. */
export interface PlanFacts {
  readonly title: string;
  readonly boxes: number;
  readonly changeIdeas: number;
  readonly cycles: number;
}

/** What the library shows of a plan without opening it. Instants are UTC. */
export interface PlanSummary extends PlanFacts {
  readonly id: string;
  /** The last change of its content. */
  readonly edited: string;
}

export interface StoredPlan {
  readonly plan: Plan;
  /** Revisions of this plan that have left as a file or came from one. */
  readonly shared: readonly string[];
  /** The last number that is in `plan`: an event that carries no higher one is already known. */
  readonly seq: number;
  /** Journal entries that had to be read on top of the checkpoint. */
  readonly behind: number;
}

/** Something that the whole machine knows of a plan: what the library and other tabs want to hear. */
export type Happening =
  | { readonly kind: 'created' | 'removed' | 'restored' | 'replaced'; readonly id: string }
  /** `seq` is the number of the last of `changes`; they are numbered without a gap. */
  | { readonly kind: 'changed'; readonly id: string; readonly changes: readonly Change[]; readonly seq: number }
  | { readonly kind: 'shared'; readonly id: string; readonly revision: string };

/** `here`: done through this very store, and not by another tab. */
export type StoreEvent = Happening & { readonly here: boolean };

export interface PlanStore {
  /** Plans that are here, last edited first; removed ones are left out. */
  list(): Promise<PlanSummary[]>;
  /** Checkpoint + the journal after it; null when there is no such plan or it was removed. */
  load(id: string): Promise<StoredPlan | null>;
  /** The plan as it was when `seq` was its last number; null when that is not known. */
  loadAt(id: string, seq: number): Promise<Plan | null>;
  /** All that is known of a plan's past, by number; null when there is no such plan or it was removed. */
  history(id: string): Promise<readonly PastEntry[] | null>;
  /**
   * Folds what was done more than 90 days before `now` (UTC instant) to one state a day; what the user named, made or
   * put on top stays (`compaction.ts`). Does nothing where nothing is so old.
   */
  compact(id: string, now: string): Promise<void>;
  /** Whether the library has it; a removed plan is not there. */
  has(id: string): Promise<boolean>;
  /**
   * Keeps a plan that is new here. Fails with `PlanIdTaken` when the library has one of that id: nothing is ever
   * overwritten. A removed plan of that id comes back with this state on top, its past kept.
   */
  create(plan: Plan, shared?: readonly string[]): Promise<void>;
  /**
   * Appends changes to the plan's journal in one small transaction; the cost follows the changes, not the plan.
   * A removed plan takes them too and stays removed. Gives the number of the last one.
   */
  append(id: string, changes: readonly Change[], facts: PlanFacts): Promise<number>;
  /** Puts another state of the same plan on top and gives its number; every earlier state can still be read. */
  replace(plan: Plan, label: string, at: string, shared?: readonly string[]): Promise<number>;
  /** Folds the journal into the checkpoint, from what is stored (never from a tab's memory). */
  checkpoint(id: string): Promise<void>;
  markShared(id: string, revision: string): Promise<void>;
  /** Takes a plan out of the library; `restore` brings it back as it was. */
  remove(id: string, at: string): Promise<void>;
  restore(id: string): Promise<void>;
  /**
   * Keeps how a plan was last looked at (collapsed branches, the part in view): never its content, the last one wins.
   * `view` is anything that JSON can say. The app's own settings are kept under `appView`.
   */
  saveView(id: string, view: unknown): Promise<void>;
  /** What was kept, to be checked by whoever reads it; null when there is nothing. */
  loadView(id: string): Promise<unknown>;
  /** Hears of what other tabs and this one did to plans. Gives the function that ends it. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  close(): void;
}

/** An id that no plan can have. */
export const appView = ':app';
