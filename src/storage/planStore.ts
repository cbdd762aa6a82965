/**
 * What the app asks of the place where plans are kept. One contract, several keepers (Dexie in the browser, memory in
 * tests and where the browser keeps nothing); one suite of tests holds them all to it.
 *
 * Every change and every whole state that is put on top gets the plan's next sequence number (`seq`), counted by the
 * store across all tabs. What fails, fails with a `StorageError` that names the trouble, and then nothing was kept.
 */
import type { Change } from '../plan/change/change';
import type { Plan } from '../plan/model/schema';
import type { PastEntry } from '../plan/change/timeline';

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
  /** When it came here as a file, which may have been long after its last change. */
  readonly came?: string;
}

/** A plan that is kept here, be it in the library or in the bin, as housekeeping sees it. */
export interface KeptPlan extends PlanSummary {
  /** The last number given: 0 as long as nothing has been done to the plan since it came here. */
  readonly seq: number;
  /** The instant up to which its content lies in a file or a backup as well. */
  readonly savedAt?: string;
  /** The instant at which it was moved to the bin. */
  readonly removed?: string;
}

/** The file on disk that a plan is linked to, and what is known of that file. */
export interface FileLink {
  /** The browser's own handle of the file; it survives a restart. */
  readonly handle: unknown;
  readonly name: string;
  /** The plan is written to the file by itself after edits. */
  readonly byItself: boolean;
  /** What the file was when this plan was last written to it or read from it: by this a stranger's change is known. */
  readonly seen: { readonly size: number; readonly lastModified: number; readonly checksum: number };
  /** What was written last, and when (UTC instant). It may have been lost when somebody else wrote in the same moment. */
  readonly left?: { readonly revision: string; readonly at: string };
  /** The last revision of which it is sure that the file had it: whatever others write descends from that. */
  readonly sure?: string;
}

