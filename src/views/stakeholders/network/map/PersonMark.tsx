/** Somebody on the map: the mark, the name beside it, and the grip from which a tie is drawn. */
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { MarkShapes } from '../../../../fields/MarkShapes';
import { stakeholderMark } from '../../../../figure/marks/stakeholderMark';
import { mapSizes } from '../../../../geometry/network/mapTypes';
import { selectedOf, thingsOf } from '../../../../store/selection';
import { classes } from '../../../../ui/classes';
import styles from './NetworkMap.module.css';
import { frame, type PersonNode } from './personNode';

export const PersonMark = memo(
  function PersonMark({ id, data, selected }: NodeProps<PersonNode>) {
    const { session } = useCommandContext();
    const element = useRef<HTMLDivElement>(null);
    const { leads, label, lines, align } = data;
    useEffect(() => {
      const active = document.activeElement;
      const section = element.current?.closest('section') ?? null;
      const isFree = active === null || active === document.body || section?.contains(active) === true;
      if (leads && isFree) element.current?.focus({ preventScroll: true });
    }, [leads]);
    const middle = frame / 2;
    const shapes = stakeholderMark({
      form: data.form,
      hasVoice: data.hasVoice && !selected,
      isAwaited: data.isAwaited,
      hasRing: data.hasRing,
      centre: { x: middle, y: middle },
      radius: mapSizes.radius,
      colour: 'currentColor',
      fill: selected ? 'currentColor' : 'var(--ground)',
    });
    return (
      <div
        ref={element}
        className={classes(styles.person, selected && styles.selected, data.faded && styles.faded)}
        style={{ color: data.colour }}
        data-stakeholder-id={id}
        role="group"
        aria-label={data.words}
        aria-roledescription={data.form}
        aria-current={selected || undefined}
        tabIndex={leads || data.entry ? 0 : -1}
        onFocus={(event) => {
          if (event.target !== event.currentTarget) return;
          if (!selectedOf(session.getState(), 'stakeholder').includes(id))
            session.select(thingsOf('stakeholder', [id]), { quiet: true });
        }}
      >
        <svg aria-hidden className={styles.mark} width={frame} height={frame}>
          <MarkShapes shapes={shapes} />
        </svg>
        <div
          aria-hidden
          title={data.name}
          className={styles.label}
          data-align={align}
          style={{ left: label.x, top: label.y, width: label.width + 2 }}
        >
          {lines.map((line, at) => (
            <span key={at}>{line}</span>
          ))}
        </div>
        <Handle
          id="tie"
          type="source"
          position={Position.Right}
          className={styles.grip ?? ''}
          title="Drag to draw a tie"
        />
      </div>
    );
  },
  (a, b) => a.id === b.id && a.data === b.data && a.selected === b.selected,
);
