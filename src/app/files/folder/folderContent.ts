/**
 * The plans of a folder. Several files may hold copies of one plan, such as the service that synchronises the folder makes
 * when two have written at once (“falls (2)”, “falls-WARD7's conflicted copy”, “falls - Copy”): they are known by the id of
 * the plan, whatever they are called.
 *
 * Must not know: how files are read, what is here of the plans.
 */
import { groupBy } from '../../../kit/groupBy';

/** A file of a folder, and the plan in it. */
export interface PlanFile<F> {
  readonly name: string;
  readonly file: F;
  readonly id: string;
  readonly title: string;
  /** UTC instant. */
  readonly modified: string;
}

export interface FolderPlan<F> extends PlanFile<F> {
  /** Further files that hold copies of the plan, by name. */
  readonly copies: readonly PlanFile<F>[];
}

/** By title. The file with the shortest name is the plan's own: what is put to a name to tell copies apart makes it longer. */
export function plansIn<F>(files: readonly PlanFile<F>[]): FolderPlan<F>[] {
  const byPlan = [...groupBy(files, ({ id }) => id).values()];
  return byPlan
    .flatMap((held): FolderPlan<F>[] => {
      const [first, ...copies] = held.toSorted(
        (a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name, 'en-GB'),
      );
      return first ? [{ ...first, copies }] : [];
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB') || a.name.localeCompare(b.name, 'en-GB'));
}
