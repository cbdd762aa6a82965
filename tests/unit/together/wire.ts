/** A room without a network: a document in the middle, sides around it, messages that wait until they are delivered. */
import * as Y from 'yjs';
import type { Change } from '../../../src/plan/change/change';
import { record } from '../../../src/plan/change/record';
import type { MoveReport } from '../../../src/plan/change/replica';
import type { Plan } from '../../../src/plan/model/schema';
import { fill } from '../../../src/together/roomDocument';
import { openRoomSide, type Gather, type RoomSide } from '../../../src/together/roomSide';

export interface Member {
  readonly side: RoomSide;
  readonly reports: readonly MoveReport[];
  edit(recipe: (draft: Plan) => void, members?: Partial<Change>): void;
  /** What it has sent reaches the server, the oldest first; false when nothing waits. */
  send(): boolean;
  /** What the server has for it arrives, the oldest first; false when nothing waits. */
  receive(): boolean;
}

let ids = 0;
const newId = () => `made-${(ids += 1)}`;

/** Hears everything at once. */
export const atOnce: Gather = (run) => {
  run();
  return () => undefined;
};

export function createWire(plan: Plan, count: number, gather: Gather = atOnce) {
  const server = new Y.Doc();
  fill(server, plan);
  const inboxes: (() => void)[][] = [];
  const join = (): Member => {
    const document = new Y.Doc({ gc: false });
    Y.applyUpdate(document, Y.encodeStateAsUpdate(server));
    const reports: MoveReport[] = [];
    const opened = openRoomSide({
      document,
      newId,
      mayWrite: true,
      gather,
      onOthers: (_, report) => void reports.push(report),
    });
    if (!opened) throw new Error('The room holds no plan.');
    const outbox: Uint8Array[] = [];
    const inbox: (() => void)[] = [];
    inboxes.push(inbox);
    let unheard = 0;
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'server') return;
      unheard += 1;
      outbox.push(update);
    });
    server.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== inbox) inbox.push(() => Y.applyUpdate(document, update, 'server'));
    });
    return {
      side: opened,
      reports,
      edit(recipe, members = {}) {
        const { effects } = record(opened.plan, recipe);
        const change = { id: newId(), label: 'edit', at: '2026-11-23T10:00:00.000Z', kind: 'edit', effects } as const;
        if (effects.length > 0) opened.own({ ...change, ...members });
      },
      send() {
        const update = outbox.shift();
        if (!update) return false;
        Y.applyUpdate(server, update, inbox);
        inbox.push(() => {
          unheard -= 1;
          if (unheard === 0) opened.acknowledge();
        });
        return true;
      },
      receive() {
        const message = inbox.shift();
        message?.();
        return message !== undefined;
      },
    };
  };
  const members = Array.from({ length: count }, join);
  return {
    members,
    server,
    join: () => {
      const member = join();
      members.push(member);
      return member;
    },
    /** Everything arrives everywhere. */
    settle() {
      for (let isMoving = true; isMoving;) {
        isMoving = false;
        for (const member of members) while (member.send()) isMoving = true;
        for (const member of members) while (member.receive()) isMoving = true;
      }
    },
  };
}
