/**
 * Everything that can go wrong with storage, as a closed union: what IndexedDB and Dexie throw is sorted into it here
 * and nowhere else.
 */

export type StorageTrouble =
  /** The disk, or this site's share of it, is full. */
  | 'quota'
  /** Another tab with older code holds the database while this one has to bring it up to date. */
  | 'blocked'
  /** The browser offers no database here (private window, storage switched off) or cannot open it. */
  | 'unavailable'
  /** The database was written by newer code than this. */
  | 'newer'
  /** The browser took the request and says nothing: another page holds the database, or the connection is dead. */
  | 'silent'
  /** What was stored of a plan is there and cannot be read. */
  | 'spoilt'
  /** What was stored is no longer there. */
  | 'lost'
  | 'failed';

export class StorageError extends Error {
  override readonly name: string = 'StorageError';

  constructor(
    readonly trouble: StorageTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The database was written by newer code, so this code must not touch it. Dexie alone would open it silently. */
export class NewerDatabase extends StorageError {
  override readonly name = 'NewerDatabase';

  constructor(options?: ErrorOptions) {
    super('newer', 'The database belongs to newer code.', options);
  }
}

/** The plan has gone from the place where it was kept. */
export class PlanLost extends StorageError {
  override readonly name = 'PlanLost';

  constructor(readonly id: string) {
    super('lost', `Plan ${id} is not kept here.`);
  }
}

/** No trouble of storage: the store works, and what was asked of it cannot be as things stand. */
class Refusal extends Error {}

/** A question for the user: a plan of this id is already here. */
export class PlanIdTaken extends Refusal {
  override readonly name = 'PlanIdTaken';

  constructor(readonly id: string) {
    super(`Plan ${id} is already kept here.`);
  }
}

/**
 * Others have written to the plan's journal since the number that the writer knew, or let a revision leave under which
 * the writer would go on.
 */
export class BehindOthers extends Refusal {
  override readonly name = 'BehindOthers';

  constructor(readonly id: string) {
    super(`Plan ${id} has gone on.`);
  }
}

/** The row that was to be rewritten is another than the writer thought. */
export class RowChanged extends Refusal {
  override readonly name = 'RowChanged';

  constructor(readonly id: string) {
    super(`The summary of plan ${id} is another.`);
  }
}

/** Why something did not get stored. */
export function troubleOf(error: unknown): StorageTrouble {
  return error instanceof StorageError ? error.trouble : 'failed';
}

/** A fault from below as one of ours; `otherwise` is what it means when its name says nothing special. */
export function storageError(error: unknown, otherwise: StorageTrouble): Error {
  const faults = [...causes(error)];
  const named = (name: string) => faults.some((fault) => fault.name === name);
  const ours = faults.find((fault) => fault instanceof StorageError || fault instanceof Refusal);
  if (ours) return ours;
  if (named('VersionError')) return new NewerDatabase({ cause: error });
  const trouble = named('QuotaExceededError')
    ? 'quota'
    : named('SecurityError') || named('MissingAPIError')
      ? 'unavailable'
      : otherwise;
  return new StorageError(trouble, faults[0]?.message ?? String(error), { cause: error });
}

/** The fault and what it was made of: Dexie wraps (`inner`) and bundles (`failures`) what the browser threw. */
function* causes(error: unknown): Generator<Error> {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return;
  yield error;
  const { inner, cause, failures } = error as Error & { inner?: unknown; failures?: unknown };
  for (const deeper of [inner, cause, ...(Array.isArray(failures) ? failures : [])]) {
    if (deeper !== error) yield* causes(deeper);
  }
}
