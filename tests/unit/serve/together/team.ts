/** A real server on a free port, and people at it, each with replicas and an open plan of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import NodeSocket from 'crossws/websocket';
import { serialise } from '../../../../src/format/serialise';
import { planIn } from '../../../../src/serve/together/planText';
import { openFolderStore } from '../../../../src/serve/together/folderStore';
import type { RoomStore } from '../../../../src/serve/together/roomStore';
import { serveTogether, type TogetherServer } from '../../../../src/serve/together/serveTogether';
import { confirm, isSettled, send } from '../../../../src/plan/change/replica';
import { createReplicas } from '../../../../src/plan/change/replicas';
import type { MergedCopies } from '../../../../src/plan/change/merge/mergeCopies';
import type { MoveReport } from '../../../../src/plan/change/replica';
import type { Plan } from '../../../../src/plan/model/schema';
import { createOpenPlan } from '../../../../src/store/openPlan';
import { createRoomApi, type MadeRoom, type RoomLink, type Role } from '../../../../src/together/roomApi';
import { joinRoom, type RoomSession, type RoomState } from '../../../../src/together/roomSession';
import { smallPlan } from '../../../fixtures/plans';

/** One that is closed before it is open fails quietly, as in a browser. */
export class WebSocket extends NodeSocket {
  constructor(url: string) {
    super(url);
    this.addEventListener('error', () => undefined);
  }
}

let ids = 0;
const newId = () => `t${(ids += 1)}`;
const now = () => new Date().toISOString();

/** Asks until it is so. */
export async function until<T>(ask: () => T | Promise<T>, ms = 8_000): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await ask();
    if (found || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function pause(ms = 0): Promise<void> {
  if (ms < 0) throw new Error('The disk fails.');
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

export async function openTeam() {
  const folder = mkdtempSync(join(tmpdir(), 'aimtree-rooms-'));
  const disk = await openFolderStore(folder);
  let isFull = false;
  const waits = { read: [] as number[], write: [] as number[] };
  const written: string[] = [];
  const store: RoomStore = {
    ...disk,
    async plan(id) {
      await pause(waits.read.shift());
      return disk.plan(id);
    },
    async savePlan(id, text) {
      if (isFull) throw new Error('The disk is full.');
      await pause(waits.write.shift());
      await disk.savePlan(id, text);
      written.push(text);
    },
  };
  const app = ({ url }: { url?: string }, response: { end(text: string): void }) => {
    if (url === '/broken') throw new Error('The app is broken.');
    response.end('the app');
  };
  const serve = (port: number) => serveTogether({ store, app, host: '127.0.0.1', port });
  let server: TogetherServer = await serve(0);
  const port = Number(new URL(server.url).port);
  const origin = `http://127.0.0.1:${port}/`;
  const api = createRoomApi(origin, fetch);
  const sessions = new Set<RoomSession>();
  return {
    folder,
    /** Nothing can be written from now on, or again. */
    fill: (is: boolean) => void (isFull = is),
    /** The disk takes so long, in ms, for what it is asked next; -1 fails. */
    waits,
    /** Every plan that was written, in the order in which each came to be on the disk. */
    written,
    origin,
    api,
    make: async (plan: Plan = smallPlan()) => (await api.make(serialise(plan))) as MadeRoom,
    stop: () => server.close().catch(() => undefined),
    async start() {
      server = await serve(port);
    },
    person: async (link: RoomLink, options: PersonOptions = {}) => {
      const person = await createPerson(api, link, options);
      sessions.add(person);
      return person;
    },
    async close() {
      for (const session of sessions) session.leave();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface PersonOptions {
  readonly role?: Role;
  readonly isPlain?: boolean;
  /** Joins when told to. */
  readonly isLate?: boolean;
  readonly WebSocket?: typeof WebSocket;
}

export type Person = Awaited<ReturnType<typeof createPerson>>;

/** Nothing answers there, as behind a proxy that lets no WebSocket through. */
const nowhere = { live: 'ws://127.0.0.1:9/' };

export async function createPerson(
  api: ReturnType<typeof createRoomApi>,
  link: RoomLink,
  { role = 'edit', isPlain = false, isLate = false, WebSocket: Socket = WebSocket }: PersonOptions,
) {
  const fetched = await api.plan(link);
  const plan = fetched !== null && typeof fetched === 'object' ? planIn(fetched.text) : null;
  if (!plan) throw new Error(`The link opens nothing: ${JSON.stringify(fetched)}`);
  const replicas = createReplicas();
  const openPlan = createOpenPlan({ now, newId, replicas });
  openPlan.open(plan);
  const reports: MoveReport[] = [];
  const merges: MergedCopies[] = [];
  replicas.onNews((_, news) => void (news.kind === 'moved' && reports.push(news.report)));
  let states: RoomState[] = [];
  let base = plan;
  let sessions: RoomSession[] = [];
  const joinIt = () => {
    sessions = [
      joinRoom({
        link,
        role,
        api: isPlain ? { ...api, ...nowhere } : api,
        replicas,
        id: plan.id,
        base,
        now,
        newId,
        // Waits are for people; a test has none.
        after(ms, run) {
          const timer = setTimeout(run, ms / 20);
          return () => clearTimeout(timer);
        },
        chance: () => 0.5,
        onState: (state) => void states.push(state),
        onBase: (next) => void (base = next),
        onMerged: (merge) => void merges.push(merge),
        WebSocket: Socket,
      }),
    ];
  };
  if (!isLate) joinIt();
  return {
    isPlain,
    openPlan,
    replicas,
    reports,
    merges,
    state: () => states.at(-1),
    seen: () => states.map(({ kind }) => kind),
    base: () => base,
    plan: () => openPlan.plan(),
    show: (presence: Parameters<RoomSession['show']>[0]) => sessions[0]?.show(presence),
    isTogether: () => until(() => states.at(-1)?.kind === 'together'),
    leave() {
      for (const session of sessions) session.leave();
      states = [];
    },
    join: joinIt,
    /** What was done is stored on this machine. */
    store() {
      const replica = replicas.of(plan.id)!;
      if (!isSettled(replica)) replicas.put(confirm(send(replica), (replica.seq ?? 0) + 1), { kind: 'kept' });
    },
  };
}
