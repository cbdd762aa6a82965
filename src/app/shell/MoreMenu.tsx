/** *More*: what has no place of its own in the top bar, or no room there on this screen. */
import { Ellipsis } from 'lucide-react';
import type { View } from '../../commands/view';
import type { Theme } from '../../store/session';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/menuEntry';
import { useServices } from '../services/ServicesContext';
import { chooseTheme } from '../services/useTheme';
import { commandEntry, moreEntry } from './commandEntry';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

interface MoreMenuProps {
  readonly view: View | undefined;
  /** What the top bar shows on wider screens. */
  readonly roomless: () => readonly MenuEntry[];
  readonly onOpen: () => void;
}

export function MoreMenu({ view, roomless, onOpen }: MoreMenuProps) {
  const services = useServices();
  const { context, session } = services;
  const items = (): MenuEntry[] => {
    const theme: MenuEntry = {
      id: 'theme',
      label: 'Theme',
      items: themes.map(([id, label]) => ({
        id,
        label,
        isChosen: session.getState().theme === id,
        onAction: () => chooseTheme(services, id),
      })),
    };
    const first = roomless();
    const entries = (ids: readonly string[]) => ids.map((id) => commandEntry(id, context));
    const own = (view?.more ?? []).map((entry) => moreEntry(entry, context));
    return [
      ...first,
      ...(first.length > 0 ? (['separator'] as const) : []),
      ...own,
      ...(own.length > 0 ? (['separator'] as const) : []),
      ...(view ? [...entries(['comments', 'toggle-comments']), 'separator' as const] : []),
      ...entries(['present', 'palette', 'keys', 'words']),
      theme,
      ...entries(['about']),
    ];
  };
  return <MenuButton label="More" iconOnly variant="quiet" icon={<Ellipsis />} items={items} onOpen={onOpen} />;
}
