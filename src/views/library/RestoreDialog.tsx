/** Shows what a backup holds and how it stands to what is here. Nothing happens before *Restore* is pressed. */
import { useState } from 'react';
import { count, enumerate, number } from '../../kit/english';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProgressBar } from '../../ui/ProgressBar';
import { dayAndTime } from '../../fields/dayAndTime';
import {
  defaultChoice,
  standingWords,
  wordRestored,
  type RestoreChoice,
  type RestoreRow,
  type Standing,
} from './restoreRows';
import { RestoreTable } from './RestoreTable';

export interface RestoreDialogProps {
  readonly created: string | null;
  readonly rows: readonly RestoreRow[];
  /** Gives what was done, the titles of plans that could not be stored, and how many were left when it was stopped. */
  readonly onRestore: (
    chosen: ReadonlyMap<string, RestoreChoice>,
    options: { readonly onProgress: (share: number) => void; readonly signal: AbortSignal },
  ) => Promise<{
    readonly done: Readonly<Record<RestoreChoice, number>>;
    readonly failed: readonly string[];
    readonly left: number;
  }>;
  readonly onClose: () => void;
}

type Outcome = Awaited<ReturnType<RestoreDialogProps['onRestore']>>;

/** So many plans that could not be stored are named. */
const failedNamed = 20;

export function RestoreDialog({ created, rows, onRestore, onClose }: RestoreDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RestoreChoice>>(new Map());
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [work] = useState(() => new AbortController());
  const busy = share !== null && !outcome;

  const restore = async () => {
    setShare(0);
    setOutcome(await onRestore(chosen, { onProgress: setShare, signal: work.signal }));
  };
  return (
    <Dialog
      title="Restore from a backup"
      size="large"
      isOpen
      // What is under way is stopped by the button, which says so.
      onClose={busy ? () => {} : onClose}
      footer={
        outcome ? (
          <Button variant="primary" onPress={onClose} autoFocus>
            Done
          </Button>
        ) : busy ? (
          <Button onPress={() => work.abort()} autoFocus>
            Stop
          </Button>
        ) : (
          <>
            <Button variant="quiet" onPress={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              onPress={() => void restore()}
              isDisabled={rows.every(({ standing }) => standing === 'damaged')}
            >
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
            {summary(rows)} {!busy && 'Nothing has been changed yet.'}
          </p>
        )}
      </div>
      {busy && <ProgressBar label="Restoring" value={share} />}
      {!outcome && !busy && (
        <RestoreTable
          rows={rows}
          choiceOf={(row) => chosen.get(row.key) ?? defaultChoice(row)}
          onChoice={({ key }, choice) => setChosen(new Map(chosen).set(key, choice))}
        />
      )}
    </Dialog>
  );
}

function Result({ done, failed, left }: Outcome) {
  return (
    <>
      <p>{wordRestored(done)}</p>
      {failed.length > 0 && (
        <p>
          Not restored, because this browser could not store them:{' '}
          {enumerate(
            [
              ...failed.slice(0, failedNamed).map((title) => `“${title}”`),
              ...(failed.length > failedNamed ? [`${number(failed.length - failedNamed)} more`] : []),
            ],
            'and',
          )}
          . What was here is as it was.
        </p>
      )}
      {left > 0 && (
        <p>Stopped before {count(left, 'more plan')}. Restore from the backup again to bring in the rest.</p>
      )}
    </>
  );
}

/** `3 plans: 1 not here, 2 the same as here.` */
function summary(rows: readonly RestoreRow[]): string {
  const standings = Object.keys(standingWords) as Standing[];
  const parts = standings.flatMap((standing) => {
    const found = rows.filter((row) => row.standing === standing).length;
    const words = standingWords[standing];
    return found === 0 ? [] : `${number(found)} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
  });
  return `${count(rows.length, 'plan')}: ${parts.join(', ')}.`;
}
