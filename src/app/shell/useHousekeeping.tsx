/** What the library tells and does beside the plans: the bin, what is kept here, and the reminder of a backup. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { storageFacts, type StorageFacts } from '../../browser/storageFacts';
import { daysLeft, isPastItsTime } from '../../storage/bin';
import type { KeptPlan } from '../../storage/planStore';
import { isTimeToRemind, plansAtRisk } from '../../storage/reminder';
import { Bin, type BinnedPlan } from '../../views/library/Bin';
import { Reminder } from '../../views/library/Reminder';
import { StoragePanel } from '../../views/library/StoragePanel';
import { changeSettings, readSettings } from '../services/appSettings';
import { useFileOpening } from '../files/FileDrop';
import { now } from '../services/outside';
import { useServices } from '../services/ServicesContext';
import { keeping } from './keeping';

const backupKind = { description: 'Aimtree backup', endings: ['.zip'], types: ['application/zip'] };

interface Found {
  readonly inventory: readonly KeptPlan[];
  readonly facts: StorageFacts;
  readonly backedUp: string | null;
}

export function useHousekeeping(): { notice: ReactNode; foot: ReactNode } {
  const { store, autosave, plans, session, backups, files } = useServices();
  const { openFiles } = useFileOpening();
  const [found, setFound] = useState<Found | null>(null);
  const { reminder } = backups;
  const isReminding = useStore(reminder, ({ isShown }) => isShown);
  const endReminder = () => reminder.setState({ isShown: false });

  const read = useCallback(async () => {
    const [inventory, facts, { backedUp }] = await Promise.all([
      store.inventory(),
      storageFacts(),
      readSettings(store),
    ]);
    setFound({ inventory, facts, backedUp: typeof backedUp === 'string' ? backedUp : null });
    return inventory;
  }, [store]);

  useEffect(() => {
    const begin = async () => {
      await autosave.flush();
      const at = now();
      await store.purge((plan) => isPastItsTime(plan, at));
      const inventory = await read();
      const { reminded } = await readSettings(store);
      if (plansAtRisk(inventory, at).length === 0 || !isTimeToRemind(reminded, at)) return;
      reminder.setState({ isShown: true });
      await changeSettings(store, { reminded: at });
    };
    // Trouble with storage is told where plans are listed and saved.
    void begin().catch(() => undefined);
    return store.subscribe(() => void read().catch(() => undefined));
  }, [store, autosave, read, reminder]);

  const at = now();
  const inventory = found?.inventory ?? [];
  const binned = inventory.flatMap((plan): BinnedPlan[] =>
    plan.removed === undefined
      ? []
      : [{ id: plan.id, title: plan.title, removed: plan.removed, daysLeft: daysLeft(plan, at) }],
  );
  const atRisk = plansAtRisk(inventory, at).length;

  const backUp = async () => {
    if (await backups.backUp()) endReminder();
    await read();
  };
  return {
    notice: isReminding && atRisk > 0 && <Reminder plans={atRisk} onBackUp={backUp} onLater={endReminder} />,
    foot: (
      <>
        <Bin
          plans={binned}
          focusAfter={focusPanel}
          onPutBack={async ({ id, title }) => {
            const isBack = await keeping(session, `“${title}” was not put back`, () => plans.restore(id));
            if (isBack) session.say(`Put back “${title}”.`);
          }}
          onDelete={async (chosen) => {
            const ids = new Set(chosen.map(({ id }) => id));
            await keeping(session, 'nothing was deleted for ever', async () => {
              const gone = await store.purge(({ id }) => ids.has(id));
              session.say(gone.length === 1 ? 'The plan is gone for ever.' : `${gone.length} plans are gone for ever.`);
            });
          }}
        />
        <StoragePanel
          kept={
            found && {
              ...found.facts,
              plans: inventory.length - binned.length,
              binned: binned.length,
              backedUp: found.backedUp,
            }
          }
          onBackUp={backUp}
          onRestore={async () => {
            const chosen = await files.open(backupKind).catch(() => 'cancelled' as const);
            if (chosen !== 'cancelled') await openFiles(chosen);
          }}
        />
      </>
    ),
  };
}

function focusPanel(): void {
  document.getElementById('kept-here')?.focus();
}
