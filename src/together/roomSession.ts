/**
 * A plan that is worked on together: follows its room as long as it is open here. The room is one more place that the
 * plan’s replica hears from; what is done here goes there. Whatever happens to the connection, the plan can be worked on,
 * and when the two meet again they are merged (`meet.ts`).
 *
 * Must not know: the screen, where plans and links are kept.
 */
import type { Change } from '../plan/change/change';
import type { Doc } from 'yjs';
import { effectsBetween } from '../plan/change/effectsBetween';
import { isThere, parts } from '../plan/model/belonging';
import type { MergedCopies } from '../plan/change/merge/mergeCopies';
import { undecided } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import type { Plan } from '../plan/model/schema';
import { createCommon, type Common } from './common';
import { connectRoom, type Ending, type Others, type RoomConnection } from './connectRoom';
import { createHereInRoom, type HereInRoom } from './hereInRoom';
import { keyedLike } from './keyedLike';
import { meet } from './meet';
import { plainTurn } from './plainTurn';
import type { Presence } from './presence';
import type { Role, RoomApi, RoomLink } from './roomApi';
import { readDocument } from './roomDocument';
import { openRoomSide, type RoomSide } from './roomSide';

export type RoomState =
  /** `others`: who else is there. */
  | { readonly kind: 'together'; readonly others: readonly Others[] }
  | { readonly kind: 'joining' | 'alone' | 'plain' | 'refused' };

export interface RoomSessionNeeds {
  readonly link: RoomLink;
  readonly role: Role;
  readonly api: RoomApi;
  readonly replicas: Pick<Replicas, 'of' | 'put' | 'onNews'>;
  /** The plan’s id here. */
  readonly id: string;
  /** The last state that this machine and the room are known to have both. */
  readonly base: Plan;
  readonly now: () => string;
  readonly newId: () => string;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly chance: () => number;
  readonly onState: (state: RoomState) => void;
  /** Another state is kept on both sides from now on. */
  readonly onBase: (plan: Plan) => void;
  /** Two sides’ work met, and this came of it. */
  readonly onMerged: (merge: MergedCopies) => void;
  readonly WebSocket?: unknown;
}

export interface RoomSession {
  show(presence: Presence): void;
  leave(): void;
}

/** In ms. */
const [firstWait, longestWait, plainWait] = [500, 20_000, 5_000];
/** So often in a row a WebSocket fails before the plain way is gone. */
const patience = 2;

export function joinRoom(needs: RoomSessionNeeds): RoomSession {
  const { role, onState } = needs;
  const common = createCommon(needs.base, needs.onBase);
  let side: RoomSide | null = null;
  let agreed: Plan | null = null;
  let connection: RoomConnection | null = null;
  let presence: Presence = { name: '', colour: 0 };
  let failures = 0;
  let isLeft = false;
  const { later, cancel } = oneTimer(needs.after);

  const here = createHereInRoom({
    ...needs,
    onDone: common.did,
    onShown: (change) => role === 'edit' && tell(side, here.shown(), change),
  });
  const over = (ending: Ending) => {
    agreed = side?.agreed ?? agreed;
    side?.leave();
    side = connection = null;
    common.cut();
    if (isLeft) return;
    if (ending === 'refused') return onState({ kind: 'refused' });
    failures += 1;
    onState({ kind: 'alone' });
    if (failures > patience) return later(0, () => void goPlain());
    later(waitAfter(failures) * (0.5 + needs.chance()), () => open());
  };
  const goPlain = async () => {
    const kind = await plainly(needs, common, here);
    if (isLeft) return;
    onState({ kind });
    // A WebSocket is tried again now and then: perhaps it gets through from here.
    failures += 1;
    if (kind !== 'refused') later(plainWait, failures % 12 === 0 ? open : () => void goPlain());
  };

  const ready = async (opened: RoomConnection) => {
    // Two that make the same thing anew at once would undo each other: over the plain way one comes after the other.
    if (role === 'edit' && agreed && lacksThingsOf(opened.document, agreed)) await plainly(needs, common, here);
    if (isLeft || connection !== opened) return;
    side = meetRoom(needs, { document: opened.document, common, here, agreed, isMet: (met) => void (side = met) });
    if (!side) return opened.close();
    failures = 0;
    opened.show(presence);
    onState({ kind: 'together', others: [] });
  };
  const open = () => void (connection = connect(needs, common, { ready, side: () => side, over }));

  onState({ kind: 'joining' });
  open();
  return {
    show(next) {
      presence = next;
      connection?.show(next);
    },
    leave() {
      isLeft = true;
      cancel();
      here.leave();
      side?.leave();
      connection?.close();
    },
  };
}

