/**
 * The open plan and the file on disk that it is linked to. Whatever somebody else did to that file is never overwritten
 * unasked: before each write the file is read, and where it is not as it was left, the user is asked.
 */
import { createStore } from 'zustand/vanilla';
import { LinkedFileFailure, type LinkedFilePort } from '../../browser/linkedFiles';
import { serialise } from '../../format/serialise';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { Timers } from '../../storage/timers';
import type { FileLink, PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import { linkFailures, linkWords } from './fileLinkWords';
import { bytesOf, isAsSeen, isSame, seenOf } from './seenFile';

/** Milliseconds after the last edit, and after the first, until the plan is written to its file by itself. */
const [pauseBefore, longestWait] = [3_000, 30_000];

export interface FileLinkState {
  /** The file that the open plan is linked to; null when it is linked to none. */
  readonly name: string | null;
  readonly byItself: boolean;
  /** Somebody else changed the file: the user is to choose. */
  readonly question: FileQuestion | null;
}

export interface FileQuestion {
  /** Of the plan. */
  readonly id: string;
  readonly name: string;
  /** What the file holds now. */
  readonly bytes: Uint8Array;
  readonly seen: FileLink['seen'];
}

export interface FileLinkNeeds {
  readonly store: Pick<PlanStore, 'loadLink' | 'saveLink' | 'markShared'>;
  readonly openPlan: OpenPlan;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly session: Pick<Session, 'say'>;
  readonly port: LinkedFilePort;
  readonly timers: Timers;
  readonly now: () => string;
  /** *JSON file*: lets the user choose a place anew. */
  readonly saveAs: () => Promise<void>;
}

type Written = 'written' | 'changed' | 'not-linked' | 'not-allowed' | LinkedFileFailure;

const unlinked: FileLinkState = { name: null, byItself: false, question: null };

export function createFileLinks({ store, openPlan, autosave, session, port, timers, now, saveAs }: FileLinkNeeds) {
  const state = createStore<FileLinkState>(() => unlinked);
  /** The plan that waits to be written by itself, as it was after its last edit. */
  let waiting: { plan: Plan; since: number } | null = null;
  let cancelTimer = () => {};
  /** A trouble of saving by itself is told once; after that the user's own *Save* goes on. */
  let isPaused = false;
  /** Until then it is not known whether the open plan has a file. */
  let lookedUp: Promise<void> = Promise.resolve();

  const isOpen = (id: string) => openPlan.getState().plan?.id === id;

  const changeLink = async (id: string, link: FileLink | null) => {
    await store.saveLink(id, link);
    if (isOpen(id)) state.setState({ name: link?.name ?? null, byItself: link?.byItself ?? false });
  };

  /** Writes the plan to its file. `over` is the stranger's state that the user has agreed to lose. */
  const write = (plan: Plan, asking: boolean, over?: FileLink['seen']): Promise<Written> =>
    port.alone(plan.id, async () => {
      const link = await store.loadLink(plan.id);
      if (!link) return 'not-linked';
      if (!(await port.mayWrite(link.handle, asking))) return 'not-allowed';
      const at = now();
      // Before the file is: what is typed while it is being written has to get another revision.
      if (isOpen(plan.id)) openPlan.markShared(plan.revision, plan);
      const text = serialise(plan);
      const content = new TextEncoder().encode(text);
      let after: File;
      try {
        const before = await port.read(link.handle);
        if (!(await isAsSeen(before, over ?? link.seen))) {
          const bytes = await bytesOf(before);
          // Somebody may have written the very same.
          if (!isSame(bytes, content)) {
            const question = { id: plan.id, name: link.name, bytes, seen: seenOf(before, bytes) };
            if (isOpen(plan.id)) state.setState({ question });
            return 'changed';
          }
        }
        after = await port.write(link.handle, text);
      } catch (fault) {
        // A file that changes while it is being read fails in a way of its own.
        return fault instanceof LinkedFileFailure ? fault : new LinkedFileFailure('failed', fault);
      }
      try {
        await changeLink(plan.id, { ...link, seen: seenOf(after, content) });
        await autosave.flush();
        await store.markShared(plan.id, plan.revision, at);
      } catch {
        // The file is written. Trouble with storage is told where plans are saved; the next save compares the contents.
      }
      return 'written';
    });

  const tellFailure = (name: string, reason: LinkedFileFailure['reason']) =>
    session.say(linkFailures[reason](name), { label: 'Save as a file', run: () => void saveAs() });

  const save = async (over?: FileLink['seen']): Promise<void> => {
    const plan = openPlan.plan();
    await lookedUp;
    const { name } = state.getState();
    if (name === null) return saveAs();
    cancelTimer();
    waiting = null;
    const done = await write(plan, true, over).catch((fault: unknown) => new LinkedFileFailure('failed', fault));
    if (done === 'not-linked') return saveAs();
    isPaused = done !== 'written';
    if (done === 'written') session.say(linkWords.saved(name));
    else if (done === 'not-allowed') tellFailure(name, 'not-allowed');
    else if (done !== 'changed') tellFailure(name, done.reason);
  };

  const writeByItself = async () => {
    const plan = waiting?.plan;
    waiting = null;
    const { name } = state.getState();
    if (!plan || isPaused) return;
    const done = await write(plan, false).catch(() => 'not-linked' as const);
    if (done === 'written' || done === 'not-linked') return;
    isPaused = true;
    // The question waits until the user has read the message and wants it.
    const { question } = state.getState();
    state.setState({ question: null });
    if (done === 'changed' && question) {
      const decide = () => state.setState({ question });
      return session.say(linkWords.changed(name ?? ''), { label: 'Decide', run: decide });
    }
    if (done === 'changed') return session.say(linkWords.changed(name ?? ''));
    if (done !== 'not-allowed') return tellFailure(name ?? '', done.reason);
    session.say(linkWords.askAgain(name ?? ''), { label: 'Allow', run: () => void save() });
  };

  const writeSoon = (plan: Plan) => {
    const since = waiting?.since ?? timers.now();
    waiting = { plan, since };
    cancelTimer();
    const wait = Math.min(pauseBefore, Math.max(0, since + longestWait - timers.now()));
    cancelTimer = timers.after(wait, () => void writeByItself());
  };

  openPlan.onChange((_, plan) => {
    if (state.getState().byItself && !isPaused) writeSoon(plan);
  });

  const lookUp = async (plan: Plan) => {
    // Of trouble with the plan before one hears when that is opened again.
    cancelTimer();
    if (waiting && waiting.plan.id !== plan.id) void write(waiting.plan, false).catch(() => undefined);
    waiting = null;
    isPaused = false;
    state.setState(unlinked);
    const link = await store.loadLink(plan.id).catch(() => null);
    if (!link || !isOpen(plan.id)) return;
    state.setState({ name: link.name, byItself: link.byItself });
    if (link.byItself && !(await isAsSeen(new File([serialise(plan)], link.name), link.seen))) writeSoon(plan);
  };

  return {
    state,
    save: () => save(),

    /** A plan is shown: its link is looked up, and what another visit had no time to write is written. */
    opened: (plan: Plan): Promise<void> => (lookedUp = lookUp(plan)),

    /** Links the plan to a file whose content is the plan. */
    async link(id: string, handle: FileSystemFileHandle, file: File): Promise<void> {
      const before = await store.loadLink(id);
      isPaused = false;
      const byItself = before?.byItself ?? false;
      await changeLink(id, { handle, name: handle.name, byItself, seen: seenOf(file, await bytesOf(file)) });
    },

    async setByItself(on: boolean): Promise<void> {
      const plan = openPlan.plan();
      const link = await store.loadLink(plan.id);
      if (!link) return;
      await changeLink(plan.id, { ...link, byItself: on });
      if (on) await save();
    },

    async unlink(): Promise<void> {
      const { id } = openPlan.plan();
      const { name } = state.getState();
      cancelTimer();
      waiting = null;
      await changeLink(id, null);
      state.setState({ question: null });
      if (name !== null) session.say(linkWords.unlinked(name));
    },

    /** The question is put off: nothing is written until the user saves again. */
    putOff: () => state.setState({ question: null }),

    /** Puts this plan in place of what somebody else wrote; if that has changed once more, it asks once more. */
    async overwrite(): Promise<void> {
      const { question } = state.getState();
      state.setState({ question: null });
      if (question) await save(question.seen);
    },

    /** The plan is what somebody else wrote by now, or has let go of the file. */
    async settled(id: string, theirs: FileLink['seen'] | null): Promise<void> {
      state.setState({ question: null });
      isPaused = false;
      const link = await store.loadLink(id);
      if (link) await changeLink(id, theirs && { ...link, seen: theirs });
    },
  };
}
