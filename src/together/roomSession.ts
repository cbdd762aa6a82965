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
import { isPart, isThere, parts } from '../plan/model/belonging';
import type { MergedCopies } from '../plan/change/merge/mergeCopies';
import { undecided } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import type { Part, Plan } from '../plan/model/schema';
import { createCommentSending } from './commentSending';
import { createCommon, type Common } from './common';
import { connectRoom, type Ending, type Others, type RoomConnection } from './connectRoom';
import { createHereInRoom, type HereInRoom } from './hereInRoom';
import { keyedLike } from './keyedLike';
import { meet } from './meet';
import { oneTimer } from './oneTimer';
import { plainTurn } from './plainTurn';
import type { Presence } from './presence';
import type { Role, RoomApi, RoomLink } from './roomApi';
import { readDocument } from './roomDocument';
import { openRoomSide, type RoomSide } from './roomSide';
import { createTryingAgain } from './tryingAgain';

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

/** In ms: so long what others do is gathered, and is still seen within a tenth of a second. */
const soon = 50;

export function joinRoom(needs: RoomSessionNeeds): RoomSession {
  const { role, onState } = needs;
  const common = createCommon(needs.base, needs.onBase);
  let side: RoomSide | null = null;
  let agreed: Plan | null = null;
  let connection: RoomConnection | null = null;
  let presence: Presence = { name: '', colour: 0 };
  const people = createPeople((others) => side && onState({ kind: 'together', others }));
  const saying = oneTimer(needs.after);

  const here = createHereInRoom({
    ...needs,
    onDone: common.did,
    onShown: (change) => (role === 'edit' ? tell(side, here.shown(), change) : role === 'comment' && sayComments()),
  });
  // What both have is newer then than what the last connection had shown to be on both sides.
  const turn = () => plainly(needs, common, here, () => void (agreed = null));
  const sayComments = createCommentSending({ ...saying, there: () => side?.plan ?? null, here: here.shown, turn });
  const trying = createTryingAgain({ ...needs, turn, open: () => open() });
  const over = (ending: Ending) => {
    agreed = side?.agreed ?? agreed;
    side?.leave();
    connection?.close();
    side = connection = null;
    common.cut();
    trying.ended(ending);
  };

  const ready = async (opened: RoomConnection) => {
    const { document } = opened;
    if (role === 'edit' && agreed && lacksThingsOf(document, agreed, here.shown() ?? agreed)) await turn();
    if (connection !== opened) return;
    side = meetRoom(needs, { document, common, here, agreed, people, isMet: (met) => void (side = met) });
    // There is no plan in it just now: the server will mend that.
    if (!side) return opened.end();
    trying.worked();
    opened.show(presence);
    onState({ kind: 'together', others: people.now() });
    if (role === 'comment') sayComments();
  };
  const open = () => void (connection = connect(needs, common, { ready, are: people.are, side: () => side, over }));

  onState({ kind: 'joining' });
  open();
  return {
    show(next) {
      presence = next;
      connection?.show(next);
    },
    leave() {
      for (const stop of [trying.stop, saying.cancel, here.leave]) stop();
      side?.leave();
      connection?.close();
      connection = null;
    },
  };
}

/** Who else is there, as the connection says it. */
function createPeople(onChange: (others: readonly Others[]) => void) {
  let others: readonly Others[] = [];
  return {
    now: () => others,
    are(now: readonly Others[]): void {
      others = now;
      onChange(others);
    },
    namesOf: (clients: readonly number[]): readonly string[] =>
      others.flatMap(({ client, presence: { name } }) => (name !== '' && clients.includes(client) ? [name] : [])),
  };
}

/** What is shown here and not there goes there. */
function tell(side: RoomSide | null, shown: Plan | null, change: Change): void {
  const effects = side && shown ? effectsBetween(side.plan, shown) : [];
  if (effects.length > 0) side?.own({ ...change, effects });
}

/**
 * The server has been cut off before it had kept what was made, and what is still there here. Two that make the same thing
 * anew at once would undo each other: over the plain way one comes after the other.
 */
function lacksThingsOf(document: Doc, agreed: Plan, shown: Plan): boolean {
  const there = readDocument(document) as unknown as Plan;
  const isLost = (part: Part, id: string) => !isThere(there, { part, id }) && isThere(shown, { part, id });
  return parts.some((part) => Object.keys(agreed[part]).some((id) => isLost(part, id)));
}

/** One turn over plain HTTPS, and how it stands then. */
async function plainly(needs: RoomSessionNeeds, common: Common, here: HereInRoom, onSettled: () => void) {
  const mark = common.mark();
  const turn = await plainTurn({ ...needs, before: common.ground, here });
  if (turn.kind === 'done') {
    common.settle(turn.plan, mark);
    onSettled();
  }
  return turn.kind === 'done' ? 'plain' : turn.kind === 'refused' ? 'refused' : 'alone';
}

interface Wires {
  readonly ready: (connection: RoomConnection) => unknown;
  readonly are: (others: readonly Others[]) => void;
  readonly side: () => RoomSide | null;
  readonly over: (ending: Ending) => void;
}

function connect({ api, link, role, WebSocket }: RoomSessionNeeds, common: Common, wires: Wires) {
  const { side, ready, are, over } = wires;
  return connectRoom({
    url: api.live,
    name: role === 'edit' ? link.room : `${link.room}/view`,
    secret: link.secret,
    WebSocket,
    onReady: ready,
    onHeard() {
      if (side()?.acknowledge() !== false) common.heard();
    },
    onKept(state, number) {
      const now = side();
      if (state === 'kept') common.kept(number);
      else if (now) common.keeping(number, now.agreed);
    },
    onOthers: are,
    onEnd: over,
  });
}

interface Meeting {
  readonly document: Doc;
  readonly common: Common;
  readonly here: HereInRoom;
  /** What an earlier connection has shown to be on both sides, though the server may have lost it since. */
  readonly agreed: Plan | null;
  readonly people: Pick<ReturnType<typeof createPeople>, 'namesOf'>;
  /** From here on what is shown is told. */
  readonly isMet: (side: RoomSide) => void;
}

/** Brings what is here and what is there together. Null when there is no plan there, or none open here. */
function meetRoom(needs: RoomSessionNeeds, meeting: Meeting): RoomSide | null {
  const { document, common, here, agreed, people, isMet } = meeting;
  const { role, newId, onMerged } = needs;
  let last: Plan | null = null;
  const side = openRoomSide({
    document,
    newId,
    mayWrite: role === 'edit',
    gather: (run) => needs.after(soon, run),
    onOthers(plan, report, clients) {
      // Who only looks keeps what was done here beside it; everybody else shows what the room shows.
      const from = role === 'edit' ? here.shown() : last;
      last = plan;
      if (from) here.take(from, plan, report, people.namesOf(clients));
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
  const back =
    agreed && role === 'edit' ? meet(keyedLike(common.base(), theirs), keyedLike(agreed, theirs), theirs).plan : theirs;
  const effects = effectsBetween(theirs, back).filter(({ path: [part, id] }) => {
    // What was deleted here since, the server may have heard and not lost.
    return !isPart(part) || id === undefined || isThere(met.plan, { part, id: String(id) });
  });
  if (effects.length > 0) side.restore(here.changeOf(effects));
  isMet(side);
  here.take(shown, keyedLike(met.plan, back), undecided);
  return side;
}
