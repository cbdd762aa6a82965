/** *Share*: the plan as a file, and the file that it is linked to. */
import { Share2 } from 'lucide-react';
import { useStore } from 'zustand';
import { wordKeys } from '../../commands/keys';
import { commandById, runCommand } from '../../commands/table';
import { MenuButton, type MenuEntry } from '../../ui/MenuButton';
import { isMac } from '../../browser/platform';
import { useServices } from '../services/ServicesContext';

export function ShareMenu({ narrow }: { readonly narrow: boolean }) {
  const { links, saveAs, context } = useServices();
  const { name, byItself } = useStore(links.state);
  const [pressed = ''] = commandById('save-file').keys ?? [];
  const [presentKeys = ''] = commandById('present').keys ?? [];
  const keys = wordKeys(pressed, isMac);
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
          { id: 'unlink', label: `Unlink`, onAction: () => void links.unlink() },
          'separator',
        ];
  return (
    <MenuButton
      label="Share"
      icon={narrow && <Share2 size={17} />}
      iconOnly={narrow}
      variant={narrow ? 'quiet' : 'primary'}
      items={[
        {
          id: 'present',
          label: commandById('present').label,
          keys: wordKeys(presentKeys, isMac),
          onAction: () => runCommand('present', context),
        },
        'separator',
        ...linked,
        { id: 'json', label: 'JSON file', ...(name === null && { keys }), onAction: () => void saveAs() },
        {
          id: 'web-page',
          label: commandById('web-page').label,
          onAction: () => runCommand('web-page', context),
        },
        'separator',
        {
          id: 'name-version',
          label: commandById('name-version').label,
          onAction: () => runCommand('name-version', context),
        },
      ]}
    />
  );
}
