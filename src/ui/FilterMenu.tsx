/** The menu of filters that are used less often; its button shows that some are set. */
import { ListFilter } from 'lucide-react';
import { MenuButton } from './MenuButton';
import type { MenuEntry } from './menuEntry';

interface FilterMenuProps {
  readonly isSet: boolean;
  readonly items: () => readonly MenuEntry[];
}

export function FilterMenu({ isSet, items }: FilterMenuProps) {
  return (
    <MenuButton
      label={isSet ? 'Filter, some are set' : 'Filter'}
      iconOnly
      variant={isSet ? 'plain' : 'quiet'}
      icon={<ListFilter />}
      items={items}
    />
  );
}
