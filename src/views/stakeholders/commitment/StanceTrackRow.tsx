/** Five places in a row with X for now, O for needed and an arrow between. X and O are dragged; a place takes X where there is none. */
import type { PointerEvent } from 'react';
import { followPointer, tremble } from '../../../browser/followPointer';
import { useCommandContext } from '../../../commands/commandContext';
import type { CommitmentRow } from '../../../plan/ask/people/commitmentRows';
import { stanceRank } from '../../../plan/ask/people/stance';
import { stances } from '../../../plan/model/choices';
import type { Stance } from '../../../plan/model/schema';
import { classes } from '../../../ui/classes';
import unseen from '../../../ui/unseen.module.css';
import styles from './Commitment.module.css';
import { setStance, type StanceMember } from './commitmentDeeds';
import type { CommitmentModel } from './commitmentModel';

interface StanceTrackRowProps {
  readonly row: CommitmentRow;
  readonly model: CommitmentModel;
}

export function StanceTrackRow({ row, model }: StanceTrackRowProps) {
  const context = useCommandContext();
  const { id, now, needed, before } = row;
  const onPress = (event: PointerEvent<HTMLElement>, member: StanceMember) => {
    if (event.button !== 0) return;
    const { clientX: x, currentTarget: mark } = event;
    const track = mark.closest('[data-track]');
    let isMoved = false;
    followPointer({
      move: (moved) => {
        isMoved ||= Math.abs(moved.clientX - x) >= tremble;
        if (isMoved) mark.style.translate = `${moved.clientX - x}px`;
      },
      drop: (dropped) => {
        const stance = track ? stanceAt(track, dropped.clientX) : undefined;
        if (isMoved && stance !== undefined) setStance(context, model, { id, member }, stance);
      },
      end: () => {
        mark.style.translate = '';
      },
      isMoved: () => isMoved,
    });
  };
  return (
    <div role="presentation" data-track className={styles.track}>
      {now !== undefined && needed !== undefined && now !== needed && <Arrow now={now} needed={needed} />}
      {stances.map((stance) => (
        <div key={stance} role="gridcell" className={styles.place}>
          <span className={unseen.unseen}>{saidOf(row, stance)}</span>
          {stance === before && <Cross className={styles.before} />}
          {stance === needed && (
            <span
              aria-hidden
              data-needed
              className={classes(styles.ring, stance === now && styles.both)}
              onPointerDown={(event) => onPress(event, 'needed')}
            />
          )}
          {stance === now && (
            <span aria-hidden data-now className={styles.now} onPointerDown={(event) => onPress(event, 'now')}>
              <Cross className={stance === needed ? styles.within : styles.cross} />
            </span>
          )}
          {now === undefined && (
            // The keyboard has the row itself.
            <button
              type="button"
              tabIndex={-1}
              aria-hidden
              className={styles.dot}
              onClick={() => setStance(context, model, { id, member: 'now' }, stance)}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** The place under the pointer. */
function stanceAt(track: Element, x: number): Stance | undefined {
  const { left, width } = track.getBoundingClientRect();
  const place = Math.floor(((x - left) / width) * stances.length);
  return stances[Math.min(stances.length - 1, Math.max(0, place))];
}

function saidOf({ now, needed, before }: CommitmentRow, stance: Stance): string {
  if (stance === now && stance === needed) return 'now and needed';
  if (stance === now) return 'now';
  if (stance === needed) return 'needed';
  return stance === before ? 'before' : '';
}

function Cross({ className }: { readonly className: string | undefined }) {
  return (
    <svg aria-hidden viewBox="-8 -8 16 16" className={className}>
      <path d="M-6,-6 L6,6 M6,-6 L-6,6" />
    </svg>
  );
}

function Arrow({ now, needed }: { readonly now: Stance; readonly needed: Stance }) {
  const [from, to] = [stanceRank(now), stanceRank(needed)];
  const at = (place: number) => ((place + 0.5) / stances.length) * 100;
  return (
    <span
      aria-hidden
      data-way={to > from ? 'up' : 'down'}
      className={styles.arrow}
      style={{ left: `${at(Math.min(from, to))}%`, width: `${at(Math.max(from, to)) - at(Math.min(from, to))}%` }}
    />
  );
}
