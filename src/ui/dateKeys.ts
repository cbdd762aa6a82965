/** What keys do in a date field beside typing. */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { DateText } from './useDateText';

const days: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 };

export function onDateKey(event: KeyboardEvent<HTMLInputElement>, date: DateText, openCalendar: () => void): void {
  const { key, nativeEvent } = event;
  // While an input method composes, all keys are its own; Safari says so by the code 229.
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  const field = event.currentTarget;
  /** The text is another afterwards, and the next letter takes its place. */
  const change = (deed: () => boolean) => {
    let isDone = false;
    flushSync(() => {
      isDone = deed();
    });
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    field.select();
  };
  const step = Object.hasOwn(days, key) ? days[key] : undefined;
  if (event.altKey && key === 'ArrowDown') {
    event.preventDefault();
    event.stopPropagation();
    openCalendar();
  } else if (isBare && step !== undefined) change(() => date.step(step));
  else if (isBare && key === 'Enter') {
    event.preventDefault();
    change(date.keep);
    // In a form it is the end of it, as in any field of one line.
    if (field.getAttribute('aria-invalid') !== 'true') field.form?.requestSubmit();
  } else if (isBare && key === 'Escape') change(date.putBack);
  else if (isCommand(event)) date.keep();
}

/** Saving, presenting, finding …: such a command finds the date kept. The keys that edit a text are no commands. */
function isCommand({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && (key === 'Enter' || (key.length === 1 && !/[acvxyz]/i.test(key)));
}
