/** The table of the plan: a grid whose cells are edited in place. Of many rows, those in sight are on the page. */
import { Plus } from 'lucide-react';
import {
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { Virtualizer } from 'virtua';
import { isMac } from '../../../browser/platform';
import { putForms } from '../../../browser/clipboard';
import { useCommandContext } from '../../../commands/commandContext';
import { makeBoxIn } from '../../../commands/editing';
import { typedBy } from '../../../commands/keys';
import { PicturedRows } from '../../../fields/PicturedRows';
import { useToday } from '../../../fields/useToday';
import { changeColumn } from '../../../plan/ask/queries';
import type { TableRow } from '../../../plan/ask/tableRows';
import { useSession } from '../../../store/stores';
import { InPlace } from '../../../ui/Places';
import { useCellClipboard } from '../../../ui/cells/useCellClipboard';
import { BoxLine } from './BoxLine';
import { copyCells, pasteIntoCells } from './cellDeeds';
import { GroupLine } from './GroupLine';
import { TableBar } from './TableBar';
import { tableSettings } from './tableChoices';
import { TableContext } from './tableContext';
import { TableFoot } from './TableFoot';
import { TableHead } from './TableHead';
import type { CellPlace } from './tableBlock';
import { createTableModel, type TableModel } from './tableModel';
import { columnTracks, columnWidth } from './tableWidths';
import styles from './Table.module.css';
import { editCell, useFollowCell, useTablePort } from './useTablePort';

/** More rows than this are not all on the page at once. */
const many = 60;

export function TableTab() {
  const context = useCommandContext();
  const today = useToday();
  const [model] = useState(() => createTableModel(context, today));
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(tableSettings);
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const current = useCurrent(model);
  useTablePort(model, view, today);
  useFollowCell(model, view, current);
  useCellsOnClipboard(view, model, today);
  const parts = useMemo(() => ({ model, columns: settings.columns, today }), [model, settings.columns, today]);
  const { tracks, least } = columnTracks(settings);
  const at = rows.findIndex(({ key }) => key === current?.key);
  const lines = useLines(model, rows, current);
  const add = () => makeBoxIn(context, changeColumn(context.openPlan.plan()).id, {});
  return (
    <TableContext value={parts}>
      <InPlace name="bar">
        <TableBar model={model} settings={settings} today={today} />
      </InPlace>
      {/* Pressing its ground gives it the keyboard: whoever has used it last means it with the next key. */}
      <div
        ref={view}
        className={styles.view}
        style={{ '--first': `${columnWidth(settings, 'text')}px` } as CSSProperties}
        tabIndex={-1}
        data-view-ground
        {...useCellInput(model)}
      >
        <div
          role="grid"
          aria-label="Plan"
          aria-multiselectable="true"
          aria-rowcount={rows.length + 1}
          aria-colcount={settings.columns.length}
          className={styles.grid}
          style={{ '--tracks': tracks, '--least': `${least}px` } as CSSProperties}
        >
          <TableHead />
          <PicturedRows all={() => plainLines(rows)}>
            {rows.length > many ? (
              <Virtualizer scrollRef={view} startMargin={34} keepMounted={at < 0 ? [] : [at]}>
                {lines}
              </Virtualizer>
            ) : (
              lines
            )}
          </PicturedRows>
        </div>
        {rows.length === 0 && (
          <p className={styles.empty}>
            {settings.marks.length + settings.statuses.length + settings.owners.length + settings.tags.length > 0
              ? 'Nothing passes the filters.'
              : 'A change idea is something that a team can try next week: “The night nurse rings the ward first.”'}
          </p>
        )}
        <button type="button" data-screen-only className={styles.add} onClick={add}>
          <Plus aria-hidden size={16} /> Add a change idea
        </button>
      </div>
      <TableFoot settings={settings} today={today} />
    </TableContext>
  );
}

/** The cell that has the keyboard; the same object for the same cell. */
function useCurrent(model: TableModel): CellPlace | undefined {
  const known = useRef<CellPlace>(undefined);
  return useSyncExternalStore(model.subscribe, () => {
    const now = model.current();
    if (now?.key !== known.current?.key || now?.column !== known.current?.column) known.current = now;
    return known.current;
  });
}

function useLines(model: TableModel, rows: readonly TableRow[], current: CellPlace | undefined) {
  const editing = useSession((state) => state.editing?.node);
  const edited = useSyncExternalStore(model.subscribe, model.edited);
  const block = useSyncExternalStore(model.subscribe, () => JSON.stringify(model.block() ?? null));
  const { top, bottom, left, right } = JSON.parse(block) ?? { top: 0, bottom: -1, left: 0, right: -1 };
  const isMany = bottom > top || right > left;
  return rows.map((row, index) => {
    const leads = row.key === current?.key;
    // Where nothing has the keyboard, Tab comes to the first row.
    const isEntry = leads || (current === undefined && index === 0);
    if (row.kind === 'group')
      return <GroupLine key={row.key} row={row} number={index + 2} leads={leads} isEntry={isEntry} />;
    const isWithin = isMany && index >= top && index <= bottom;
    const ownEdited = editing === row.id && leads ? 'text' : edited?.id === row.id ? edited.column : undefined;
    return (
      <BoxLine
        key={row.key}
        id={row.id}
        number={index + 2}
        at={isEntry ? (current?.column ?? 'text') : undefined}
        leads={leads}
        from={isWithin ? left : -1}
        to={isWithin ? right : -2}
        edited={ownEdited}
        typed={edited?.typed}
      />
    );
  });
}

/** The same with the keyboard on none. */
function plainLines(rows: readonly TableRow[]) {
  return rows.map((row, index) => {
    const place = { number: index + 2, leads: false };
    if (row.kind === 'group') return <GroupLine key={row.key} row={row} isEntry={false} {...place} />;
    const nothing = { at: undefined, from: -1, to: -2, edited: undefined, typed: undefined };
    return <BoxLine key={row.key} id={row.id} {...place} {...nothing} />;
  });
}

/** Typing begins to edit the cell. */
function useCellInput(model: TableModel) {
  const context = useCommandContext();
  const isElsewhere = ({ target }: { target: EventTarget }) =>
    target instanceof Element && target.closest('input, textarea, button') !== null;
  return {
    onKeyDown(event: KeyboardEvent) {
      const at = model.current();
      const typed = isElsewhere(event) ? null : typedBy(event.nativeEvent, isMac);
      const isCell = at !== undefined && context.session.getState().picking === null;
      if (typed === null || typed === ' ' || !isCell || event.defaultPrevented) return;
      event.preventDefault();
      editCell(context, model, typed);
    },
  };
}

function useCellsOnClipboard(view: RefObject<Element | null>, model: TableModel, today: () => string) {
  const context = useCommandContext();
  const clipboard = useMemo(
    () => ({
      onCopy(event: ClipboardEvent) {
        const isOfText = document.getSelection()?.isCollapsed === false;
        const copied = isOfText ? null : copyCells(context, model);
        if (!copied || !event.clipboardData) return;
        event.preventDefault();
        putForms(event.clipboardData, copied);
        context.session.announce(copied.said);
      },
      onPaste(event: ClipboardEvent) {
        const { clipboardData: data } = event;
        if (!data) return;
        event.preventDefault();
        pasteIntoCells(context, model, { text: data.getData('text/plain'), html: data.getData('text/html') }, today());
      },
    }),
    [context, model, today],
  );
  useCellClipboard(view, clipboard);
}
