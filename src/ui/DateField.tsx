/**
 * A field for a calendar date, typed day, month, year. Its value is `YYYY-MM-DD`, or undefined for none.
 *
 * Must not know: time of day, time zones.
 */
import { parseDate, type CalendarDate } from '@internationalized/date';
import { X } from 'lucide-react';
import { useState } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components/DateField';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import field from './field.module.css';
import { IconButton } from './IconButton';
import styles from './DateField.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
}

export function DateField({ label, value, onChange, onBlur, isReadOnly = false }: DateFieldProps) {
  // While a year is typed digit by digit it passes through the years 2, 20 and 202, which nobody means.
  const [halfTyped, setHalfTyped] = useState<CalendarDate>();
  const change = (date: CalendarDate | null) => {
    const isHalfTyped = date !== null && date.year < 1000;
    setHalfTyped(isHalfTyped ? date : undefined);
    if (!isHalfTyped) onChange(date?.toString());
  };
  return (
    <I18nProvider locale="en-GB">
      <AriaDateField<CalendarDate>
        value={halfTyped ?? (value === undefined ? null : parseDate(value))}
        onChange={change}
        onBlur={() => {
          setHalfTyped(undefined);
          onBlur?.();
        }}
        isReadOnly={isReadOnly}
        shouldForceLeadingZeros
        className={field.field ?? ''}
      >
        <Label className={field.label ?? ''}>{label}</Label>
        <div className={`${field.box} ${styles.box}`}>
          <DateInput className={styles.input ?? ''}>
            {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
          </DateInput>
          {value !== undefined && !isReadOnly && (
            <IconButton
              label={`Clear ${label.toLowerCase()}`}
              icon={<X />}
              small
              slot={null}
              onPress={() => change(null)}
            />
          )}
        </div>
      </AriaDateField>
    </I18nProvider>
  );
}
