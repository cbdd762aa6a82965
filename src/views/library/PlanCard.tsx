/** One plan in the library: its picture, its title, what it holds, and what can be done with it. */
import { Ellipsis, FileWarning } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { untitled } from '../../plan/model/titles';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuAction } from '../../ui/menuEntry';
import { TitleField } from '../../ui/TitleField';
import { dayAndTime } from '../../fields/dayAndTime';
import styles from './PlanCard.module.css';

export interface PlanFace {
  readonly id: string;
  readonly title: string;
  readonly edited: string;
  readonly boxes: number;
  readonly changeIdeas: number;
  readonly cycles: number;
  /** It is worked on together with others. */
  readonly isInRoom?: boolean;
}

/** What is kept of the plan cannot be read. */
export interface Unreadable {
  /** Whether it has a good state to go back to. */
  readonly canRestore: boolean;
}

export interface PlanCardProps {
  readonly plan: PlanFace;
  /** Gives an SVG, empty where there is none, or where the card was gone before it was drawn. */
  readonly thumbnail: (id: string, signal: AbortSignal) => Promise<string | Unreadable>;
  readonly onRename: (id: string, title: string) => void | Promise<void>;
  readonly onDuplicate: (id: string) => void | Promise<void>;
  readonly onRemove: (plan: PlanFace) => void | Promise<void>;
  readonly onDownload: (plan: PlanFace) => void | Promise<void>;
  readonly onRestore: (plan: PlanFace) => void | Promise<void>;
}

export function PlanCard(props: PlanCardProps) {
  const { plan, thumbnail, onRename } = props;
  const { id, title, edited } = plan;
  const [, navigate] = useLocation();
  const [isRenaming, setRenaming] = useState(false);
  const [face, setFace] = useState<string | Unreadable>('');
  const [picture, unreadable] = typeof face === 'string' ? [face, null] : ['', face];

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    void thumbnail(id, signal).then((found) => !signal.aborted && setFace(pictured(found)));
    return () => leaving.abort();
    // A plan that has changed since has another picture.
  }, [id, edited, thumbnail]);

  const keep = (next: string) => {
    if (next.trim() !== '' && next !== title) void onRename(id, next);
    setRenaming(false);
  };
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {unreadable ? (
          <p className={styles.unreadable}>
            <FileWarning size={22} aria-hidden="true" />
            Cannot be read
          </p>
        ) : (
          picture !== '' && <img src={picture} alt="" width={280} height={160} />
        )}
      </div>
      <div className={styles.words}>
        {isRenaming ? (
          <TitleField
            label="Plan title"
            title={title}
            maxLength={200}
            className={styles.field}
            onKeep={keep}
            onDrop={() => setRenaming(false)}
          />
        ) : (
          <Link href={`/plan/${id}`} className={styles.title}>
            {title || untitled}
          </Link>
        )}
        <p className={styles.facts}>
          {count(plan.boxes, 'box', 'boxes')} · {count(plan.changeIdeas, 'change idea', 'change ideas')}
          {plan.cycles > 0 && ` · ${count(plan.cycles, 'PDSA cycle', 'PDSA cycles')}`}
        </p>
        <p className={styles.facts}>
          Changed <time dateTime={edited}>{dayAndTime(edited)}</time>
          {plan.isInRoom === true && ' · Worked on together'}
        </p>
      </div>
      <div className={styles.menu}>
        <MenuButton
          label={`More for “${title}”`}
          icon={<Ellipsis size={17} />}
          iconOnly
          variant="quiet"
          items={
            unreadable
              ? itemsOfUnreadable(props, unreadable)
              : itemsOf(props, { rename: () => setRenaming(true), history: () => navigate(`/plan/${id}/history`) })
          }
        />
      </div>
    </li>
  );
}

function pictured(found: string | Unreadable): string | Unreadable {
  return typeof found !== 'string' || found === '' ? found : `data:image/svg+xml,${encodeURIComponent(found)}`;
}

type Items = readonly MenuAction[];

function itemsOf(props: PlanCardProps, { rename, history }: Readonly<Record<'rename' | 'history', () => void>>): Items {
  return [
    { id: 'rename', label: 'Rename…', onAction: rename },
    { id: 'history', label: 'History', onAction: history },
    { id: 'duplicate', label: 'Duplicate', onAction: () => void props.onDuplicate(props.plan.id) },
    deletion(props),
  ];
}

function itemsOfUnreadable(props: PlanCardProps, { canRestore }: Unreadable): Items {
  const { plan, onDownload, onRestore } = props;
  const restoring = { id: 'restore', label: 'Restore the last good state', onAction: () => void onRestore(plan) };
  return [
    { id: 'download', label: 'Download what is there', onAction: () => void onDownload(plan) },
    ...(canRestore ? [restoring] : []),
    deletion(props),
  ];
}

function deletion({ plan, onRemove }: PlanCardProps): MenuAction {
  return { id: 'delete', label: 'Delete', danger: true, onAction: () => void onRemove(plan) };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