/** What is shown here and not there goes there. */
function tell(side: RoomSide | null, shown: Plan | null, change: Change): void {
  const effects = side && shown ? effectsBetween(side.plan, shown) : [];
  if (effects.length > 0) side?.own({ ...change, effects });
}

/** What is to be done later takes the place of what was. */
function oneTimer(after: RoomSessionNeeds['after']) {
  let cancel = () => {};
  return {
    cancel: () => cancel(),
    later(ms: number, run: () => void): void {
      cancel();
      cancel = after(ms, run);
    },
  };
}

/** The server has been cut off before it had kept what was made. */
function lacksThingsOf(document: Doc, agreed: Plan): boolean {
  const there = readDocument(document) as unknown as Plan;
  return parts.some((part) => Object.keys(agreed[part]).some((id) => !isThere(there, { part, id })));
}

const waitAfter = (failures: number) => Math.min(firstWait * 2 ** failures, longestWait);

/** One turn over plain HTTPS, and how it stands then. */
async function plainly(needs: RoomSessionNeeds, common: Common, here: HereInRoom) {
  const mark = common.mark();
  const turn = await plainTurn({ ...needs, before: common.ground, here });
  if (turn.kind === 'done') common.settle(turn.plan, mark);
  return turn.kind === 'done' ? 'plain' : turn.kind === 'refused' ? 'refused' : 'alone';
}

interface Wires {
  readonly ready: (connection: RoomConnection) => unknown;
  readonly side: () => RoomSide | null;
  readonly over: (ending: Ending) => void;
}

function connect({ api, link, role, WebSocket, onState }: RoomSessionNeeds, common: Common, wires: Wires) {
  const { side, ready, over } = wires;
  return connectRoom({
    url: api.live,
    name: role === 'edit' ? link.room : `${link.room}/view`,
    secret: link.secret,
    WebSocket,
    onReady: ready,
    onHeard() {
      side()?.acknowledge();
      common.heard();
    },
    onKept(state, number) {
      const now = side();
      if (state === 'kept') common.kept(number);
      else if (now) common.keeping(number, now.agreed);
    },
    onOthers: (others) => void (side() && onState({ kind: 'together', others })),
    onEnd: over,
  });
}

interface Meeting {
  readonly document: Doc;
  readonly common: Common;
  readonly here: HereInRoom;
  /** What an earlier connection has shown to be on both sides, though the server may have lost it since. */
  readonly agreed: Plan | null;
  /** From here on what is shown is told. */
  readonly isMet: (side: RoomSide) => void;
}

/** Brings what is here and what is there together. Null when there is no plan there, or none open here. */
function meetRoom(needs: RoomSessionNeeds, { document, common, here, agreed, isMet }: Meeting): RoomSide | null {
  const { role, newId, onMerged } = needs;
  let last: Plan | null = null;
  const side = openRoomSide({
    document,
    newId,
    mayWrite: role === 'edit',
    onOthers(plan, report) {
      // Who only looks keeps what was done here beside it; everybody else shows what the room shows.
      const from = role === 'edit' ? here.shown() : last;
      last = plan;
      if (from) here.take(from, plan, report);
    },
  });
  const shown = here.shown();
  if (!side || !shown) return null;
  const theirs = side.plan;
  last = theirs;
  const ground = keyedLike(common.ground(theirs), theirs);
  const met = meet(ground, keyedLike(shown, theirs), theirs);
  if (met.merge) onMerged(met.merge);
  // Others bring back the same at the same time: only what each of them has done beyond it counts as theirs.
  const back = agreed && role === 'edit' ? meet(ground, keyedLike(agreed, theirs), theirs).plan : theirs;
  const effects = effectsBetween(theirs, back);
  if (effects.length > 0) side.restore(here.changeOf(effects));
  isMet(side);
  here.take(shown, keyedLike(met.plan, back), undecided);
  return side;
}
