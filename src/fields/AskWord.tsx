/** A small button beside a word of the method, for whoever meets it for the first time. */
import { CircleHelp } from 'lucide-react';
import { useStores } from '../store/stores';
import type { MethodWordId } from '../plan/tell/methodWords';
import { IconButton } from '../ui/IconButton';
import styles from './fields.module.css';

interface AskWordProps {
  readonly about: MethodWordId;
  /** The word as it is read there. */
  readonly word: string;
}

export function AskWord({ about, word }: AskWordProps) {
  const { session } = useStores();
  return (
    <IconButton
      small
      label={`What “${word}” means`}
      icon={<CircleHelp />}
      onPress={() => session.openDialog(`words-${about}`)}
    />
  );
}

/** The heading of details, with what it means a click away. */
export function AskedHeading({ about, children }: { readonly about: MethodWordId; readonly children: string }) {
  return (
    <div className={styles.asked}>
      <h2 className={styles.heading}>{children}</h2>
      <AskWord about={about} word={children} />
    </div>
  );
}
