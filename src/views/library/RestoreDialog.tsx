/** Shows what a backup holds and how it stands to what is here. Nothing happens before *Restore* is pressed. */
import { useState } from 'react';
import { count, enumerate } from '../../kit/english';
import { untitled } from '../../plan/model/titles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { dayAndTime } from './dayAndTime';
import styles from './RestoreDialog.module.css';
import {
  choicesOf,
  defaultChoice,
  standingWords,
  wordRestored,
  type RestoreChoice,
  type RestoreRow,
  type Standing,
} from './restoreRows';

export interface RestoreDialogProps {
  readonly created: string | null;
  readonly rows: readonly RestoreRow[];
  /** Gives what was done, and the titles of plans that could not be stored. */
  readonly onRestore: (chosen: ReadonlyMap<string, RestoreChoice>) => Promise<{
    readonly done: Readonly<Record<RestoreChoice, number>>;
    readonly failed: readonly string[];
  }>;
  readonly onClose: () => void;
}

type Outcome = Awaited<ReturnType<RestoreDialogProps['onRestore']>>;

export function RestoreDialog({ created, rows, onRestore, onClose }: RestoreDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RestoreChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const restore = async () => {
    setBusy(true);
    setOutcome(await onRestore(chosen));
  };
  return (
    <Dialog
      title="Restore from a backup"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        outcome ? (
          <Button variant="primary" onPress={onClose} autoFocus>
            Done
          </Button>
        ) : (
          <>
            <Button variant="quiet" onPress={onClose} isDisabled={busy}>
              Cancel
            </Button>
            <Button variant="primary" onPress={() => void restore()} isDisabled={busy || rows.every(isDamaged)}>
              Restore
            </Button>
          </>
        )
      }
    >
      <div role="status">
        {outcome ? (
          <Result {...outcome} />
        ) : (
          <p>
            {created === null ? 'This archive holds ' : `This backup of ${dayAndTime(created)} holds `}
            {summary(rows)} Nothing has been changed yet.
          </p>
        )}
      </div>
      {!outcome && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col" className={styles.what}>
                What to do
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.key}
                row={row}
                choice={chosen.get(row.key) ?? defaultChoice(row)}
                onChoice={(choice) => setChosen(new Map(chosen).set(row.key, choice))}
              />
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

interface RowProps {
  readonly row: RestoreRow;
  readonly choice: RestoreChoice;
  readonly onChoice: (choice: RestoreChoice) => void;
}

function Row({ row, choice, onChoice }: RowProps) {
  const { title, standing, modified, edited, reasons } = row;
  const name = title || untitled;
  return (
    <tr>
      <th scope="row" className={styles.plan}>
        <span className={styles.title}>{name}</span>
        <span className={styles.standing} data-standing={standing}>
          {standingWords[standing]}
        </span>
        {modified !== null && <span className={styles.facts}>Backup: {dayAndTime(modified)}</span>}
        {edited !== null && standing !== 'same' && <span className={styles.facts}>Here: {dayAndTime(edited)}</span>}
        {reasons.slice(0, 3).map((reason) => (
          <span key={reason} className={styles.facts}>
            {reason}
          </span>
        ))}
      </th>
      <td>
        {isDamaged(row) ? (
          <span className={styles.facts}>Nothing</span>
        ) : (
          <Select
            label={`What to do with “${name}”`}
            isLabelHidden
            choices={choicesOf[standing]}
            value={choice}
            onChange={onChoice}
          />
        )}
      </td>
    </tr>
  );
}

function Result({ done, failed }: Outcome) {
  return (
    <>
      <p>{wordRestored(done)}</p>
      {failed.length > 0 && (
        <p>
          Not restored, because this browser could not store them:{' '}
          {enumerate(
            failed.map((title) => `“${title}”`),
            'and',
          )}
          . What was here is as it was.
        </p>
      )}
    </>
  );
}

const isDamaged = ({ standing }: RestoreRow) => standing === 'damaged';

/** `3 plans: 1 not here, 2 the same as here.` */
function summary(rows: readonly RestoreRow[]): string {
  const standings = Object.keys(standingWords) as Standing[];
  const parts = standings.flatMap((standing) => {
    const number = rows.filter((row) => row.standing === standing).length;
    const words = standingWords[standing];
    return number === 0 ? [] : `${number} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  });
  return `${count(rows.length, 'plan')}: ${parts.join(', ')}.`;
}
