/** A file holds a copy of a plan that is already here: says how the two stand, and offers what fits. */
import { useEffect, useState } from 'react';
import { quote } from '../../../kit/english';
import type { Plan } from '../../../plan/model/schema';
import { untitled } from '../../../plan/model/titles';
import { wordDifference } from '../../../plan/tell/wordDifference';
import { Dialog } from '../../../ui/Dialog';
import { useServices } from '../../services/ServicesContext';
import { commentsToTake } from '../../../plan/edit/takeComments';
import { chooseBase } from './chooseBase';
import { CopyChoices } from './CopyChoices';
import styles from './CopyDialog.module.css';
import {
  compareHere,
  copyBoxesIn,
  copyThatCame,
  mergeHere,
  sentenceOf,
  takeOver,
  withBase,
  type CopyThatCame,
} from './copyDeeds';
import { saidInCopy, takeCommentsHere, wordTaken } from './takeCommentsHere';

export interface CopyAnswer {
  /** The plan that it led to. */
  readonly id: string;
  /** Whether that plan is what the file holds. */
  readonly isFile: boolean;
}

export interface CopyDialogProps {
  /** What is in the file. */
  readonly copy: Plan;
  readonly file: string;
  /** The plan that it is set beside. */
  readonly beside: string;
  /** Does what was chosen, while the question is no longer seen; null for nothing. */
  readonly onAnswer: (act: (() => Promise<CopyAnswer | null>) | null) => void;
}

export function CopyDialog({ copy, file, beside, onAnswer }: CopyDialogProps) {
  const services = useServices();
  const [came, setCame] = useCopyThatCame(copy, file, beside);
  const known = typeof came === 'string' ? null : came;
  const standing = known?.standing ?? null;

  const close = () => onAnswer(null);
  const replace = (plan: Plan) => onAnswer(async () => ({ id: await takeOver(services, plan), isFile: true }));
  const compare = () => {
    close();
    if (known) compareHere(services, known);
  };
  const merge = () => {
    if (standing?.kind !== 'parted') return;
    if (standing.merge.questions.length > 0) return compare();
    onAnswer(async () => {
      const id = await mergeHere(services, { copy, standing });
      return id === null ? null : { id, isFile: false };
    });
  };
  const said = known && known.standing.kind !== 'otherPlan' ? saidInCopy(known) : null;
  const news = said && known ? wordTaken(commentsToTake(known.mine, said.theirs, said.before)) : '';
  const takeSaid = () =>
    onAnswer(async () => {
      const id = said && (await takeCommentsHere(services, said));
      return id === null ? null : { id, isFile: false };
    });
  return (
    <Dialog
      title={standing?.kind === 'otherPlan' ? 'A different plan' : 'This plan is already here'}
      isOpen
      size="large"
      onClose={close}
      footer={
        <CopyChoices
          kind={typeof came === 'string' ? came : came.standing.kind}
          onCancel={close}
          onBoth={() => onAnswer(async () => ({ id: await services.plans.keepBoth(copy), isFile: false }))}
          onReplace={() => replace(copy)}
          onBase={() => {
            if (known) void chooseBase(services, known).then((base) => base && setCame(withBase(known, base)));
          }}
          onCompare={compare}
          onOpen={() => onAnswer(async () => ({ id: copy.id, isFile: true }))}
          onTakeOver={() => standing?.kind === 'newer' && replace(standing.theirs)}
          onMerge={merge}
          onCopyIn={() => onAnswer(async () => ({ id: copyBoxesIn(services, copy), isFile: false }))}
          onTakeComments={said && news !== '' ? takeSaid : undefined}
        />
      }
    >
      <p className={styles.standing}>
        {known
          ? sentenceOf(known, services)
          : came === 'unread'
            ? 'What is kept here of this plan cannot be read.'
            : 'Looking at how the two stand…'}
      </p>
      {known && standing?.kind === 'newer' && <Changes phrases={wordDifference(known.mine, standing.theirs)} />}
      {news !== '' && <p className={styles.file}>It has {news} that you do not have.</p>}
      <p className={styles.file}>
        {quote(file)} holds “{copy.title.trim() || untitled}”.{' '}
        {standing &&
          replaceable.has(standing.kind) &&
          'Opened as the newer version it takes the place of the plan that is here. '}
        Whatever you choose, the file stays as it is, and what is here stays in the plan’s history.
      </p>
    </Dialog>
  );
}

function useCopyThatCame(copy: Plan, file: string, beside: string) {
  const services = useServices();
  const [came, setCame] = useState<CopyThatCame | 'coming' | 'unread'>('coming');
  useEffect(() => {
    let isOver = false;
    const set = (found: CopyThatCame | null) => !isOver && setCame(found ?? 'unread');
    copyThatCame(services, { copy, name: file, beside }).then(set, () => set(null));
    return () => {
      isOver = true;
    };
  }, [services, copy, file, beside]);
  return [came, setCame] as const;
}

/** Where the file is none that comes next. */
const replaceable: ReadonlySet<string> = new Set(['older', 'parted', 'noBase']);

/** More is told by *Compare*. */
const few = 6;

function Changes({ phrases }: { readonly phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <ul className={styles.changes} aria-label="What would be taken over">
      {phrases.slice(0, few).map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
      {phrases.length > few && <li>{phrases.length - few} more changes</li>}
    </ul>
  );
}
