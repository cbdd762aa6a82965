/** All plans as one archive, and back again. Nothing is stored before the user has seen what is to happen. */
import { createStore } from 'zustand/vanilla';
import { FileFailure, type FilePort } from '../../browser/files';
import { count } from '../../kit/english';
import type { Plan } from '../../plan/model/schema';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import { troubleOf } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';
import type { Desk } from '../desk/desk';
import { changeSettings } from '../services/appSettings';
import { fileFailures } from './saveAsFile';

export interface BackupNeeds {
  readonly store: PlanStore;
  readonly autosave: Pick<Autosave, 'flush'>;
  readonly desk: Pick<Desk, 'planId'>;
  readonly openPlan: Pick<OpenPlan, 'markShared'>;
  readonly session: Pick<Session, 'say'>;
  readonly files: Pick<FilePort, 'save'>;
  readonly now: () => string;
}

export function createBackups({ store, autosave, desk, openPlan, session, files, now }: BackupNeeds) {
  /** Notes that these states lie in a file: the next edit of each begins a new revision. */
  const mark = async (plans: readonly Plan[], at: string) => {
    for (const plan of plans) {
      const { id, revision } = plan;
      if (desk.planId() === id) openPlan.markShared(revision, plan);
      await store.markShared(id, revision, at).catch(() => undefined);
    }
    await changeSettings(store, { backedUp: at });
  };

  return {
    /** The reminder stays for this visit, until the user has said something to it. */
    reminder: createStore(() => ({ isShown: false })),

    /** Gives whether there is a backup now. To be called at a click or key press. */
    async backUp(): Promise<boolean> {
      const at = now();
      const name = `aimtree-backup-${localDay(at)}.zip`;
      let [plans, spoilt]: [Plan[], number] = [[], 0];
      const make = async () => {
        await autosave.flush();
        ({ plans, spoilt } = await plansIn(store));
        const { writeBackup } = await import('../../exchange/backup');
        return new Blob([writeBackup(plans, { app: import.meta.env['VITE_APP_VERSION'], now: at })], {
          type: 'application/zip',
        });
      };
      try {
        const file = { name, type: 'application/zip', description: 'Aimtree backup', content: make() };
        if ((await files.save(file)) === 'cancelled') return false;
      } catch (error) {
        session.say(error instanceof FileFailure ? fileFailures[error.reason] : 'The backup could not be made.');
        return false;
      }
      await mark(plans, at);
      const missing =
        spoilt > 0 ? ` ${count(spoilt, 'plan')} that cannot be read ${spoilt === 1 ? 'is' : 'are'} not in it.` : '';
      session.say(
        `Backed up ${count(plans.length, 'plan')} as “${name}”.${missing} Keep it where your other files are kept.`,
      );
      return true;
    },
  };
}

/** The plans of the library, and how many of them cannot be read: one such keeps none of the others out of the backup. */
async function plansIn(store: Pick<PlanStore, 'list' | 'load'>): Promise<{ plans: Plan[]; spoilt: number }> {
  const loadUnlessSpoilt = (id: string) =>
    store.load(id).catch((error: unknown) => {
      if (troubleOf(error) === 'spoilt') return 'spoilt' as const;
      throw error;
    });
  const loaded = await Promise.all((await store.list()).map(({ id }) => loadUnlessSpoilt(id)));
  return {
    plans: loaded.flatMap((each) => (each && each !== 'spoilt' ? [each.plan] : [])),
    spoilt: loaded.filter((each) => each === 'spoilt').length,
  };
}

/** The day in the user's own calendar, `YYYY-MM-DD`. */
function localDay(instant: string): string {
  return new Date(instant).toLocaleDateString('sv-SE');
}
