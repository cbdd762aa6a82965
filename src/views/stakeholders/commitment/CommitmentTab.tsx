/** The commitment chart: where everybody stands, where they are needed, and what is done about it. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Virtualizer } from 'virtua';
import { bringIntoSight } from '../../../browser/inSight';
import { isMac } from '../../../browser/platform';
import { useCommandContext } from '../../../commands/commandContext';
import { wordKeys } from '../../../commands/keys';
import { useToday } from '../../../fields/useToday';
import { shortDate } from '../../../kit/dates/calendar';
import {
  commitmentOrders,
  commitmentOrderWords,
  commitmentSentence,
  stanceTotals,
  type CommitmentRow,
} from '../../../plan/ask/people/commitmentRows';
import { dayBefore } from '../../../plan/ask/people/movement';
import { stanceMeans, stanceWords } from '../../../plan/ask/people/words';
import { stances } from '../../../plan/model/choices';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { KeyHints } from '../../../ui/KeyHints';
import { MenuButton } from '../../../ui/MenuButton';
import { InPlace } from '../../../ui/Places';
import styles from './Commitment.module.css';
import { CommitmentLine } from './CommitmentLine';
import { commitmentOrder, createCommitmentModel, setOrder } from './commitmentModel';
import { rowElement, useCommitmentPort } from './useCommitmentPort';

const hints = [
  ['← →', 'now'],
  [wordKeys('Shift+ArrowLeft', isMac), 'needed'],
  ['1 to 5', 'at once'],
  ['↑ ↓', 'next person'],
] as const;

/** More rows than this are not all on the page at once. */
const many = 60;
/** What stands above the first row, px: the key and the headings. */
const rowsBegin = 90;

export function CommitmentTab() {
  const context = useCommandContext();
  const { session } = context;
  const [model] = useState(() => createCommitmentModel(context));
  const view = useRef<HTMLDivElement>(null);
  const today = useToday()();
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  const current = useSyncExternalStore(model.subscribe, model.current);
  const order = useSession(commitmentOrder);
  const since = usePlan((plan) => dayBefore(plan.stakeholders, undefined));
  useCommitmentPort(model, view);
  useEffect(() => {
    const element = rowElement(view.current, current);
    if (!element) return;
    bringIntoSight(element);
    const { activeElement } = document;
    if (activeElement !== element && view.current?.contains(activeElement)) element.focus({ preventScroll: true });
  }, [current, rows]);
  const at = rows.findIndex(({ id }) => id === current);
  const lines = rows.map((row, index) => (
    <CommitmentLine
      key={row.id}
      row={row}
      number={index + 2}
      model={model}
      isEntry={current === undefined ? index === 0 : row.id === current}
      today={today}
    />
  ));
  return (
    <>
      <InPlace name="bar">
        <MenuButton
          label={`Sort: ${commitmentOrderWords[order].toLowerCase()}`}
          variant="quiet"
          items={() =>
            commitmentOrders.map((each) => ({
              id: each,
              label: commitmentOrderWords[each],
              isChosen: each === order,
              onAction: () => setOrder(session, each),
            }))
          }
        />
        <Button variant="quiet" isDisabled={rows.length === 0} onPress={() => session.openDialog('picture')}>
          Export chart…
        </Button>
      </InPlace>
      <div ref={view} className={styles.view} tabIndex={-1} data-view-ground>
        {rows.length === 0 ? (
          <p className={styles.empty}>Where do they stand today? Enter stakeholders in the register first.</p>
        ) : (
          <>
            <p className={styles.key}>
              X now, O needed, {since !== undefined && `small X on ${shortDate(since, today)}, `}an arrow for the way
              between.
            </p>
            <div role="grid" aria-label="Commitment" aria-rowcount={rows.length + 3} className={styles.chart}>
              <Head />
              {rows.length > many ? (
                <Virtualizer scrollRef={view} startMargin={rowsBegin} keepMounted={at < 0 ? [] : [at]}>
                  {lines}
                </Virtualizer>
              ) : (
                lines
              )}
              <Totals rows={rows} />
            </div>
          </>
        )}
      </div>
      <InPlace name="foot">
        <p>{rows.length > 0 && commitmentSentence(rows)}</p>
        <KeyHints hints={hints} />
      </InPlace>
    </>
  );
}

function Head() {
  return (
    <div role="row" className={styles.head}>
      <div role="columnheader" className={styles.who}>
        Who
      </div>
      <div role="presentation" className={styles.track}>
        {stances.map((stance) => (
          <div key={stance} role="columnheader" className={styles.stance}>
            <strong>{stanceWords[stance]}</strong>
            <span>{stanceMeans[stance]}</span>
          </div>
        ))}
      </div>
      <div role="columnheader" className={styles.gap}>
        Gap
      </div>
      <div role="columnheader" className={styles.next}>
        What we do next
      </div>
      <div role="columnheader" className={styles.by}>
        By
      </div>
    </div>
  );
}

function Totals({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  return (['now', 'needed'] as const).map((member) => (
    <div key={member} role="row" className={styles.total}>
      <div role="rowheader" className={styles.who}>
        {member === 'now' ? 'Now' : 'Needed'}
      </div>
      <div role="presentation" className={styles.track}>
        {stanceTotals(rows, member).map((total, place) => (
          <div key={place} role="gridcell" className={styles.place}>
            {total === 0 ? '–' : total}
          </div>
        ))}
      </div>
    </div>
  ));
}
