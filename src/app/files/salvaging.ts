/** What can be done about a plan that cannot be read: what is left of it goes into a file, and its last good state on top. */
import { FileFailure, type FilePort } from '../../browser/files';
import { damagedFileName } from '../../format/fileName';
import { beginRevision } from '../../plan/change/revision';
import { untitled } from '../../plan/model/titles';
import type { PlanStore } from '../../storage/planStore';
import { StorageError } from '../../storage/trouble';
import type { Session } from '../../store/session';
import type { Desk } from '../desk/desk';
import { fileFailures } from './saveAsFile';

export interface SalvagingNeeds {
  readonly store: Pick<PlanStore, 'salvage' | 'replace'>;
  readonly desk: Pick<Desk, 'openAnew'>;
  readonly session: Pick<Session, 'say'>;
  readonly files: Pick<FilePort, 'save'>;
  readonly newId: () => string;
  readonly now: () => string;
}

export function createSalvaging({ store, desk, session, files, newId, now }: SalvagingNeeds) {
  return {
    /** To be called at a click or key press. `title` is as the library shows it. */
    async download(id: string, title: string): Promise<void> {
      const make = async () => {
        const [{ rows }, { writeAnything }] = await Promise.all([
          store.salvage(id),
          import('../../format/writeAnything'),
        ]);
        return new Blob([writeAnything(rows)], { type: 'application/json' });
      };
      const file = {
        name: damagedFileName(title),
        type: 'application/json',
        description: 'What is left of the plan',
        content: make(),
      };
      try {
        if ((await files.save(file)) === 'cancelled') return;
      } catch (error) {
        return session.say(fileFailures[error instanceof FileFailure ? error.reason : 'failed']);
      }
      session.say(`Saved what is there as “${file.name}”. Keep it: somebody may be able to mend it.`);
    },

    /** Overwrites nothing: the state is put on top, under a revision of its own. Fails as the store does. */
    async restore(id: string): Promise<void> {
      const { good, title } = await store.salvage(id);
      if (!good) throw new StorageError('spoilt', `Of plan ${id} there is no state that can be read.`);
      const at = now();
      const plan = { ...good, modified: at };
      beginRevision(plan, newId());
      await store.replace(plan, 'restore the last good state', at);
      await desk.openAnew(id);
      session.say(`Restored the last good state of “${title || untitled}”.`);
    },
  };
}
