/**
 * A field for a calendar date: it takes the date as people type or paste it, shows it in words, and opens a calendar.
 * Enter and leaving the field keep, Esc puts back, up and down go on by a day. Its value is `YYYY-MM-DD`, or undefined.
 *
 * Must not know: time of day, time zones, how dates are read.
 */
import { CalendarDays, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import styles from './DateField.module.css';
import { onDateKey } from './dateKeys';
import field from './field.module.css';
import { IconButton } from './IconButton';
import { lateComponent } from './lateComponent';
import unseen from './unseen.module.css';
import { useDateText, type DateTextProps } from './useDateText';

const DateCalendar = lateComponent(async () => (await import('./DateCalendar')).DateCalendar);
/** Before it is asked for; should it not come, opening the calendar says so. */
const fetchCalendar = () => void DateCalendar.load().catch(() => undefined);

export function DateField(props: DateTextProps) {
  const { label, value, today } = props;
  const date = useDateText(props);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const name = label.toLowerCase();
  const open = () => {
    // The calendar opens at what was typed.
    date.keep();
    setOpen(true);
  };
  const clear = () => {
    date.put(undefined);
    // The button goes, and its neighbour gets the focus.
    input.current?.focus();
  };
  return (
    <div className={`${field.field} ${styles.field}`}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <div ref={box} className={`${field.box} ${styles.box}`} data-invalid={date.problem !== undefined || undefined}>
        <input
          ref={input}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-keyshortcuts="Alt+ArrowDown"
          placeholder="dd/mm/yyyy"
          aria-invalid={date.problem !== undefined || undefined}
          aria-describedby={date.problem === undefined ? undefined : `${id}-problem`}
          value={date.text}
          // A date that is kept is a step of its own: the field has nothing left to undo.
          data-undo={date.isBeingTyped ? undefined : 'plan'}
          onChange={(event) => date.type(event.target.value)}
          onKeyDown={(event) => onDateKey(event, date, open)}
          onFocus={(event) => {
            fetchCalendar();
            if (!date.isBeingTyped) event.target.select();
          }}
          // The first press chooses the whole, for what is typed next to take its place; later ones set the caret.
          onMouseDown={(event) => {
            if (event.currentTarget === document.activeElement) return;
            event.preventDefault();
            event.currentTarget.focus();
          }}
          // Another window in front is no leaving of the field.
          onBlur={(event) => event.target !== document.activeElement && date.keep()}
        />
        {value !== undefined && <IconButton label={`Clear ${name}`} icon={<X />} small onPress={clear} />}
        <IconButton
          label={`Calendar for ${name}`}
          icon={<CalendarDays />}
          small
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onHoverStart={fetchCalendar}
          onPress={open}
        />
      </div>
      {date.problem !== undefined && (
        <p id={`${id}-problem`} className={styles.problem}>
          {date.problem}
        </p>
      )}
      <div aria-live="polite" aria-atomic="true" className={unseen.unseen}>
        <span key={date.news.count}>{date.news.text}</span>
      </div>
      {isOpen && (
        <DateCalendar
          label={`Calendar for ${name}`}
          near={box}
          value={value}
          today={today()}
          onPick={(picked) => {
            date.put(picked);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
