/**
 * Saves the open plan to its linked file: when the user asks for it, and by itself where that is switched on. What goes
 * wrong by itself is told once; after that it rests until the user's own *Save* has worked.
 */
import type { Plan } from '../../plan/model/schema';
import type { Timers } from '../../storage/timers';
import type { FileLink } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import { createDelayedWrite } from './delayedWrite';
import { linkFailures, linkWords } from './fileLinkWords';
import { writeLinkedFile, type WritingNeeds, type WritingOptions, type Written } from './writeLinkedFile';

export interface LinkedSavingNeeds extends WritingNeeds {
  readonly openPlan: OpenPlan;
  readonly session: Pick<Session, 'say'>;
  readonly timers: Timers;
  /** *JSON file*: lets the user choose a place anew. */
  readonly saveAs: () => Promise<void>;
}

export interface LinkedSaving {
  /** `over`: what somebody else has written and the user has agreed to lose. */
  save(over?: FileLink['seen']): Promise<void>;
  /** The plan was edited, or is not in its file yet: unless there is trouble it is written by itself. */
  writeSoon(plan: Plan): void;
  /** Writes nothing by itself that was edited until now. */
  drop(): void;
  /** Another plan is open: what waited of the one before is written now. */
  opened(plan: Plan): void;
  /** Trouble is over: writing by itself begins again. */
  resume(): void;
}

/** `ready`: done when it is known whether the open plan has a file. */
export function createLinkedSaving(needs: LinkedSavingNeeds, ready: () => Promise<void>): LinkedSaving {
  const { openPlan, linked, session, timers, saveAs } = needs;
  let isPaused = false;
  const delayed = createDelayedWrite(timers, () => void writeByItself());

  const write = (plan: Plan, options: WritingOptions): Promise<Written> =>
    writeLinkedFile(needs, plan, options).catch(() => ({ kind: 'failed', reason: 'failed' }));
  const tellFailure = (name: string, reason: keyof typeof linkFailures) =>
    session.say(linkFailures[reason](name), { label: 'Save as a file', run: () => void saveAs() });

  const save = async (over?: FileLink['seen']): Promise<void> => {
    const plan = openPlan.plan();
    await ready();
    const { name } = linked.state.getState();
    if (name === null) return saveAs();
    delayed.take();
    const done = await write(plan, { asking: true, over });
    if (done.kind === 'not-linked') return saveAs();
    isPaused = done.kind !== 'written';
    if (done.kind === 'written') session.say(linkWords.saved(name));
    else if (done.kind === 'not-allowed') tellFailure(name, 'not-allowed');
    else if (done.kind === 'failed') tellFailure(name, done.reason);
    else if (linked.isOpen(plan.id)) linked.ask(done.question);
  };

  const writeByItself = async () => {
    const plan = delayed.take();
    const name = linked.state.getState().name ?? '';
    if (!plan || isPaused) return;
    const done = await writeLinkedFile(needs, plan, { asking: false }).catch(() => null);
    if (!done || done.kind === 'written' || done.kind === 'not-linked') return;
    isPaused = true;
    if (done.kind === 'failed') return tellFailure(name, done.reason);
    if (done.kind === 'not-allowed')
      return session.say(linkWords.askAgain(name), { label: 'Allow', run: () => void save() });
    // The question waits until the user has read the message and wants it.
    const decide = { label: 'Decide', run: () => linked.ask(done.question) };
    session.say(linkWords.changed(name), ...(linked.isOpen(plan.id) ? [decide] : []));
  };

  return {
    save,
    writeSoon(plan) {
      if (!isPaused) delayed.soon(plan);
    },
    drop: () => void delayed.take(),
    opened({ id }) {
      // Of trouble with the plan before one hears when that is opened again.
      const before = delayed.take();
      if (before && before.id !== id) void write(before, { asking: false });
      isPaused = false;
    },
    resume: () => void (isPaused = false),
  };
}
