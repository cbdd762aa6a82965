/** One row of a list of stakeholders, a cell for each column. */
import { memo, type PointerEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { toggle } from '../../../commands/picking';
import { peopleCellName, peopleCellText } from '../../../plan/ask/people/cells';
import { isWrittenOfPeople, peopleColumnNames, type PeopleColumn } from '../../../plan/ask/people/columns';
import { stakeholderName } from '../../../plan/ask/people/words';
import { limits, type StakeholderId } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { selectedOf } from '../../../store/selection';
import { CellField } from '../../../ui/cells/CellField';
import { classes } from '../../../ui/classes';
import { writePersonCell } from './peopleDeeds';
import { cellLook, MoreOfPerson } from './peopleLooks';
import { peopleCompleted, peopleOffers } from './peopleOffers';
import { usePeople } from './peopleContext';
import { editPersonCell } from './usePeoplePort';
import styles from './People.module.css';

interface PersonLineProps {
  readonly id: StakeholderId;
  /** Among all rows, the head being the first. */
  readonly number: number;
  /** The column that has the keyboard, or that Tab from outside comes to. */
  readonly at: PeopleColumn | undefined;
  readonly leads: boolean;
  /** Of the block that is selected, from the first to the last column; none: -1. */
  readonly from: number;
  readonly to: number;
  readonly edited: PeopleColumn | undefined;
  readonly typed: string | undefined;
}

export const PersonLine = memo(function PersonLine({
  id,
  number,
  at,
  leads,
  from,
  to,
  edited,
  typed,
}: PersonLineProps) {
  const context = useCommandContext();
  const { model, columns, isNarrow } = usePeople();
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  usePlan((plan) => plan.contacts);
  const isSelected = useSession((state) => selectedOf(state, 'stakeholder').includes(id));
  if (!stakeholder) return null;
  const plan = context.openPlan.plan();
  const today = model.today();
  return (
    <div
      role="row"
      data-stakeholder-id={id}
      data-row={id}
      aria-rowindex={number}
      aria-selected={isSelected}
      aria-label={stakeholderName(stakeholder)}
      className={classes(styles.row, isSelected && styles.selected)}
      data-inactive={stakeholder.active === false ? '' : undefined}
    >
      {columns.map((column, index) => {
        const isWithin = index >= from && index <= to;
        return (
          <div
            key={column}
            role={column === 'name' ? 'rowheader' : 'gridcell'}
            data-cell={column}
            aria-colindex={index + 1}
            aria-label={peopleCellName(plan, stakeholder, column, today)}
            aria-selected={column === 'name' ? undefined : isWithin}
            aria-readonly={isWrittenOfPeople(column) ? undefined : true}
            tabIndex={column === at ? 0 : -1}
            className={classes(styles.cell, isWithin && styles.within)}
            data-at={leads && column === at ? '' : undefined}
            onPointerDown={(event) => press(event, column)}
            onPointerMove={(event) => {
              const isDragged = event.buttons === 1 && event.pointerType === 'mouse' && edited === undefined;
              if (isDragged && !event.ctrlKey && !event.metaKey && leads !== (column === at))
                model.extendTo({ key: id, column });
            }}
            onDoubleClick={() => edited !== column && editPersonCell(context, model)}
          >
            {edited === column && isWrittenOfPeople(column) ? (
              <CellField
                label={peopleColumnNames[column]}
                before={peopleCellText(plan, stakeholder, column)}
                typed={typed}
                maxLength={limits.notes}
                offeredFor={(text) => peopleOffers(context.openPlan.plan(), column, text)}
                completed={(text, offer) => peopleCompleted(column, text, offer)}
                takesSeveral={column === 'classes'}
                write={(words) => writePersonCell(context, { id, column }, words, today)}
                onEnd={() => model.edit(null)}
                onStep={(step) => {
                  const place = { key: id, column };
                  if (step === 'here') return model.goTo(place);
                  const next =
                    step === 'next' || step === 'back'
                      ? model.after(place, step === 'next' ? 1 : -1)
                      : model.towards(place, step);
                  if (next) model.goTo(next);
                }}
                onLost={(reason) => context.session.say(`${peopleColumnNames[column]} stays as it was. ${reason}`)}
              />
            ) : (
              <div className={styles.words}>
                {cellLook(plan, stakeholder, column, today)}
                {isNarrow && column === 'name' && <MoreOfPerson stakeholder={stakeholder} />}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );

  function press(event: PointerEvent, column: PeopleColumn): void {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('input, button'))) return;
    if (event.ctrlKey || event.metaKey || context.session.getState().picking) {
      event.preventDefault();
      toggle(context, { kind: 'stakeholder', id });
    } else if (event.shiftKey) {
      event.preventDefault();
      model.extendTo({ key: id, column });
    } else model.goTo({ key: id, column }, { quiet: true });
  }
});