/** The room that a plan is worked on in, as this machine knows it. It leaves in no file and no backup. */
export interface KeptRoom {
  readonly room: string;
  /** What our link opens. */
  readonly role: 'edit' | 'comment' | 'view';
  /** The secrets of links that this machine knows, ours among them. */
  readonly keys: Readonly<Partial<Record<KeptRoom['role'], string>>>;
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

/** What is left of a plan whose last state cannot be read. */
export interface Salvage {
  /** As the library shows it. */
  readonly title: string;
  /** All rows that are kept of it, as they are: they may be anything that a database can hold. */
  readonly rows: Readonly<Record<string, unknown>>;
  /** The newest state that can still be read; null when there is none. */
  readonly good: Plan | null;
}

/**
 * Something that the whole machine knows of a plan: what the library and other tabs want to hear. `room`: it is in another
 * room than before, or in none.
 */
export type Happening =
  | { readonly kind: 'created' | 'removed' | 'restored' | 'replaced' | 'purged' | 'room'; readonly id: string }
  /** `seq` is the number of the last of `changes`; they are numbered without a gap. */
  | { readonly kind: 'changed'; readonly id: string; readonly changes: readonly Change[]; readonly seq: number }
  | { readonly kind: 'shared'; readonly id: string; readonly revision: string };

/** `here`: done through this very store, and not by another tab. */
export type StoreEvent = Happening & { readonly here: boolean };

export interface ChangesSince {
  readonly changes: readonly Change[];
  readonly seq: number;
  readonly shared: readonly string[];
}

export interface CreateOptions {
  /**
   * The last number that a plan had whose rows are gone; numbers never go back, or tabs would take new changes for those
   * they know.
   */
  readonly after?: number;
  /** The instant at which it comes into the library, where that is not the instant of its last change. */
  readonly came?: string;
}

export interface PlanStore {
  /** Plans that are here, those first that were edited or came last; removed ones are left out. */
  list(): Promise<PlanSummary[]>;
  /** Every plan that is kept, those in the bin included, in the order of `list`. */
  inventory(): Promise<KeptPlan[]>;
  /**
   * Checkpoint + the journal after it; null when there is no such plan or it was removed. Fails with the trouble `spoilt`
   * when what is kept of it cannot be read: then `salvage` has what is left.
   */
  load(id: string): Promise<StoredPlan | null>;
  /** The plan as it was when `seq` was its last number; null when that is not known. */
  loadAt(id: string, seq: number): Promise<Plan | null>;
  /** What is kept of a plan, read or not, and the newest state of it that can be read. Changes nothing. */
  salvage(id: string): Promise<Salvage>;
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
  create(plan: Plan, shared?: readonly string[], options?: CreateOptions): Promise<void>;
  /**
   * Appends changes to the plan's journal in one small transaction; the cost follows the changes, not the plan.
   * A removed plan takes them too and stays removed. Gives the number of the last one. `after`: the number that they
   * were made on; when others have written since, fails with `BehindOthers` and nothing is kept. So it does when one of
   * `unshared`, the revisions that the writer goes on under as nobody else has them, has left as a file.
   */
  append(
    id: string,
    changes: readonly Change[],
    facts: PlanFacts,
    after?: number,
    unshared?: readonly string[],
  ): Promise<number>;
  /**
   * What has been written since `seq`, of a removed plan too, the last number and the revisions that have left; null when
   * no changes lead on from there (another state was put on top). Fails with `PlanLost` when the plan is not kept here
   * any more.
   */
  changesSince(id: string, seq: number): Promise<ChangesSince | null>;
  /** Puts another state of the same plan on top and gives its number; every earlier state can still be read. */
  replace(plan: Plan, label: string, at: string, shared?: readonly string[]): Promise<number>;
  /** Folds the journal into the checkpoint, from what is stored (never from a tab's memory). */
  checkpoint(id: string): Promise<void>;
  /** The revision has left as a file; `at` is the instant at which the content of that file was read. */
  markShared(id: string, revision: string, at?: string): Promise<void>;
  /** Takes a plan out of the library; `restore` brings it back as it was. */
  remove(id: string, at: string): Promise<void>;
  restore(id: string): Promise<void>;
  /**
   * Deletes for good, in one transaction, all that is kept of those plans in the bin of which `due` says so; plans in
   * the library are never asked about. Gives the ids of those that have gone.
   */
  purge(due: (plan: KeptPlan) => boolean): Promise<string[]>;
  /**
   * Keeps how a plan was last looked at (collapsed branches, the part in view): never its content, the last one wins.
   * `view` is anything that JSON can say. The app's own settings are kept under `appView`.
   */
  saveView(id: string, view: unknown): Promise<void>;
  /** What was kept, to be checked by whoever reads it; null when there is nothing. */
  loadView(id: string): Promise<unknown>;
  /** Links a plan to a file, in place of the one before; null ends the link. */
  saveLink(id: string, link: FileLink | null): Promise<void>;
  loadLink(id: string): Promise<FileLink | null>;
  /**
   * Keeps which room a plan is in, and what both have in common where that is new; null ends it. A plan in the bin keeps
   * its room; one that comes anew as a file has none.
   */
  saveRoom(id: string, room: KeptRoom | null, base?: Plan): Promise<void>;
  loadRoom(id: string): Promise<KeptRoom | null>;
  /** The plans that are in a room. */
  inRooms(): Promise<string[]>;
  /**
   * Keeps what a plan and its room have in common from now on, as long as it is in that room. The plan has to be stored
   * before: one that lies behind would look like work that takes back what the others did.
   */
  saveBase(id: string, room: string, base: Plan): Promise<void>;
  /** Null when it is in no room, or that cannot be read. */
  loadBase(id: string): Promise<Plan | null>;
  /** Hears of what other tabs and this one did to plans. Gives the function that ends it. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  /** Lets go of what it works with until it is next used: when the page is left, perhaps to be come back to. */
  rest(): void;
  close(): void;
}

/** An id that no plan can have. */
export const appView = ':app';

/** Likewise: the folder whose plans the library shows. What is kept of it is the browser's own handle. */
export const folderView = ':folder';
