/** Saves the open plan to its linked file: when the user asks for it, and by itself where that is switched on. */
import type { Plan } from '../../plan/model/schema';
import type { Timers } from '../../storage/timers';
import type { FileLink } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import { linkFailures, linkWords } from './fileLinkWords';
import { createSavingByItself } from './savingByItself';
import type { WritingNeeds, WritingOptions, Written } from './writeLinkedFile';

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
  /** Takes in what others have written since, where the plan is written by itself. */
  look(): Promise<void>;
  /** Another plan is open: what waited of the one before is written now. */
  opened(plan: Plan): void;
  /** Trouble is over: writing by itself begins again. */
  resume(): void;
}

/** `ready`: done when it is known whether the open plan has a file. */
export function createLinkedSaving(needs: LinkedSavingNeeds, ready: () => Promise<void>): LinkedSaving {
  const { openPlan, linked, session, saveAs } = needs;

  // Few plans have a file, and those that have one are not written at once.
  const code = () => import('./writeLinkedFile');
  const write = (plan: Plan, options: WritingOptions): Promise<Written> =>
    code()
      .then(({ writeLinkedFile }) => writeLinkedFile(needs, plan, options))
      .catch(() => ({ kind: 'failed', reason: 'failed' }));
  const tellFailure = (name: string, reason: keyof typeof linkFailures) =>
    session.say(linkFailures[reason](name), { label: 'Save as a file', run: () => void saveAs() });

  const save = async (over?: FileLink['seen']): Promise<void> => {
    const plan = openPlan.plan();
    await ready();
    const { name } = linked.state.getState();
    if (name === null) return saveAs();
    byItself.take();
    const done = await write(plan, { asking: true, over });
    if (done.kind === 'not-linked') return saveAs();
    byItself.pause(done.kind !== 'written');
    const isOpen = linked.isOpen(plan.id);
    if (isOpen) linked.wait(done.kind === 'changed' ? done.question : null);
    if (done.kind === 'written') session.say(linkWords.saved(name));
    else if (done.kind === 'not-allowed') tellFailure(name, 'not-allowed');
    else if (done.kind === 'failed') tellFailure(name, done.reason);
    else if (isOpen) linked.ask(done.question);
  };
  const byItself = createSavingByItself({ ...needs, write, tellFailure, save });

  return {
    save,
    writeSoon: byItself.soon,
    drop: () => void byItself.take(),
    look: byItself.look,
    opened({ id }) {
      // Of trouble with the plan before one hears when that is opened again.
      const before = byItself.take();
      if (before && before.id !== id) void write(before, { asking: false });
      byItself.pause(false);
    },
    resume: () => byItself.pause(false),
  };
}
