/** One stakeholder in the commitment chart: left and right move X, with Shift O; digits set them at once. */
import { Check, CircleDashed } from 'lucide-react';
import { memo, type KeyboardEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { StakeholderMark } from '../../../fields/StakeholderMark';
import { gapWords, type CommitmentRow } from '../../../plan/ask/people/commitmentRows';
import { daysUntilDue, dueWords, nextDue, nextStep } from '../../../plan/ask/people/contacts';
import { stanceSentence } from '../../../plan/ask/people/stance';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { oneLine } from '../../../plan/ask/words';
import { shortDate } from '../../../kit/dates/calendar';
import { stances } from '../../../plan/model/choices';
import type { Plan } from '../../../plan/model/schema';
import { selectedOf, thingsOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { classes } from '../../../ui/classes';
import styles from './Commitment.module.css';
import { setStance, stepStance, type StanceMember } from './commitmentDeeds';
import type { CommitmentModel } from './commitmentModel';
import { StanceTrackRow } from './StanceTrackRow';

interface CommitmentLineProps {
  readonly row: CommitmentRow;
  /** Among all rows of the grid, from 1; the headings are the first. */
  readonly number: number;
  readonly model: CommitmentModel;
  readonly isEntry: boolean;
  readonly today: string;
}

export const CommitmentLine = memo(function CommitmentLine({
  row,
  number,
  model,
  isEntry,
  today,
}: CommitmentLineProps) {
  const context = useCommandContext();
  const { session } = context;
  const { id, gap } = row;
  const stakeholder = usePlan((plan) => plan.stakeholders[id]);
  const step = usePlan((plan) => stepOf(plan, row, today));
  const isSelected = useSession((state) => selectedOf(state, 'stakeholder').includes(id));
  if (!stakeholder) return null;
  const [next = '', due = '', lateness = ''] = step.split('\0');
  const select = () => session.select(thingsOf('stakeholder', [id]), { quiet: true });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const member: StanceMember = event.shiftKey ? 'needed' : 'now';
    const digit = /^Digit([1-5])$/.exec(event.code)?.[1];
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
      stepStance(context, model, { id, member }, event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Delete' || event.key === 'Backspace') setStance(context, model, { id, member }, undefined);
    else if (digit !== undefined) setStance(context, model, { id, member }, stances[Number(digit) - 1]);
    else return;
    event.preventDefault();
  };
  const name = [
    stakeholderTitle(stakeholder),
    stanceSentence(stakeholder) || 'not yet judged',
    ...(next === '' ? [] : [`next: ${next}`]),
    ...(lateness === '' ? [] : [lateness]),
  ].join(', ');
  return (
    <div
      role="row"
      aria-rowindex={number}
      tabIndex={isEntry ? 0 : -1}
      aria-label={name}
      aria-selected={isSelected}
      data-stakeholder-id={id}
      className={classes(styles.row, isSelected && styles.selected, gap !== undefined && gap <= 0 && styles.quiet)}
      onKeyDown={onKeyDown}
      onPointerDown={select}
      onFocus={() => {
        if (!isSelected) select();
      }}
    >
      <div role="rowheader" className={styles.who}>
        <StakeholderMark stakeholder={stakeholder} />
        <span className={styles.name} dir="auto" title={stakeholderTitle(stakeholder)}>
          {stakeholderTitle(stakeholder)}
        </span>
      </div>
      <StanceTrackRow row={row} model={model} />
      <div role="gridcell" className={styles.gap}>
        {gap === 0 && <Check aria-hidden />} {row.needed === undefined ? 'Needed?' : gapWords(gap)}
      </div>
      <div role="gridcell" className={styles.next} dir="auto">
        {next === '' && gap !== undefined && gap > 0 ? (
          <span className={styles.missing}>
            <CircleDashed aria-hidden /> No next step{stakeholder.owner === undefined && ', nobody owns this'}
          </span>
        ) : (
          next || '–'
        )}
      </div>
      <div role="gridcell" className={classes(styles.by, lateness !== '' && styles.late)}>
        {lateness || due}
      </div>
    </div>
  );
});

/** What is done next, by when, and how late that is; in one text, so that the line is drawn anew only when one is another. */
function stepOf(plan: Plan, { id }: CommitmentRow, today: string): string {
  const stakeholder = plan.stakeholders[id];
  if (!stakeholder) return '';
  const due = nextDue(plan, stakeholder);
  const days = daysUntilDue(plan, stakeholder, today);
  return [
    oneLine(nextStep(plan, id)?.next ?? ''),
    due === undefined ? '' : shortDate(due, today),
    days !== undefined && days < 0 ? dueWords(days) : '',
  ].join('\0');
}
