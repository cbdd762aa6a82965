/**
 * At which point of its box a comment is: pressed on the diagram, or moved by arrows here. Without
 * one it is on the whole box.
 */
import type { KeyboardEvent } from 'react';
import { Crosshair, X } from 'lucide-react';
import { useSession, useStores } from '../../store/stores';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import styles from './Comments.module.css';

/** A press of an arrow moves it by this share of the box. */
const step = 1 / 8;
const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

export function PointField() {
  const { session } = useStores();
  const at = useSession((state) => state.commenting?.at);
  const set = (next: number[] | undefined) =>
    session.setState(({ commenting }) => {
      if (!commenting) return {};
      const { at: _, ...on } = commenting;
      return { commenting: next ? { ...on, at: next } : on };
    });
  const move = (event: KeyboardEvent) => {
    const way = ways[event.key];
    if (!way || !at) return;
    event.preventDefault();
    event.stopPropagation();
    const next = at.map((share, axis) => Math.min(1, Math.max(0, share + (way[axis] ?? 0))));
    set(next);
    session.announce(wordPoint(next));
  };
  return (
    <div className={styles.point} onKeyDownCapture={move}>
      <Button
        variant="quiet"
        icon={<Crosshair />}
        aria-pressed={at !== undefined}
        onPress={() => {
          set(at ? undefined : [0.5, 0.5]);
          session.announce(at ? 'On the whole box.' : 'At its middle. Arrows move the point.');
        }}
      >
        {at ? wordPoint(at) : 'At a point of it'}
      </Button>
      {at && <IconButton small label="On the whole box" icon={<X />} onPress={() => set(undefined)} />}
    </div>
  );
}

function wordPoint([x = 0, y = 0]: readonly number[]): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}
