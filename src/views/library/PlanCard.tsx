/** One plan in the library: its picture, its title, what it holds, and what can be done with it. */
import { Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { untitled } from '../../plan/model/titles';
import { MenuButton } from '../../ui/MenuButton';
import { dayAndTime } from './dayAndTime';
import styles from './PlanCard.module.css';

export interface PlanFace {
  readonly id: string;
  readonly title: string;
  readonly edited: string;
  readonly boxes: number;
  readonly changeIdeas: number;
  readonly cycles: number;
}

interface PlanCardProps {
  readonly plan: PlanFace;
  readonly thumbnail: (id: string) => Promise<string>;
  readonly onRename: (id: string, title: string) => void | Promise<void>;
  readonly onDuplicate: (id: string) => void | Promise<void>;
  readonly onRemove: (plan: PlanFace) => void | Promise<void>;
}

export function PlanCard({ plan, thumbnail, onRename, onDuplicate, onRemove }: PlanCardProps) {
  const { id, title, edited } = plan;
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<string | null>(null);
  const [picture, setPicture] = useState('');

  useEffect(() => {
    let current = true;
    void thumbnail(id).then((svg) => current && setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`));
    return () => {
      current = false;
    };
    // A plan that has changed since has another picture.
  }, [id, edited, thumbnail]);

  const keep = () => {
    if (draft !== null && draft.trim() !== '' && draft !== title) void onRename(id, draft);
    setDraft(null);
  };
  return (
    <li className={styles.card}>
      <div className={styles.picture}>{picture !== '' && <img src={picture} alt="" width={280} height={160} />}</div>
      <div className={styles.words}>
        {draft === null ? (
          <Link href={`/plan/${id}/diagram`} className={styles.title}>
            {title || untitled}
          </Link>
        ) : (
          <input
            ref={(field) => {
              if (field && document.activeElement !== field) field.select();
            }}
            className={styles.field}
            aria-label="Plan title"
            value={draft}
            maxLength={200}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={keep}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep();
              if (event.key === 'Escape') setDraft(null);
            }}
          />
        )}
        <p className={styles.facts}>
          {count(plan.boxes, 'box', 'boxes')} · {count(plan.changeIdeas, 'change idea', 'change ideas')}
          {plan.cycles > 0 && ` · ${count(plan.cycles, 'PDSA cycle', 'PDSA cycles')}`}
        </p>
        <p className={styles.facts}>
          Changed <time dateTime={edited}>{dayAndTime(edited)}</time>
        </p>
      </div>
      <div className={styles.menu}>
        <MenuButton
          label={`More for “${title}”`}
          icon={<Ellipsis size={17} />}
          iconOnly
          variant="quiet"
          items={[
            { id: 'rename', label: 'Rename…', onAction: () => setDraft(title) },
            { id: 'history', label: 'History', onAction: () => navigate(`/plan/${id}/history`) },
            { id: 'duplicate', label: 'Duplicate', onAction: () => void onDuplicate(id) },
            { id: 'delete', label: 'Delete', danger: true, onAction: () => void onRemove(plan) },
          ]}
        />
      </div>
    </li>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
