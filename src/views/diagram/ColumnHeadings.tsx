/** The headings of the columns: they follow the diagram sideways and never leave the top of the canvas. */
import { useStore } from '@xyflow/react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { MenuButton } from '../../ui/MenuButton';
import { addColumn, addColumnProblem, removeColumn, removeColumnProblem, renameColumn } from '../../plan/edit/columns';
import type { ColumnBand } from '../../geometry/types/types';
import { useCommandContext } from '../../commands/commandContext';
import type { Recipe } from '../../store/openPlan';
import { act, type StepLabel } from '../../store/act';
import { usePlan } from '../../store/stores';
import { ColumnEdge } from './ColumnEdge';
import styles from './ColumnHeadings.module.css';
import { useGeometry } from './useGeometry';

/** Narrower than this, in px on the screen, a heading says nothing. */
const least = 44;

export const ColumnHeadings = memo(function ColumnHeadings() {
  const columns = useGeometry((geometry) => geometry.columns);
  const x = useStore((state) => state.transform[0]);
  const zoom = useStore((state) => state.transform[2]);
  // From far away there is no room to tell the columns apart by words.
  const legible = columns.every(({ width }) => width * zoom >= least);
  if (!legible) return null;
  return (
    <div className={styles.strip}>
      {columns.map((column) => (
        <div
          key={column.id}
          className={styles.place}
          style={{ transform: `translateX(${x + column.x * zoom}px)`, width: column.width * zoom }}
        >
          <ColumnHeading column={column} />
          <ColumnEdge column={column} zoom={zoom} />
        </div>
      ))}
    </div>
  );
});

/** Not drawn again while the view moves. */
const ColumnHeading = memo(function ColumnHeading({ column }: { column: ColumnBand }) {
  const context = useCommandContext();
  const { openPlan, newId } = context;
  const title = usePlan((plan) => plan.columns[column.id]?.title ?? '');
  // Only read: what a heading offers depends on which columns there are.
  usePlan((plan) => plan.columns);
  const [isRenaming, setRenaming] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The heading is there again in the next frame; whoever left by the keyboard goes on from it.
  const backToHeading = () => requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  const keep = (next: string) => {
    setRenaming(false);
    const named = next.trim();
    const announced = `Column renamed to “${named}”.`;
    if (named) act(context, 'rename column', (plan) => renameColumn(plan, column.id, named), { announced });
  };
  if (isRenaming)
    return (
      <div ref={place}>
        <TitleField title={title} onKeep={keep} onDrop={() => setRenaming(false)} onLeftByKey={backToHeading} />
      </div>
    );

  const plan = openPlan.plan();
  const onAct = (label: StepLabel, recipe: Recipe, said: string) => () => void act(context, label, recipe, { said });
  const id = newId();
  return (
    <div ref={place}>
      <MenuButton
        label={title}
        variant="quiet"
        items={[
          { id: 'rename', label: 'Rename…', onAction: () => setRenaming(true) },
          {
            id: 'add',
            label: 'Add a driver column to the right',
            isDisabled: column.kind === 'change' || addColumnProblem(plan, column.id) !== null,
            onAction: onAct('add column', (next) => addColumn(next, { id, after: column.id }), 'Column added.'),
          },
          {
            id: 'remove',
            label: 'Remove this column',
            isDisabled: removeColumnProblem(plan, column.id) !== null,
            onAction: onAct(
              'remove column',
              (next) => removeColumn(next, { id: column.id, newId }),
              'Column removed; its boxes went to the neighbouring column.',
            ),
          },
        ]}
      />
    </div>
  );
});

interface TitleFieldProps {
  readonly title: string;
  readonly onKeep: (title: string) => void;
  readonly onDrop: () => void;
  readonly onLeftByKey: () => void;
}

function TitleField({ title, onKeep, onDrop, onLeftByKey }: TitleFieldProps) {
  const [draft, setDraft] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The menu that it was chosen in gives the focus back as it closes: this comes after.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  // Some browsers tell of a field that goes that it has lost the focus.
  const isLeft = useRef(false);
  const leave = (how: () => void) => {
    if (isLeft.current) return;
    isLeft.current = true;
    how();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    leave(event.key === 'Enter' ? () => onKeep(draft) : onDrop);
    onLeftByKey();
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label="Column title"
      value={draft}
      maxLength={200}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave(() => onKeep(draft))}
    />
  );
}
