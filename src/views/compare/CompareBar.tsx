/** The bar above: what is compared with what and how the two stand, which picture is shown, and what can be done. */
import { ArrowLeft, ArrowLeftRight } from 'lucide-react';
import { useId } from 'react';
import { count } from '../../kit/english';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/menuEntry';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './Compare.module.css';

export const modes = ['before', 'changes', 'after'] as const;
export type Mode = (typeof modes)[number];

const segments = [
  { id: 'before', label: 'Before' },
  { id: 'changes', label: 'Changes' },
  { id: 'after', label: 'After' },
] as const;

export interface CompareBarProps {
  /** Within a sentence: “this plan”, “falls (2).aimtree.json”. */
  readonly names: readonly [first: string, second: string];
  readonly saying: string;
  readonly save: readonly MenuEntry[];
  /** Of a merge: how many questions have no answer yet. */
  readonly unanswered?: number;
  readonly onMerge?: () => void;
  readonly onTakeOver?: () => void;
  readonly onBack: () => void;
}

interface BarProps extends CompareBarProps {
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly hasPicture: boolean;
}

export function CompareBar(props: BarProps) {
  const { names, saying, save, unanswered = 0, onMerge, onTakeOver, onBack, mode, onMode, hasPicture } = props;
  const id = useId();
  return (
    <div className={styles.bar}>
      <IconButton label="Back" icon={<ArrowLeft />} onPress={onBack} />
      <h1 className={styles.page}>Compare</h1>
      <p className={styles.compared}>
        <span>{names[0]}</span>
        <ArrowLeftRight size={14} aria-label="with" role="img" />
        <strong>{names[1]}</strong> <span className={styles.saying}>{saying}</span>
      </p>
      {hasPicture && (
        <SegmentedControl label="Picture" isLabelHidden segments={segments} value={mode} onChange={onMode} />
      )}
      <MenuButton label="Save what changed" items={save} />
      {onTakeOver && (
        <Button variant="primary" onPress={onTakeOver}>
          Take over
        </Button>
      )}
      {onMerge && (
        <>
          {unanswered > 0 && (
            <span id={id} className={styles.left}>
              {count(unanswered, 'question')} left
            </span>
          )}
          <Button
            variant="primary"
            isDisabled={unanswered > 0}
            aria-describedby={unanswered > 0 ? id : undefined}
            onPress={onMerge}
          >
            Merge
          </Button>
        </>
      )}
    </div>
  );
}
