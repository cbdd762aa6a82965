/** All tags of the plan: renamed, given another colour, deleted. */
import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { tidyName } from '../kit/names';
import { inOrder } from '../plan/model/order';
import { limits, type Tag } from '../plan/model/schema';
import { joinTag, recolourTag, removeTag, renameTag } from '../plan/edit/tags';
import { usePlan, useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { IconButton } from '../ui/IconButton';
import { SegmentedControl } from '../ui/SegmentedControl';
import { BoundText } from './boundFields';
import { tagColours } from '../plan/model/tagColours';
import { tagNamed } from '../plan/ask/tagNamed';
import { TagDot } from './TagDot';
import styles from './tags.module.css';

const palette = tagColours.map(({ name, hex }) => ({ id: hex, label: <TagDot colour={hex} />, name }));

export function TagEditor() {
  const tags = usePlan((plan) => plan.tags);
  return (
    <ul aria-label="All tags" className={styles.editor}>
      {inOrder(tags).map((tag) => (
        <TagRow key={tag.id} tag={tag} />
      ))}
    </ul>
  );
}

const TagRow = memo(function TagRow({ tag: { id, name, colour } }: { readonly tag: Tag }) {
  const { openPlan } = useStores();
  const act = useAct();
  const settle = (words: string) => {
    const plan = openPlan.plan();
    // Without this one, which may have the name itself.
    const { [id]: own, ...others } = plan.tags;
    const same = own && tagNamed({ ...plan, tags: others }, words);
    if (same)
      act('merge tags', (draft) => joinTag(draft, id, same.id), { said: `Joined with the tag “${same.name}”.` });
    else if (own && tidyName(words) !== words)
      act('rename tag', (draft) => renameTag(draft, id, tidyName(words)), { run: `tag:${id}` });
  };
  const remove = () => act('delete tag', (draft) => removeTag(draft, id), { said: `Tag “${name}” deleted.` });
  return (
    <li className={styles.row}>
      <div className={styles.naming}>
        <BoundText
          label="Name of the tag"
          stepLabel="rename tag"
          run={`tag:${id}`}
          maxLength={limits.text}
          read={(plan) => plan.tags[id]?.name}
          write={(draft, words) => renameTag(draft, id, words)}
          onLeave={settle}
        />
        <IconButton label={`Delete tag ${name}`} icon={<Trash2 />} variant="danger" onPress={remove} />
      </div>
      <SegmentedControl
        label={`Colour of ${name}`}
        segments={palette}
        value={tagColours.find(({ hex }) => hex === colour.toLowerCase())?.hex}
        onChange={(hex) => act('recolour tag', (draft) => recolourTag(draft, id, hex))}
      />
    </li>
  );
});
