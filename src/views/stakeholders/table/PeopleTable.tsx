/**
 * Stakeholders as a grid whose cells are edited in place. Of many rows, those in sight are on the page. The register and
 * the engagement plan are both such lists.
 */
import {
  Fragment,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Virtualizer } from 'virtua';
import { isMac } from '../../../browser/platform';
import { useCommandContext } from '../../../commands/commandContext';
import type { CommandContext } from '../../../commands/command';
import { typedBy } from '../../../commands/keys';
import { PicturedRows } from '../../../fields/PicturedRows';
import { peopleColumns, type PeopleColumn } from '../../../plan/ask/people/columns';
import type { StakeholderId } from '../../../plan/model/schema';
import { useCellClipboard } from '../../../ui/cells/useCellClipboard';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { keyOnCell } from './cellKeys';
import { GroupLine } from './GroupLine';
import { NewLine } from './NewLine';
import { clipboardOf } from './peopleClipboard';
import { PeopleContext } from './peopleContext';
import { PeopleHead } from './PeopleHead';
import type { ListRow, PeopleModel, PeoplePlace } from './peopleModel';
import styles from './People.module.css';
import { PersonLine } from './PersonLine';
import { editPersonCell, useFollowPerson, usePeoplePort } from './usePeoplePort';

interface PeopleTableProps {
  readonly model: PeopleModel;
  /** What stands above the rows while there are none. */
  readonly empty: ReactNode;
  /** What stands below the row of a stakeholder, such as the line for a contact. */
  readonly below?: (id: StakeholderId) => ReactNode;
  /** Names, perhaps with more, that were pasted where new ones are typed. */
  readonly onBlock: (cells: readonly (readonly string[])[]) => void;
}

/** More rows than this are not all on the page at once. */
const many = 60;

const widths: Readonly<Record<PeopleColumn, string>> = {
  kind: '44px',
  name: 'minmax(136px, 1.2fr)',
  due: '96px',
  role: 'minmax(110px, 1fr)',
  organisation: 'minmax(96px, 1fr)',
  classes: '112px',
  voice: '112px',
  matters: 'minmax(190px, 2.4fr)',
  gains: 'minmax(160px, 2fr)',
  loses: 'minmax(160px, 2fr)',
  stance: '108px',
  power: '84px',
  impact: '104px',
  level: 'minmax(104px, 1.2fr)',
  promise: 'minmax(180px, 1.6fr)',
  owner: 'minmax(96px, 1fr)',
  channel: 'minmax(104px, 1fr)',
  every: '112px',
  last: 'minmax(120px, 1.2fr)',
  next: 'minmax(160px, 2fr)',
  boxes: '84px',
  notes: 'minmax(160px, 2fr)',
};

export function PeopleTable({ model, empty, below, onBlock }: PeopleTableProps) {
  const context = useCommandContext();
  const view = useRef<HTMLDivElement>(null);
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const current = useCurrent(model);
  const edited = useSyncExternalStore(model.subscribe, model.edited);
  usePeoplePort(context, model, view);
  useFollowPerson(view, current, edited !== null);
  useCellClipboard(
    view,
    useMemo(() => clipboardOf(context, model, onBlock), [context, model, onBlock]),
  );
  const columns = useSyncExternalStore(model.subscribe, model.columns);
  const isNarrow = useMediaQuery('(max-width: 700px)');
  useEffect(() => model.setNarrow(isNarrow), [model, isNarrow]);
  const parts = useMemo(() => ({ model, columns, isNarrow }), [model, columns, isNarrow]);
  const at = rows.findIndex(({ key }) => key === current?.key);
  const lines = linesOf({ model, rows, current, below, onBlock });
  const hasNobody = !rows.some(({ kind }) => kind === 'person' || kind === 'group');
  return (
    <PeopleContext value={parts}>
      <div
        ref={view}
        className={styles.view}
        tabIndex={-1}
        data-view-ground
        data-list={model.list.name}
        {...inputOf(context, model)}
      >
        {hasNobody && <div className={styles.empty}>{empty}</div>}
        <div
          role="grid"
          aria-label={model.list.label}
          aria-multiselectable="true"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          className={styles.grid}
          style={
            {
              '--tracks': columns.map((column) => model.list.widths?.[column] ?? widths[column]).join(' '),
            } as CSSProperties
          }
        >
          <PeopleHead />
          <PicturedRows all={() => linesOf({ model, rows, current: undefined, below: undefined, onBlock })}>
            {rows.length > many ? (
              <Virtualizer scrollRef={view} startMargin={34} keepMounted={at < 0 ? [] : [at]}>
                {lines}
              </Virtualizer>
            ) : (
              lines
            )}
          </PicturedRows>
        </div>
      </div>
    </PeopleContext>
  );
}

