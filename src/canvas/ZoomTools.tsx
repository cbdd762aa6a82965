/** Zooming with the mouse alone, and the zoom that there is. */
import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { isMac } from '../browser/platform';
import { useCommandContext } from '../commands/commandContext';
import { wordKeys } from '../commands/keys';
import { commandById, runCommand } from '../commands/table';
import { IconButton } from '../ui/IconButton';
import styles from './ZoomTools.module.css';

export function ZoomTools() {
  return (
    <div className={styles.zoom} data-zoom role="group" aria-label="Zoom">
      <ZoomButton id="zoom-out" icon={<Minus />} />
      <ZoomLevel />
      <ZoomButton id="zoom-in" icon={<Plus />} />
      <ZoomButton id="fit" icon={<Maximize />} />
    </div>
  );
}

function ZoomButton({ id, icon }: { readonly id: string; readonly icon: ReactElement }) {
  const context = useCommandContext();
  const { label, keys } = commandById(id);
  return (
    <IconButton
      label={label}
      keys={keys?.[0] && wordKeys(keys[0], isMac)}
      icon={icon}
      onPress={() => runCommand(id, context)}
    />
  );
}

/** Apart from the buttons: it is the only thing here that changes in every frame of a zoom. */
function ZoomLevel() {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <output className={styles.level} aria-label="Zoom">
      {zoom} %
    </output>
  );
}
