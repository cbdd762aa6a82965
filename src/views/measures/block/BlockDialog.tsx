/**
 * Shows what was understood of a pasted block or a file before it is kept: what each column means, in which order its dates
 * are written, what was left out and why.
 */
import { useMemo, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import type { DateOrder } from '../../../exchange/values/dateColumn';
import {
  guessChoices,
  readValues,
  valueRows,
  type Takes,
  type ValueChoices,
  type ValueMeaning,
} from '../../../exchange/values/valueBlock';
import { shortDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import { nextDate, stepOf } from '../../../plan/ask/frequency';
import { setMeasureDetail } from '../../../plan/edit/measureEdits';
import { setPoints } from '../../../plan/edit/pointEdits';
import type { Measure } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { Select, type Choice } from '../../../ui/Select';
import { blockEdits, datedValues } from './blockEdits';
import styles from './BlockDialog.module.css';
import { BlockPreview } from './BlockPreview';

interface BlockDialogProps {
  readonly measure: Measure;
  readonly takes: Takes;
  readonly cells: readonly (readonly string[])[];
  readonly onClose: () => void;
}

export function BlockDialog({ measure, takes, cells, onClose }: BlockDialogProps) {
  const context = useCommandContext();
  const today = useToday()();
  const rows = useMemo(() => valueRows(cells, today), [cells, today]);
  const [choices, setChoices] = useState<ValueChoices>(() => guessChoices(rows, takes, today));
  const [first, setFirst] = useState(() => nextDate(measure) ?? today);
  const read = useMemo(() => readValues(rows, choices, takes, today), [rows, choices, takes, today]);
  const hasDates = choices.meanings.includes('date');
  const values = hasDates ? read.values : datedValues(read.values, first, stepOf(measure));
  const { edits, replaced } = blockEdits(measure, values);
  const isPercent = read.isPercent && (measure.unit ?? '') === '';
  const keep = () => {
    const said = [
      `${count(edits.length, 'value')} taken over.`,
      ...(replaced > 0 ? [`${replaced} of them instead of others.`] : []),
    ];
    act(
      context,
      'paste values',
      (draft) => {
        setPoints(draft, measure.id, edits, context.newId);
        if (isPercent) setMeasureDetail(draft, measure.id, 'unit', '%');
      },
      { said: said.join(' ') },
    );
    onClose();
  };
  return (
    <Dialog
      title="What was understood"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={edits.length === 0} onConfirm={keep} isFirst>
          {edits.length === 0 ? 'Take over' : `Take over ${count(edits.length, 'value')}`}
        </DialogButtons>
      }
    >
      <div className={styles.choices}>
        {choices.askedOrders.length > 0 && (
          <Select
            label={`How is ${firstDate(rows, choices)} meant?`}
            choices={orderChoices(rows, choices, today)}
            value={choices.order}
            onChange={(order: DateOrder) => setChoices({ ...choices, order })}
          />
        )}
        {!hasDates && takes !== 'date' && (
          <DateField
            label="The first value is of"
            value={first}
            onChange={(date) => setFirst(date ?? today)}
            today={() => today}
          />
        )}
        <Select
          label="First row"
          choices={headingChoices}
          value={choices.hasHeadings ? 'headings' : 'values'}
          onChange={(is) => setChoices({ ...choices, hasHeadings: is === 'headings' })}
        />
      </div>
      <BlockPreview
        rows={rows}
        values={values}
        choices={choices}
        today={today}
        onMeaning={(column, meaning) => setChoices({ ...choices, meanings: meant(choices.meanings, column, meaning) })}
      />
      <div aria-live="polite" className={styles.said}>
        <p>
          {[
            count(values.length - read.gaps, 'value'),
            ...(read.gaps > 0 ? [count(read.gaps, 'gap')] : []),
            ...(replaced > 0 ? [`${replaced} of a date that has a value already: the new one takes its place`] : []),
            ...(isPercent ? ['the unit becomes %'] : []),
          ].join(', ')}
          .
        </p>
        {read.problems.length > 0 && (
          <>
            <p>{count(read.problems.length, 'row')} left out:</p>
            <ul>
              {read.problems.slice(0, 5).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
              {read.problems.length > 5 && <li>and {read.problems.length - 5} more</li>}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

const headingChoices: readonly Choice<'headings' | 'values'>[] = [
  { id: 'headings', label: 'Headings' },
  { id: 'values', label: 'A value' },
];

const firstDate = (rows: readonly (readonly string[])[], { meanings, hasHeadings }: ValueChoices) =>
  rows[hasHeadings ? 1 : 0]?.[meanings.indexOf('date')] ?? '';

const orderNames: Readonly<Record<DateOrder, string>> = {
  dmy: 'Day, month, year',
  mdy: 'Month, day, year',
  ymd: 'Year, month, day',
};

/** Each with what the first date would be. */
function orderChoices(rows: readonly (readonly string[])[], choices: ValueChoices, today: string): Choice<DateOrder>[] {
  return choices.askedOrders.map((order) => {
    const [value] = readValues(rows, { ...choices, order }, 'date', today).values;
    return {
      id: order,
      label: value?.date === undefined ? orderNames[order] : `${orderNames[order]}: ${shortDate(value.date, '0000')}`,
    };
  });
}

/** A meaning that only one column can have goes from the one that had it. */
function meant(meanings: readonly ValueMeaning[], column: number, meaning: ValueMeaning): ValueMeaning[] {
  return meanings.map((each, at) => (at === column ? meaning : each === meaning ? 'none' : each));
}
