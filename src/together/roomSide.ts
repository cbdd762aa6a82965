/**
 * One side of a room: what is shown here of a document that others change as well. What is done here goes into the
 * document at once; until the server has said that it has it, whatever others did meanwhile came before it. So it is put
 * behind theirs (`plan/change/rebase.ts`), exactly as between two tabs: a deletion spares what others have worked on, an
 * edit brings back what it was made on, and of two texts of one place the later one stays and the other is offered.
 *
 * The document has to keep what was overwritten (`gc: false`). Must not know: the network, where plans are kept.
 */
import { getState, type Doc, type Transaction } from 'yjs';
import { applyEffects } from '../plan/change/applyEffects';
import type { Change } from '../plan/change/change';
import { clashesOf } from '../plan/change/clashes';
import { isStamp } from '../plan/change/effects';
import { effectsBetween } from '../plan/change/effectsBetween';
import { rebase } from '../plan/change/rebase';
import { undecided, type MoveReport } from '../plan/change/replica';
import type { Plan } from '../plan/model/schema';
import { joined } from './joined';
import { readDocument, readSpot, spotsIn, spotsOf, without, write, type Spot } from './roomDocument';
import { soundAt, soundWhole, type Read } from './soundPlan';

export interface RoomSide {
  /** What is shown here: a valid plan. */
  readonly plan: Plan;
  /** The last that is shown here and that the server has as well. */
  readonly agreed: Plan;
  /** A change was made here, on `plan`. */
  own(change: Change): void;
  /** What others have as well and the server has lost: it gives way to what stands there, and is nobody’s here. */
  restore(change: Change): void;
  /** The server has all that was done here up to now. False when that has just become more. */
  acknowledge(): boolean;
  leave(): void;
}

interface Needs {
  /** As the room filled it. */
  readonly document: Doc;
  readonly newId: () => string;
  /** Otherwise what is done here stays here. */
  readonly mayWrite: boolean;
  /** When what others do is heard: in a busy room everything at once costs little more than one thing. */
  readonly gather: Gather;
  /** Others have changed the plan; `clients`: those who did, as the document numbers them. */
  readonly onOthers: (plan: Plan, report: MoveReport, clients: readonly number[]) => void;
}

/** Runs it at once or soon; gives what calls it off. */
export type Gather = (run: () => void) => () => void;
type Hear = (spots: readonly Spot[], clients: readonly number[]) => unknown;

interface Unheard {
  readonly changes: readonly Change[];
  /** Where, also what has come to nothing since. */
  readonly spots: readonly Spot[];
  /** The number of the first thing that this client put into the document since. */
  readonly from: number;
}

/** Null when the document holds no plan. */
export function openRoomSide({ document, newId, mayWrite, gather, onOthers }: Needs): RoomSide | null {
  const first = readWhole(document);
  if (!first) return null;
  let { said, plan } = first;
  let agreed = plan;
  let unheard: Unheard | null = null;
  let restored: Plan | null = null;
  const here = {};

  const put = (next: Plan, changes: readonly Change[]) => {
    const effects = effectsBetween(said, next);
    [said, plan] = [next, next];
    if (effects.length === 0) return;
    unheard = withChanges(unheard ?? nothingUnheard(document), changes);
    document.transact(() => write(document, effects), here);
  };

  const hear = (spots: readonly Spot[], clients: readonly number[]) => {
    const read = readNow(document, said, spots, mayWrite);
    if (!read) return;
    if (!unheard) {
      const isNew = read.plan !== plan && effectsBetween(plan, read.plan).length > 0;
      [said, plan, agreed] = [read.there, read.plan, read.plan];
      if (read.isOff) put(plan, []);
      return isNew && onOthers(plan, undecided, clients);
    }
    const { changes: made } = unheard;
    const [mine, theirs] = [plan, groundOf(document, read, unheard)];
    const { plan: moved, revived, spared } = rebase(theirs, mine, made, { pins: new Map(), newId });
    said = read.there;
    put(stampedLike(moved, said), []);
    const clashes = clashesOf({ made, agreed: restored ?? agreed, mine, theirs, plan });
    return onOthers(plan, { revived, spared, clashes }, clients);
  };

  const { hearAll, leave } = listen(document, here, gather, hear);
  return {
    get plan() {
      return plan;
    },
    get agreed() {
      return agreed;
    },
    own: (change) => put(applyEffects(plan, change.effects), [change]),
    restore(change) {
      put(applyEffects(plan, change.effects), [{ ...change, kind: 'undo' }]);
      restored = plan;
    },
    acknowledge() {
      // What others had done before that comes before it; what is put behind theirs only now, nobody has heard of yet.
      const before = getState(document.store, document.clientID);
      hearAll();
      if (getState(document.store, document.clientID) !== before) return false;
      unheard = restored = null;
      agreed = plan;
      return true;
    },
    leave,
  };
}

