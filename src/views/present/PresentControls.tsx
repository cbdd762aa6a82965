/**
 * Shows the few buttons at the foot of a presentation. They fade when nothing moves and come back with pointer, touch
 * or focus.
 */
import { ChevronLeft, ChevronRight, MousePointer2, Square, X } from 'lucide-react';
import { useSession } from '../../store/stores';
import { IconButton } from '../../ui/IconButton';
import type { PresentAction } from './presentationKeys';
import styles from './Present.module.css';

interface PresentControlsProps {
  readonly at: number;
  readonly count: number;
  readonly isBlank: boolean;
  readonly hasLaser: boolean;
  readonly onAct: (action: PresentAction) => void;
  readonly onClose: () => void;
}

export function PresentControls({ at, count, isBlank, hasLaser, onAct, onClose }: PresentControlsProps) {
  const singleKeys = useSession((state) => state.singleKeys);
  return (
    <div className={styles.controls} role="toolbar" aria-label="Presentation">
      <IconButton label="Previous step" keys="←" icon={<ChevronLeft size={18} />} onPress={() => onAct('back')} />
      <span className={styles.count} aria-hidden="true">
        {at + 1} / {count}
      </span>
      <IconButton label="Next step" keys="→" icon={<ChevronRight size={18} />} onPress={() => onAct('on')} />
      <IconButton
        label="Pointer"
        hint="Show the pointer as a light"
        {...(singleKeys && { keys: 'L' })}
        icon={<MousePointer2 size={16} />}
        aria-pressed={hasLaser}
        onPress={() => onAct('laser')}
      />
      <IconButton
        label="Blank screen"
        {...(singleKeys && { keys: 'B' })}
        icon={<Square size={16} />}
        aria-pressed={isBlank}
        onPress={() => onAct('blank')}
      />
      <IconButton label="Leave the presentation" keys="Esc" icon={<X size={18} />} onPress={onClose} />
    </div>
  );
}
