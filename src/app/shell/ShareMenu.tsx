/** *Share*: the plan as a file, and the file that it is linked to. */
import { Share2 } from 'lucide-react';
import { useStore } from 'zustand';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/menuEntry';
import { hasPeople } from '../files/leavingText';
import { isTogetherOffered } from '../../store/inRoom';
import { useInRoom } from '../../store/stores';
import { useServices } from '../services/ServicesContext';
import { commandEntry, formsEntry, keysOf } from './commandEntry';

/** What *Share* offers, for a menu of its own or within another. */
export function useShareEntries(): readonly MenuEntry[] {
  const { links, share, context } = useServices();
  const { name, byItself } = useStore(links.state);
  const keys = keysOf('save-file') ?? '';
  // The menu stands in History too, where a plan may be on its way.
  const withPeople = useStore(context.openPlan, ({ plan }) => plan !== null && plan !== undefined && hasPeople(plan));
  const isOffered = useInRoom(isTogetherOffered);
  const linked: MenuEntry[] =
    name === null
      ? []
      : [
          { id: 'save', label: `Save to “${name}”`, keys, onAction: () => void links.save() },
          {
            id: 'by-itself',
            label: 'Save by itself',
            isChecked: byItself,
            onAction: () => void links.setByItself(!byItself),
          },
          { id: 'unlink', label: 'Unlink', onAction: () => void links.unlink() },
          'separator',
        ];
  return [
    commandEntry('present', context),
    'separator',
    ...(isOffered ? [commandEntry('together', context), 'separator' as const] : []),
    ...linked,
    { id: 'json', label: 'JSON file', ...(name === null && { keys }), onAction: () => void share() },
    ...(withPeople
      ? [{ id: 'leaving', label: 'What leaves of people…', onAction: () => context.session.openDialog('json-file') }]
      : []),
    commandEntry('ask-comments', context),
    commandEntry('web-page', context),
    formsEntry(context),
    'separator',
    commandEntry('name-version', context),
    commandEntry('compare-file', context),
  ];
}

export function ShareMenu({ narrow }: { readonly narrow: boolean }) {
  const { together } = useServices();
  return (
    <MenuButton
      label="Share"
      icon={narrow && <Share2 />}
      iconOnly={narrow}
      variant={narrow ? 'quiet' : 'primary'}
      items={useShareEntries()}
      onOpen={() => void together.isServed()}
    />
  );
}
