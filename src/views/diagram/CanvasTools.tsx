/** The few buttons on the canvas: zoom, fit, tidy, how the picture is arranged. */
import { useStore } from '@xyflow/react';
import { Check, LayoutList, Maximize, Minus, Plus, Spline } from 'lucide-react';
import { memo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { commandById, runCommand } from '../../commands/table';
import { wordKeys } from '../../commands/keys';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import { Switch } from '../../ui/Switch';
import { usePlan } from '../../store/stores';
import styles from './CanvasTools.module.css';

export const CanvasTools = memo(function CanvasTools({ mac }: { mac: boolean }) {
  const context = useCommandContext();
  const free = usePlan((plan) => plan.appearance.arrangement === 'free');
  const shape = usePlan((plan) => plan.appearance.links ?? 'elbow');
  const arrows = usePlan((plan) => plan.appearance.arrows ?? 'none');
  const button = (id: string, icon: React.ReactElement) => {
    const { label, keys } = commandById(id);
    return (
      <IconButton
        label={label}
        keys={keys?.[0] && wordKeys(keys[0], mac)}
        icon={icon}
        onPress={() => runCommand(id, context)}
      />
    );
  };
  const choice = (id: string, chosen: boolean) => ({
    id,
    label: commandById(id).label,
    icon: chosen ? <Check size={16} aria-hidden /> : <span className={styles.unchosen} />,
    onAction: () => runCommand(id, context),
  });
  return (
    <div className={`${styles.tools} nopan`} role="toolbar" aria-label="Canvas">
      {button('zoom-out', <Minus size={16} />)}
      <ZoomLevel />
      {button('zoom-in', <Plus size={16} />)}
      {button('fit', <Maximize size={16} />)}
      {button('tidy', <LayoutList size={16} />)}
      <MenuButton
        label="Lines"
        iconOnly
        variant="quiet"
        icon={<Spline size={16} />}
        items={[
          choice('lines-elbow', shape === 'elbow'),
          choice('lines-curved', shape === 'curved'),
          choice('lines-straight', shape === 'straight'),
          'separator',
          choice('arrows-none', arrows === 'none'),
          choice('arrows-towards-aim', arrows === 'towards-aim'),
          choice('arrows-from-aim', arrows === 'from-aim'),
        ]}
      />
      <Switch label="Free arrangement" isSelected={free} onChange={() => runCommand('free', context)} />
    </div>
  );
});

/** Apart from the buttons: it is the only thing here that changes in every frame of a zoom. */
function ZoomLevel() {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <output className={styles.zoom} aria-label="Zoom">
      {zoom} %
    </output>
  );
}
