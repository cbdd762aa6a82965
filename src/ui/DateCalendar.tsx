/** A month at a time to pick a date from, by mouse, finger or keys; floats near its field. Weeks begin on Monday. */
import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import styles from './DateCalendar.module.css';
import { IconButton } from './IconButton';

export interface DateCalendarProps {
  readonly label: string;
  readonly near: RefObject<HTMLElement | null>;
  readonly value: string | undefined;
  readonly today: string;
  /** Undefined: no date. */
  readonly onPick: (date: string | undefined) => void;
  readonly onClose: () => void;
}

export function DateCalendar({ label, near, value, today, onPick, onClose }: DateCalendarProps) {
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      triggerRef={near}
      placement="bottom end"
      offset={4}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={label} className={styles.dialog ?? ''}>
        <I18nProvider locale="en-GB">
          <Calendar
            value={value === undefined ? null : parseDate(value)}
            defaultFocusedValue={parseDate(value ?? today)}
            onChange={(date) => onPick(date.toString())}
            firstDayOfWeek="mon"
            // The field is there to type in; whoever opens the calendar wants the days.
            autoFocus
          >
            <header className={styles.header}>
              <IconButton slot="previous" label="Month before" icon={<ChevronLeft />} />
              <CalendarHeading className={styles.heading ?? ''} />
              <IconButton slot="next" label="Month after" icon={<ChevronRight />} />
            </header>
            <div className={styles.weeks}>
              <CalendarGrid weekdayStyle="short" className={styles.grid ?? ''}>
                {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
              </CalendarGrid>
            </div>
          </Calendar>
        </I18nProvider>
        <footer className={styles.footer}>
          <Button onPress={() => onPick(today)}>Today</Button>
          {value !== undefined && (
            <Button variant="quiet" onPress={() => onPick(undefined)}>
              Clear
            </Button>
          )}
        </footer>
      </Dialog>
    </Popover>
  );
}
