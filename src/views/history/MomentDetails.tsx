/** One moment of the past: when, what was done in words, what it was called, and the way back to it. */
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { MenuButton } from '../../ui/MenuButton';
import { instantInWords, leadOf, nothingOf, stateInWords, type ShownState } from './moments';
import styles from './MomentDetails.module.css';
import { VersionDialog, type NameAndNote } from './VersionDialog';

export interface MomentDetailsProps {
  readonly moment: ShownState;
  /** It is what the plan is now. */
  readonly isPresent: boolean;
  readonly onRestore: (moment: ShownState) => void;
  /** Gives the present state a name. */
  readonly onName: () => void;
  readonly onRename: (revision: string, version: NameAndNote) => void;
  readonly onUnname: (revision: string) => void;
  /** Other states that this one can be compared with, and which of them is the present. */
  readonly others: readonly ShownState[];
  readonly present: ShownState | undefined;
  readonly onCompare: (moment: ShownState, other: ShownState) => void;
}

/** More than fits beside a picture is folded away. */
const few = 6;

export function MomentDetails(props: MomentDetailsProps) {
  const { moment, isPresent, onRestore, onName, onRename, onUnname, others, present, onCompare } = props;
  const [isRenaming, setRenaming] = useState(false);
  const { version, phrases } = moment;
  const lead = leadOf(moment);
  return (
    <section className={styles.details} aria-labelledby="moment-heading">
      <div className={styles.top}>
        <h2 id="moment-heading" className={styles.heading}>
          {version ? version.name : instantInWords(moment.ended)}
        </h2>
        <div className={styles.actions}>
          {version ? (
            <>
              <Button onPress={() => setRenaming(true)}>Change the name…</Button>
              <Button onPress={() => onUnname(version.revision)}>Take the name away</Button>
            </>
          ) : (
            isPresent && <Button onPress={onName}>Name this version…</Button>
          )}
          {!isPresent && (
            <Button variant="primary" icon={<RotateCcw />} onPress={() => onRestore(moment)}>
              Restore this version
            </Button>
          )}
          {others.length > 0 && (
            <MenuButton
              label="Compare"
              items={others.map((other) => ({
                id: String(other.last),
                label: `With ${stateInWords(other, other === present)}`,
                onAction: () => onCompare(moment, other),
              }))}
            />
          )}
        </div>
      </div>
      <p className={styles.when}>
        {isPresent ? 'The plan as it is now' : version ? instantInWords(moment.ended) : 'The plan as it was then'}
        {moment.kind === 'day' && '. Single steps are kept for 90 days; of this day its last state is left.'}
      </p>
      {version && version.note !== '' && <p className={styles.note}>{version.note}</p>}
      {lead !== '' && <p>{lead}</p>}
      <ul className={styles.changes} aria-label="What was changed">
        {phrases.slice(0, few).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
        {phrases.length === 0 && <li>{nothingOf(moment)}</li>}
      </ul>
      {phrases.length > few && (
        <details className={styles.rest}>
          <summary>{phrases.length - few} more changes</summary>
          <ul className={styles.changes}>
            {phrases.slice(few).map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </details>
      )}
      {version && isRenaming && (
        <VersionDialog
          title="Change the name"
          confirm="Keep"
          name={version.name}
          note={version.note}
          onConfirm={(next) => onRename(version.revision, next)}
          onClose={() => setRenaming(false)}
        />
      )}
    </section>
  );
}
