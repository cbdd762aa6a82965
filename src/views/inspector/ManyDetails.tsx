/** What several boxes can be given at once. */
import { isChangeIdea } from '../../plan/ask/queries';
import type { NodeId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { OwnerField } from '../../fields/OwnerField';
import { StatusField } from '../../fields/StatusField';
import { TagsField } from '../../fields/TagsField';
import styles from '../../fields/fields.module.css';

export function ManyDetails({ ids }: { readonly ids: readonly NodeId[] }) {
  const areIdeas = usePlan((plan) => ids.every((id) => isChangeIdea(plan, id)));
  return (
    <>
      <h2 className={styles.heading}>{ids.length} boxes</h2>
      <div className={styles.section}>
        {areIdeas && <StatusField ids={ids} />}
        <OwnerField ids={ids} />
      </div>
      <TagsField ids={ids} />
    </>
  );
}
