/** The outline: the plan line by line, what is not yet placed below it. */
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { NodeId } from '../../plan/model/schema';
import { stopFollowing } from '../../store/following';
import { useSession } from '../../store/stores';
import { LineList } from './LineList';
import { MoveTo } from './MoveTo';
import { OutlineBar } from './OutlineBar';
import { OutlineContext } from './outlineContext';
import { shownColumns } from './outlineColumns';
import { OutlineFoot } from './OutlineFoot';
import { createOutlineModel } from './outlineModel';
import styles from './OutlineView.module.css';
import { PhoneBar } from './PhoneBar';
import { Tray } from './Tray';
import { useFollowOther } from './useFollowOther';
import { useLineDrag } from './useLineDrag';
import { useFollowLine, useOutlinePort } from './useOutlinePort';
import { useSteadyLines } from './useSteadyLines';

export function OutlineView() {
  const context = useCommandContext();
  const [model] = useState(() => createOutlineModel(context));
  const view = useRef<HTMLDivElement>(null);
  const [moved, askWhere] = useState<readonly NodeId[] | null>(null);
  const columns = useSession(shownColumns);
  const { placed, unplaced } = useSyncExternalStore(model.subscribe, model.outline);
  const current = useSyncExternalStore(model.subscribe, () => model.current()?.key);
  useOutlinePort(model, view, askWhere);
  useFollowLine(model, view, current);
  useFollowOther(view);
  useSteadyLines(model, view);
  const goOn = () => void stopFollowing(context);
  const drag = useLineDrag(model);
  const parts = useMemo(() => ({ model, columns, askWhere }), [model, columns]);
  // Where nothing has the keyboard, Tab comes to the first line.
  const [first] = placed;
  const entry = current ?? first?.key;
  return (
    <OutlineContext value={parts}>
      <OutlineBar />
      {/* Pressing its ground gives it the keyboard: whoever has used it last means it with the next key. */}
      <div
        ref={view}
        className={styles.view}
        tabIndex={-1}
        data-view-ground
        onWheel={goOn}
        onTouchMove={goOn}
        {...drag}
      >
        <LineList label="Outline" rows={placed} current={current} entry={entry} className={styles.lines} />
        <div className={styles.edge}>
          <Tray rows={unplaced} current={current} entry={entry} />
          <PhoneBar />
        </div>
      </div>
      <OutlineFoot />
      {moved && <MoveTo ids={moved} onClose={() => askWhere(null)} />}
    </OutlineContext>
  );
}
