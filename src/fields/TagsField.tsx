/** The tags that boxes or stakeholders carry: taken off, put on, made new. Of several, those that all of them carry. */
import { Settings2, X } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { inQuotes } from '../plan/ask/words';
import { inOrder } from '../plan/model/order';
import type { Plan, TagId } from '../plan/model/schema';
import { addTag, tagBox, tagStakeholder, untagBox, untagStakeholder } from '../plan/edit/tags';
import { usePlan, useStores } from '../store/stores';
import { useAct } from '../store/useAct';
import { PickField } from '../ui/Combobox';
import { IconButton } from '../ui/IconButton';
import { Section } from './Section';
import { limits } from '../plan/model/limits';
import { nextTagColour } from '../plan/model/tagColours';
import { tagNamed } from '../plan/ask/tagNamed';
import { TagDot } from './TagDot';
import { TagEditor } from './TagEditor';
import styles from './tags.module.css';

interface TagsFieldProps {
  readonly ids: readonly string[];
  readonly of?: Wearers;
}

type Wearers = 'boxes' | 'stakeholders';

const edits = {
  boxes: { put: tagBox, take: untagBox },
  stakeholders: { put: tagStakeholder, take: untagStakeholder },
} as const;

export function TagsField({ ids, of = 'boxes' }: TagsFieldProps) {
  const edit = edits[of];
  const { openPlan, newId } = useStores();
  const act = useAct();
  const worn = usePlan(
    useShallow((plan) => wornByAll(of === 'boxes' ? plan.nodes : plan.stakeholders, plan.tags, ids)),
  );
  const tags = usePlan((plan) => plan.tags);
  const [isEditing, setEditing] = useState(false);
  const hasTags = Object.keys(tags).length > 0;
  const put = (tag: TagId) =>
    act(
      'add tag',
      (draft) => {
        for (const id of ids) edit.put(draft, id, tag);
      },
      { announced: `Tag ${inQuotes(tags[tag]?.name ?? '')} added.` },
    );
  const take = (tag: TagId) =>
    act(
      'remove tag',
      (draft) => {
        for (const id of ids) edit.take(draft, id, tag);
      },
      { announced: `Tag ${inQuotes(tags[tag]?.name ?? '')} removed.` },
    );
  const make = (name: string) => {
    const known = tagNamed(openPlan.plan(), name);
    if (known) return put(known.id);
    const tag = {
      id: newId(),
      name,
      colour: nextTagColour(Object.values(openPlan.plan().tags).map(({ colour }) => colour)),
    };
    act(
      'add tag',
      (draft) => {
        addTag(draft, tag);
        for (const id of ids) edit.put(draft, id, tag.id);
      },
      { announced: `Tag ${inQuotes(name)} made and added.` },
    );
  };
  const editTags = (
    <IconButton
      label="Edit tags"
      icon={<Settings2 />}
      small
      aria-expanded={isEditing}
      onPress={() => setEditing(!isEditing)}
    />
  );
  return (
    <Section title="Tags" action={hasTags && editTags}>
      {worn.length > 0 && (
        <ul aria-label="Tags" className={styles.chips}>
          {worn.map((tag) => {
            const { name = '', colour = '' } = tags[tag] ?? {};
            return (
              <li key={tag} className={styles.chip}>
                <TagDot colour={colour} />
                <span className={styles.name}>{name}</span>
                <IconButton label={`Remove tag ${name}`} icon={<X />} small onPress={() => take(tag)} />
              </li>
            );
          })}
        </ul>
      )}
      <PickField
        maxLength={limits.text}
        label="Add a tag"
        placeholder="Choose or make one"
        emptyWords="Type a name to make a tag."
        choices={() =>
          inOrder(openPlan.plan().tags).flatMap(({ id, name }) => (worn.includes(id) ? [] : { id, label: name }))
        }
        onPick={put}
        onMake={make}
        isKnown={(name) => tagNamed(openPlan.plan(), name) !== undefined}
      />
      {isEditing && hasTags && <TagEditor />}
    </Section>
  );
}

function wornByAll(wearers: Plan['nodes'] | Plan['stakeholders'], tags: Plan['tags'], ids: readonly string[]): TagId[] {
  const [first = [], ...rest] = ids.map((id) => wearers[id]?.tags ?? []);
  return first.filter((tag) => tags[tag] && rest.every((others) => others.includes(tag)));
}
