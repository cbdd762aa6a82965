/** What the library tells and does beside the plans: the bin, what is kept here, and the reminder of a backup. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { daysLeft } from '../../storage/bin';
import type { KeptPlan } from '../../storage/planStore';
import { plansAtRisk } from '../../storage/reminder';
import type { BinnedPlan } from '../../views/library/Bin';
import { lateComponent } from '../../ui/lateComponent';
import { useFileOpening } from '../files/FileDrop';
import { now } from '../services/outside';
import { useServices } from '../services/ServicesContext';
import { keeping } from './keeping';
import { useKept } from './useKept';

const backupKind = { description: 'Aimtree backup', endings: ['.zip'], types: ['application/zip'] };

/** The bin is mostly empty, the reminder comes once a week at most, and what is kept has to be counted first. */
const LateBin = lateComponent(async () => (await import('../../views/library/Bin')).Bin);
const LateReminder = lateComponent(async () => (await import('../../views/library/Reminder')).Reminder);
const LateAbout = lateComponent(async () => (await import('../../views/help/AboutLine')).AboutLine);
const LateStorage = lateComponent(async () => (await import('../../views/library/StoragePanel')).StoragePanel);

export function useHousekeeping(): { notice: ReactNode; foot: ReactNode } {
  const { backups, files } = useServices();
  const { openFiles } = useFileOpening();
  const { reminder } = backups;
  const { found, read } = useKept();
  const { putBack, deleteForEver } = useBinning();
  const isReminding = useStore(reminder, ({ isShown }) => isShown);
  const endReminder = () => reminder.setState({ isShown: false });

  const inventory = found?.inventory ?? [];
  const at = now();
  const binned = binnedOf(inventory, at);
  const atRisk = plansAtRisk(inventory, at).length;
  const kept = found && {
    ...found.facts,
    plans: inventory.length - binned.length,
    binned: binned.length,
    backedUp: found.backedUp,
  };

  const backUp = async () => {
    if (await backups.backUp()) endReminder();
    await read();
  };
  const restore = async () => {
    const chosen = await files.open(backupKind).catch(() => 'cancelled' as const);
    if (chosen !== 'cancelled') await openFiles(chosen);
  };
  return {
    notice: isReminding && atRisk > 0 && <LateReminder plans={atRisk} onBackUp={backUp} onLater={endReminder} />,
    foot: (
      <>
        <LateBin plans={binned} focusAfter={focusPanel} onPutBack={putBack} onDelete={deleteForEver} />
        <LateStorage kept={kept} onBackUp={backUp} onRestore={restore} />
        <LateAbout />
      </>
    ),
  };
}

function useBinning() {
  const { store, plans, session } = useServices();
  return {
    async putBack({ id, title }: BinnedPlan) {
      const isBack = await keeping(session, `“${title}” was not put back`, () => plans.restore(id));
      if (isBack) session.say(`Put back “${title}”.`);
    },
    async deleteForEver(chosen: readonly BinnedPlan[]) {
      const ids = new Set(chosen.map(({ id }) => id));
      await keeping(session, 'nothing was deleted for ever', async () => {
        const gone = await store.purge(({ id }) => ids.has(id));
        session.say(gone.length === 1 ? 'The plan is gone for ever.' : `${gone.length} plans are gone for ever.`);
      });
    },
  };
}

function binnedOf(inventory: readonly KeptPlan[], at: string): BinnedPlan[] {
  return inventory.flatMap((plan) =>
    plan.removed === undefined
      ? []
      : [{ id: plan.id, title: plan.title, removed: plan.removed, daysLeft: daysLeft(plan, at) }],
  );
}

function focusPanel(): void {
  document.getElementById('kept-here')?.focus();
}