const nothingUnheard = (document: Doc): Unheard => ({
  changes: [],
  spots: [],
  from: getState(document.store, document.clientID),
});

const withChanges = (unheard: Unheard, changes: readonly Change[]): Unheard => ({
  ...unheard,
  changes: changes.reduce(joined, unheard.changes),
  spots: withSpots(unheard.spots, spotsIn(changes.flatMap(({ effects }) => effects))),
});

/**
 * Under which revision the same stands is no news: two who each put their own over that of the other would never come to an
 * end.
 */
function stampedLike(plan: Plan, like: Plan): Plan {
  if (!effectsBetween(like, plan).every(isStamp)) return plan;
  const { revision, ancestors, modified } = like;
  return { ...plan, revision, ancestors, modified };
}

/** Tells where others have changed something: of what comes at nearly the same time, once. */
function listen(document: Doc, here: object, gather: Gather, hear: Hear) {
  let spots: readonly Spot[] = [];
  let clients: readonly number[] = [];
  let cancel: (() => void) | null = null;
  const stop = () => {
    cancel?.();
    cancel = null;
  };
  const hearAll = () => {
    const gathered = [spots, clients] as const;
    stop();
    [spots, clients] = [[], []];
    if (gathered[0].length > 0) hear(...gathered);
  };
  const afterwards = (transaction: Transaction) => {
    const fresh = transaction.origin === here ? [] : spotsOf(transaction, document);
    if (fresh.length === 0) return;
    spots = withSpots(spots, fresh);
    clients = [...new Set([...clients, ...writersOf(transaction)])];
    if (!cancel) {
      cancel = () => {};
      const called = gather(hearAll);
      if (spots.length > 0) cancel = called;
    }
  };
  document.on('afterTransaction', afterwards);
  return {
    hearAll,
    leave() {
      document.off('afterTransaction', afterwards);
      stop();
    },
  };
}

function withSpots(spots: readonly Spot[], more: readonly Spot[]): readonly Spot[] {
  const isNew = ({ part, id }: Spot) => !spots.some((spot) => spot.part === part && spot.id === id);
  const fresh = more.filter(isNew);
  return fresh.length > 0 ? [...spots, ...fresh] : spots;
}

function writersOf({ beforeState, afterState }: Transaction): readonly number[] {
  return [...afterState].flatMap(([client, clock]) => (clock > (beforeState.get(client) ?? 0) ? [client] : []));
}

/** The plan as it would stand without what was done here and nobody has heard of yet. */
function groundOf(document: Doc, { said, plan }: Read, { spots, from }: Unheard): Plan {
  const read = without(document.clientID, from);
  const values = spots.map((spot) => [spot, readSpot(document, spot, read)] as const);
  return soundAt(said, values)?.plan ?? plan;
}

/**
 * `isOff`: somebody has put there what does not fit, and everybody writes the same in its place. Null: a document that holds
 * no plan any more is the server’s to mend; here goes on what was there.
 */
function readNow(document: Doc, said: Plan, spots: readonly Spot[], mayWrite: boolean) {
  const sound = readAt(document, said, spots);
  const read = sound ?? readWhole(document);
  const isOff = sound === null && mayWrite;
  return read && { ...read, isOff, there: isOff ? (readDocument(document) as unknown as Plan) : read.said };
}

function readAt(document: Doc, said: Plan, spots: readonly Spot[]): Read | null {
  const values = spots.map((spot) => [spot, readSpot(document, spot)] as const);
  return soundAt(said, values);
}

function readWhole(document: Doc): Read | null {
  return soundWhole(readDocument(document));
}
