/** The tags of the plan as entries of a menu: each is put on what is selected, or taken off where all of it has the tag. */
import type { CommandContext } from '../../../commands/command';
import { selected } from '../../../commands/selected';
import { TagDot } from '../../../fields/TagDot';
import { inQuotes, oneLine } from '../../../plan/ask/words';
import { tagBox, untagBox } from '../../../plan/edit/tags';
import { inOrder } from '../../../plan/model/order';
import type { Tag } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import type { MenuEntry } from '../../../ui/menuEntry';
import { commandEntry } from '../commandEntry';

export function tagEntries(context: CommandContext): readonly MenuEntry[] {
  const tags = inOrder(context.openPlan.plan().tags);
  return [
    ...tags.map((tag): MenuEntry => ({
      id: `tag:${tag.id}`,
      label: oneLine(tag.name),
      icon: <TagDot colour={tag.colour} />,
      isChecked: isOnAll(context, tag),
      onAction: () => turnOver(context, tag),
    })),
    ...(tags.length > 0 ? (['separator'] as const) : []),
    commandEntry('set-tags', context),
  ];
}

function isOnAll(context: CommandContext, { id }: Tag): boolean {
  const { nodes } = context.openPlan.plan();
  return selected(context).every((node) => nodes[node]?.tags?.includes(id));
}

function turnOver(context: CommandContext, tag: Tag): void {
  const isOn = isOnAll(context, tag);
  const ids = selected(context);
  act(
    context,
    isOn ? 'remove tag' : 'add tag',
    (draft) => {
      for (const id of ids) (isOn ? untagBox : tagBox)(draft, id, tag.id);
    },
    { announced: `Tag ${inQuotes(tag.name)} ${isOn ? 'removed' : 'added'}.` },
  );
}
