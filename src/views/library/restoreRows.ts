/**
 * A backup beside the library, plan by plan: how each stands to what is here, and what can be done with it. The first
 * choice is what happens when nothing else is chosen, and it never takes anything away.
 */
import { count, enumerate } from '../../kit/english';

export type Standing =
  | 'new'
  | 'binned'
  | 'newer'
  | 'older'
  | 'same'
  /** Changed on both sides since they parted. */
  | 'both'
  /** The backup holds another of the same identity. */
  | 'twice'
  /** What is here of it cannot be read. */
  | 'spoilt'
  | 'damaged';

export type RestoreChoice = 'add' | 'replace' | 'copy' | 'leave';

export interface RestoreRow {
  readonly key: string;
  readonly title: string;
  readonly standing: Standing;
  /** The last change in the backup; null when it cannot be read. */
  readonly modified: string | null;
  /** The last change here; null when it is not here. */
  readonly edited: string | null;
  /** Why it cannot be read. */
  readonly reasons: readonly string[];
}

export const standingWords: Readonly<Record<Standing, string>> = {
  new: 'Not here',
  binned: 'In the bin here',
  newer: 'Newer than here',
  older: 'Older than here',
  same: 'The same as here',
  both: 'Changed in both',
  twice: 'In the backup twice',
  spoilt: 'Cannot be read here',
  damaged: 'Cannot be read',
};

interface Option {
  readonly id: RestoreChoice;
  readonly label: string;
}

const leave: Option = { id: 'leave', label: 'Leave as it is here' };
const copy: Option = { id: 'copy', label: 'Keep both' };

export const choicesOf: Readonly<Record<Standing, readonly Option[]>> = {
  new: [
    { id: 'add', label: 'Add' },
    { id: 'leave', label: 'Leave out' },
  ],
  binned: [
    { id: 'add', label: 'Put back, as in the backup' },
    { id: 'leave', label: 'Leave in the bin' },
  ],
  newer: [{ id: 'replace', label: 'Open as the newer version' }, copy, leave],
  older: [leave, copy, { id: 'replace', label: 'Go back to the backup' }],
  same: [leave, copy],
  both: [copy, leave, { id: 'replace', label: 'Put in its place' }],
  twice: [
    { id: 'copy', label: 'Add as a copy' },
    { id: 'leave', label: 'Leave out' },
  ],
  spoilt: [{ id: 'replace', label: 'Put in its place' }, copy, leave],
  damaged: [],
};

export function defaultChoice({ standing }: Pick<RestoreRow, 'standing'>): RestoreChoice {
  return choicesOf[standing][0]?.id ?? 'leave';
}

/** What was done, in one sentence. */
export function wordRestored(done: Readonly<Record<RestoreChoice, number>>): string {
  const parts = [
    done.add > 0 && `${count(done.add, 'plan')} added`,
    done.replace > 0 && `${count(done.replace, 'plan')} put in place of what was here, which stays in the history`,
    done.copy > 0 && `${count(done.copy, 'plan')} kept beside the one here`,
    done.leave > 0 && `${count(done.leave, 'plan')} left as ${done.leave === 1 ? 'it is' : 'they are'}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'Nothing was changed.' : `Done: ${enumerate(parts, 'and')}.`;
}