interface Lines extends Pick<PeopleTableProps, 'model' | 'onBlock'> {
  readonly below: PeopleTableProps['below'] | undefined;
  readonly rows: readonly ListRow[];
  readonly current: PeoplePlace | undefined;
}

function linesOf({ model, rows, current, below, onBlock }: Lines): ReactNode[] {
  const edited = model.edited();
  const block = current && model.block();
  return rows.map((row, index) => {
    const leads = row.key === current?.key;
    // Tab from outside comes to the first row where nobody has been yet.
    const isEntry = leads || (current === undefined && index === 0);
    const place = { number: index + 2, leads };
    if (row.kind === 'group') return <GroupLine key={row.key} row={row} isEntry={isEntry} {...place} />;
    if (row.kind === 'new')
      return <NewLine key={row.key} rowKey={row.key} question={row.question} onBlock={onBlock} {...place} />;
    const isWithin = block !== undefined && index >= block.top && index <= block.bottom;
    const isEdited = edited?.key === row.key;
    return (
      <Fragment key={row.key}>
        <PersonLine
          id={row.id}
          at={isEntry ? (current?.column ?? 'name') : undefined}
          from={isWithin ? block.left : -1}
          to={isWithin ? block.right : -2}
          edited={isEdited ? edited.column : undefined}
          typed={isEdited ? edited.typed : undefined}
          {...place}
        />
        {below?.(row.id)}
      </Fragment>
    );
  });
}

/** The cell that has the keyboard; the same object for the same cell. */
function useCurrent(model: PeopleModel): PeoplePlace | undefined {
  const known = useRef<PeoplePlace>(undefined);
  return useSyncExternalStore(model.subscribe, () => {
    const now = model.current();
    if (now?.key !== known.current?.key || now?.column !== known.current?.column) known.current = now;
    return known.current;
  });
}

/** Typing begins to edit the cell. */
function inputOf(context: CommandContext, model: PeopleModel) {
  const isElsewhere = ({ target }: { target: EventTarget }) =>
    target instanceof Element && target.closest('input, textarea, button') !== null;
  return {
    /** Whoever comes in from outside is in the cell that has the keyboard. */
    onFocus({ target }: { readonly target: EventTarget }) {
      if (!(target instanceof Element) || !target.hasAttribute('data-cell')) return;
      const key = target.closest('[data-row]')?.getAttribute('data-row');
      const column = peopleColumns.find((each) => each === target.getAttribute('data-cell'));
      const at = model.current();
      if (key && (at?.key !== key || at.column !== (column ?? at.column)))
        model.goTo({ key, column: column ?? 'name' });
    },
    onKeyDown(event: KeyboardEvent) {
      const typed = isElsewhere(event) ? null : typedBy(event.nativeEvent, isMac);
      const at = model.current();
      const isCell = at !== undefined && context.session.getState().picking === null;
      const stakeholder = context.openPlan.plan().stakeholders[at?.key ?? ''];
      const isPlain = isCell && stakeholder !== undefined && !isElsewhere(event) && model.edited() === null;
      if (isPlain && keyOnCell(context, { stakeholder, column: at.column, today: model.today() }, event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (typed === null || typed === ' ' || !isCell || event.defaultPrevented) return;
      event.preventDefault();
      editPersonCell(context, model, typed);
    },
  };
}
