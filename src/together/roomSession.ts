/**
 * A plan that is worked on together: follows its room as long as it is open here. The room is one more place that the
 * plan’s replica hears from; what is done here goes there. Whatever happens to the connection, the plan can be worked on,
 * and when the two meet again they are merged (`meet.ts`).
 *
 * Must not know: the screen, where plans and links are kept.
 */
import { equal } from '../kit/equal';
import { applyEffects } from '../plan/change/applyEffects';
import type { Change } from '../plan/change/change';
import { effectsBetween } from '../plan/change/effectsBetween';
import { valueAt, type Effect } from '../plan/change/effects';
import type { MergedCopies } from '../plan/change/merge/mergeCopies';
import { mendPlan } from '../plan/change/mendPlan';
import { edit, undecided, type MoveReport } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import { isTrueTo, withStamps } from '../plan/change/revision';
import { startTrail } from '../plan/change/trail';
import type { Plan } from '../plan/model/schema';
import { connectRoom, type Ending, type Others, type RoomConnection } from './connectRoom';
import { keyedLike } from './keyedLike';
import { meet } from './meet';
import { plainTurn } from './plainTurn';
import type { Presence } from './presence';
import type { Role, RoomApi, RoomLink } from './roomApi';
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
  const { link, role, api, replicas, id, newId, now } = needs;
  let base = needs.base;
  let side: RoomSide | null = null;
  let connection: RoomConnection | null = null;
  let presence: Presence = { name: '', colour: 0 };
  let failures = 0;
  let isLeft = false;
  let isTaking = false;
  let cancel = () => {};
  const keeping = new Map<number, { readonly plan: Plan; readonly count: number }>();
  /** All that was done to the plan since `base`, here and by others; and how much of it the server has heard. */
  let since: readonly Effect[] = [];
  let heard = 0;
  const mine = () => replicas.of(id)?.shown ?? null;

  const setBase = (plan: Plan, count: number) => {
    base = plan;
    since = since.slice(count);
    heard = Math.max(0, heard - count);
    needs.onBase(plan);
  };

  /** What others did is shown here, as a change that is nobody’s to undo here. */
  const take = (from: Plan, to: Plan, report: MoveReport) => {
    const replica = replicas.of(id);
    if (!replica) return;
    const trail = startTrail(applyEffects(replica.shown, effectsBetween(from, to)));
    let plan = mendPlan(trail).plan;
    // A revision that has left from here as a file stays what it is.
    if (!isTrueTo(plan, replica.pins))
      plan = withStamps(startTrail(plan), { modified: plan.modified, begun: [newId()] }).plan;
    const effects = effectsBetween(replica.shown, plan);
    // Where the same is shown as before, there still may be something to be said.
    if (effects.length === 0) return void replicas.put(replica, { kind: 'moved', report });
    const change: Change = { id: newId(), label: 'work together', at: now(), kind: 'edit', effects };
    since = [...since, ...effects];
    isTaking = true;
    replicas.put(edit(replica, change, plan), { kind: 'moved', report });
    isTaking = false;
    send(change);
  };

  /** What is shown here and not there goes there. */
  const send = (change: Change) => {
    const shown = mine();
    if (!side || !shown || role !== 'edit') return;
    const effects = effectsBetween(side.plan, shown);
    if (effects.length > 0) side.own({ ...change, effects });
  };

  const stop = replicas.onNews((planId, news) => {
    if (planId !== id || isTaking || news.kind === 'kept') return;
    if (news.kind === 'edited') since = [...since, ...news.change.effects];
    const change = { id: newId(), label: 'edit', at: now(), kind: 'edit', effects: [] } as const;
    send(news.kind === 'edited' ? news.change : change);
  });

  const ready = (opened: RoomConnection) => {
    const shown = mine();
    let last: Plan | null = null;
    side = openRoomSide({
      document: opened.document,
      newId,
      mayWrite: role === 'edit',
      onOthers(plan, report) {
        const from = last;
        last = plan;
        // Who only looks keeps what was done here beside it; everybody else shows what the room shows.
        const shown = role === 'edit' ? mine() : from;
        if (from && shown) take(shown, plan, report);
      },
    });
    if (!side || !shown) return opened.close();
    failures = 0;
    const theirs = side.plan;
    const met = meet(keyedLike(groundOf(base, since, theirs), theirs), keyedLike(shown, theirs), theirs);
    if (met.merge) needs.onMerged(met.merge);
    last = theirs;
    take(shown, met.plan, undecided);
    send({ id: newId(), label: 'work together', at: now(), kind: 'edit', effects: [] });
    last = side.plan;
    opened.show(presence);
    needs.onState({ kind: 'together', others: [] });
  };

  const over = (ending: Ending) => {
    side?.leave();
    side = null;
    connection = null;
    keeping.clear();
    if (isLeft) return;
    if (ending === 'refused') return needs.onState({ kind: 'refused' });
    failures += 1;
    needs.onState({ kind: 'alone' });
    if (failures > patience) return later(0, () => void goPlain());
    later(Math.min(firstWait * 2 ** failures, longestWait) * (0.5 + needs.chance()), open);
  };

  const later = (ms: number, run: () => void) => {
    cancel();
    cancel = needs.after(ms, run);
  };

  const goPlain = async () => {
    const count = since.length;
    const turn = await plainTurn({
      api,
      link,
      role,
      before: (theirs) => groundOf(base, since, theirs),
      mine,
      take,
      onMerged: needs.onMerged,
    });
    if (isLeft) return;
    if (turn.kind === 'refused') return needs.onState({ kind: 'refused' });
    if (turn.kind === 'done') setBase(turn.plan, count);
    needs.onState({ kind: turn.kind === 'done' ? 'plain' : 'alone' });
    // A WebSocket is tried again now and then: perhaps it gets through from here.
    failures += 1;
    later(plainWait, failures % 12 === 0 ? open : () => void goPlain());
  };

  function open(): void {
    connection = connectRoom({
      url: api.live,
      name: role === 'edit' ? link.room : `${link.room}/view`,
      secret: link.secret,
      WebSocket: needs.WebSocket,
      onReady: ready,
      onHeard() {
        side?.acknowledge();
        heard = since.length;
      },
      onKept(state, number) {
        if (state === 'keeping' && side) keeping.set(number, { plan: side.agreed, count: heard });
        const kept = keeping.get(number);
        if (state === 'kept' && kept) {
          keeping.clear();
          setBase(kept.plan, kept.count);
        }
      },
      onOthers: (others) => void (side && needs.onState({ kind: 'together', others })),
      onEnd: over,
    });
  }

  needs.onState({ kind: 'joining' });
  open();
  return {
    show(next) {
      presence = next;
      connection?.show(next);
    },
    leave() {
      isLeft = true;
      cancel();
      stop();
      side?.leave();
      connection?.close();
    },
  };
}

/**
 * What both sides last had in common: the last state that is known to be kept there, with what was done since and has
 * arrived. Who changes something and changes it back must not be taken for one who did nothing.
 */
function groundOf(base: Plan, since: readonly Effect[], theirs: Plan): Plan {
  return applyEffects(
    base,
    since.filter(({ path, after }) => equal(valueAt(theirs, path), after)),
  );
}
