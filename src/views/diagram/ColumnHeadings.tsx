/** The headings of the columns: they follow the diagram sideways and never leave the top of the canvas. */
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, useState, type CSSProperties, type FocusEvent, type MouseEvent } from 'react';
import type { CommandContext } from '../../commands/command';
import { makeBoxIn } from '../../commands/editing';
import { nodesInColumn } from '../../plan/ask/queries';
import { setColumnWidth } from '../../plan/edit/appearance';
import { MenuButton } from '../../ui/MenuButton';
import type { MenuEntry } from '../../ui/menuEntry';
import { TitleField } from '../../ui/TitleField';
import { addColumn, addColumnProblem, removeColumn, removeColumnProblem, renameColumn } from '../../plan/edit/columns';
import type { ColumnBand } from '../../geometry/types/types';
import { useCommandContext } from '../../commands/commandContext';
import type { Recipe } from '../../store/openPlan';
import { act, type StepLabel } from '../../store/act';
import { usePlan } from '../../store/stores';
import { ColumnEdge } from './ColumnEdge';
import styles from './ColumnHeadings.module.css';
import { useGeometry } from './useGeometry';
import type { Strip } from './useStrip';

/** Narrower than this, in px on the screen, a heading says nothing. */
const least = 56;

export const ColumnHeadings = memo(function ColumnHeadings({ strip }: { readonly strip: Strip['ref'] }) {
  const columns = useGeometry((geometry) => geometry.columns);
  const x = useStore((state) => state.transform[0]);
  const zoom = useStore((state) => state.transform[2]);
  const reveal = useRevealing();
  // From far away there is no room to tell the columns apart by words.
  const narrowest = Math.min(...columns.map(({ width }) => width * zoom));
  if (narrowest < least) return null;
  return (
    <div
      ref={strip}
      className={styles.strip}
      onFocus={reveal}
      style={{ '--narrowest': `${narrowest}px` } as CSSProperties}
    >
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

/** From a heading to the edge of the window, px, when it is moved into sight. */
const beside = 12;

/** A heading that the keyboard comes to out of sight brings its column along. */
function useRevealing() {
  const { getViewport, setViewport } = useReactFlow();
  return ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    const [heading, strip] = [target.getBoundingClientRect(), currentTarget.getBoundingClientRect()];
    const toLeft = strip.left + beside - heading.left;
    const toRight = strip.right - beside - heading.right;
    const isWithin = toLeft <= beside && toRight >= -beside;
    if (isWithin) return;
    const viewport = getViewport();
    // One wider than the window shows its beginning.
    void setViewport({ ...viewport, x: viewport.x + (toLeft > 0 ? toLeft : Math.max(toLeft, toRight)) });
  };
}

/** Not drawn again while the view moves. */
const ColumnHeading = memo(function ColumnHeading({ column }: { column: ColumnBand }) {
  const context = useCommandContext();
  const { openPlan, newId } = context;
  const title = usePlan((plan) => plan.columns[column.id]?.title ?? '');
  // Only read: what a heading offers depends on which columns there are.
  usePlan((plan) => plan.columns);
  const [isRenaming, setRenaming] = useState(false);
  const keep = (next: string) => {
    setRenaming(false);
    const named = next.trim();
    const announced = `Column renamed to “${named}”.`;
    if (named) act(context, 'rename column', (plan) => renameColumn(plan, column.id, named), { announced });
  };
  if (isRenaming)
    return (
      <h2 className={styles.heading}>
        <TitleField
          label="Column title"
          title={title}
          maxLength={200}
          className={styles.field}
          onKeep={keep}
          onDrop={() => setRenaming(false)}
        />
      </h2>
    );

  const plan = openPlan.plan();
  const onAct = (label: StepLabel, recipe: Recipe, said: string) => () => void act(context, label, recipe, { said });
  const id = newId();
  return (
    // A heading, and before the boxes on the page, as one reads.
    <h2 className={styles.heading} onContextMenu={openOwnMenu}>
      <MenuButton
        label={title}
        variant="quiet"
        items={() => [
          { id: 'rename', label: 'Rename…', onAction: () => setRenaming(true) },
          ...boxEntries(context, column),
          ...widthEntries(context, column),
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
    </h2>
  );
});

/** A right click, a finger that rests and the key for menus open the menu that the heading has anyway. */
function openOwnMenu(event: MouseEvent<HTMLElement>): void {
  const button = event.currentTarget.querySelector('button');
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  if (button.getAttribute('aria-expanded') !== 'true') button.click();
}

/** What can be done with the boxes of the column. */
function boxEntries(context: CommandContext, { id, kind }: ColumnBand): readonly MenuEntry[] {
  const ids = nodesInColumn(context.openPlan.plan(), id).map((node) => node.id);
  return [
    {
      id: 'add-box',
      label: 'Add a box here',
      isDisabled: kind === 'aim',
      onAction: () => makeBoxIn(context, id, {}),
    },
    {
      id: 'select',
      label: 'Select its boxes',
      isDisabled: ids.length === 0,
      onAction: () => {
        context.session.selectNodes(ids, { quiet: true });
        context.ports.view.current?.focus();
      },
    },
  ];
}

/** What dragging the edge of the column does, by presses; a run of them is one step of undo. */
function widthEntries(context: CommandContext, { id, width }: ColumnBand): readonly MenuEntry[] {
  const resize = (next: number | undefined) => () =>
    void act(context, 'change column width', (draft) => setColumnWidth(draft, id, next), { run: `width:${id}` });
  const isUsual = context.openPlan.plan().appearance.columnWidths?.[id] === undefined;
  return [
    'separator',
    { id: 'wider', label: 'Wider', staysOpen: true, onAction: resize(width + widthStep) },
    { id: 'narrower', label: 'Narrower', staysOpen: true, onAction: resize(width - widthStep) },
    { id: 'usual', label: 'Usual width', isDisabled: isUsual, onAction: resize(undefined) },
    'separator',
  ];
}

/** Px. */
const widthStep = 16;
