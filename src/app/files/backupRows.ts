/** How each plan of a backup stands to what is kept here, for the user to decide on. Stores nothing. */
import type { BackupItem } from '../../exchange/backup';
import { serialise } from '../../format/serialise';
import { descentOf } from '../../plan/ask/descent';
import type { Plan } from '../../plan/model/schema';
import type { PlanStore } from '../../storage/planStore';
import { troubleOf } from '../../storage/trouble';
import type { RestoreRow, Standing } from '../../views/library/restoreRows';

/** Gives the row of one item after the other; a plan whose identity was given before is there `twice`. */
export async function backupRows(
  store: Pick<PlanStore, 'inventory' | 'load'>,
): Promise<(item: BackupItem, key: string) => Promise<RestoreRow>> {
  const inventory = new Map((await store.inventory()).map((kept) => [kept.id, kept]));
  const met = new Set<string>();

  const standingHere = async (plan: Plan): Promise<Standing> => {
    const kept = inventory.get(plan.id);
    if (!kept) return 'new';
    if (kept.removed !== undefined) return 'binned';
    try {
      const here = await store.load(plan.id);
      return here ? standingOf(plan, here.plan) : 'new';
    } catch (error) {
      if (troubleOf(error) === 'spoilt') return 'spoilt';
      throw error;
    }
  };

  return async (item, key) => {
    const { title } = item;
    if (!item.ok) {
      const reasons = item.more > 0 ? [...item.reasons, `And ${item.more} more of the like.`] : item.reasons;
      return { key, title, standing: 'damaged', modified: null, edited: null, reasons };
    }
    const { plan } = item;
    const isTwice = met.has(plan.id);
    met.add(plan.id);
    const standing = isTwice ? 'twice' : await standingHere(plan);
    const edited = inventory.get(plan.id)?.edited ?? null;
    return { key, title, standing, modified: plan.modified, edited, reasons: [] };
  };
}

/** What has the same revision but another content cannot be told apart by descent: both are to be kept. */
function standingOf(plan: Plan, here: Plan): Standing {
  const descent = descentOf(plan, here);
  return descent === 'same' && serialise(plan) !== serialise(here) ? 'both' : descent;
}
