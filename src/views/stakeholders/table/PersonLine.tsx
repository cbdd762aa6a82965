/** One row of a list of stakeholders, a cell for each column. */
import { memo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CellsLine } from '../../../grid/CellsLine';
import type { LineProps } from '../../../grid/gridLines';
import { peopleCellName, peopleCellText } from '../../../plan/ask/people/cells';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import { stakeholderName } from '../../../plan/ask/people/words';
import type { PeopleCellEdit } from '../../../plan/edit/people/cells';
import { limits } from '../../../plan/model/schema';
import { selectedOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { todayOf } from '../../../store/today';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import styles from './People.module.css';
import { cellLook, MoreOfPerson } from './peopleLooks';
import { peopleOffers } from './peopleOffers';
import type { ListRow } from './peopleTable';

/** Where what has no column is said below the name. */
export const narrow = '(max-width: 700px)';

export const PersonLine = memo(function PersonLine(props: LineProps<ListRow, PeopleColumn, PeopleCellEdit>) {
  const id = props.row.key;
  const context = useCommandContext();
  const isNarrow = useMediaQuery(narrow);
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  usePlan((plan) => plan.contacts);
  const isSelected = useSession((state) => selectedOf(state, 'stakeholder').includes(id));
  if (!stakeholder) return null;
  const plan = context.openPlan.plan();
  const today = todayOf(context.now);
  return (
    <CellsLine
      {...props}
      name={stakeholderName(stakeholder)}
      isSelected={isSelected}
      data={{ 'data-stakeholder-id': id, 'data-inactive': stakeholder.active === false ? '' : undefined }}
      wordsClass={styles.words}
      renderCell={(column) => ({
        name: peopleCellName(plan, stakeholder, column, today),
        look: (
          <>
            {cellLook(plan, stakeholder, column, today)}
            {isNarrow && column === 'name' && <MoreOfPerson stakeholder={stakeholder} />}
          </>
        ),
      })}
      field={(column) => ({
        before: peopleCellText(plan, stakeholder, column),
        offers: peopleOffers(plan, column),
        limit: limits.notes,
      })}
    />
  );
});
