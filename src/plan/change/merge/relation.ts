/**
 * How two copies of a plan stand to each other, told by their revisions alone.
 *
 * Must not know: where earlier states are kept. Whoever keeps them says which revisions it can show.
 */
import type { Plan } from '../../model/schema';

export type Relation =
  | { readonly kind: 'same' }
  | { readonly kind: 'theirsContinues' }
  | { readonly kind: 'mineContinues' }
  /** Both went on from `base`, the newest state in common that can be shown. */
  | { readonly kind: 'parted'; readonly base: string }
  /** None of the states in common can be shown here. `common`: the newest of them, where there is any. */
  | { readonly kind: 'noBase'; readonly common?: string }
  | { readonly kind: 'otherPlan' };

/** What is known of a copy without opening it whole. */
export type Descent = Pick<Plan, 'id' | 'revision' | 'ancestors'>;

/** @param isKnown whether the content of that revision can be had on this machine */
export function relationOf(mine: Descent, theirs: Descent, isKnown: (revision: string) => boolean): Relation {
  if (mine.id !== theirs.id) return { kind: 'otherPlan' };
  if (mine.revision === theirs.revision) return { kind: 'same' };
  if (theirs.ancestors.includes(mine.revision)) return { kind: 'theirsContinues' };
  if (mine.ancestors.includes(theirs.revision)) return { kind: 'mineContinues' };
  const common = commonRevisions(mine, theirs);
  const base = common.find(isKnown);
  if (base !== undefined) return { kind: 'parted', base };
  const [newest] = common;
  return { kind: 'noBase', ...(newest !== undefined && { common: newest }) };
}

/** The revisions that both descend from, newest first; the same list whoever asks. */
function commonRevisions(mine: Descent, theirs: Descent): string[] {
  const places = new Map(theirs.ancestors.map((revision, at) => [revision, at]));
  return mine.ancestors
    .flatMap((revision, at) => {
      const other = places.get(revision);
      return other === undefined ? [] : [{ revision, age: at + other }];
    })
    .sort((one, other) => one.age - other.age || (one.revision < other.revision ? -1 : 1))
    .map(({ revision }) => revision);
}
