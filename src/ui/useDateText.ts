/**
 * The text of a date field while somebody types in it. The date is changed when the text is kept, all at once; a text
 * that is no date stays as it was typed, with the reason, and changes nothing.
 */
import { useEffect, useRef, useState } from 'react';
import { addDays, dateWithWeekday, longDate } from '../kit/dates/calendar';
import { readDate } from '../kit/dates/readDate';
import { useToldWhenGone } from './useToldWhenGone';

export interface DateTextProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or undefined for none. */
  readonly value: string | undefined;
  /** Once for each date that is kept. */
  readonly onChange: (value: string | undefined) => void;
  /** `YYYY-MM-DD` where the user is. */
  readonly today: () => string;
  /** The field goes with a text in it that is no date: what was not kept, and why, in words. */
  readonly onLost?: (words: string) => void;
}

interface Draft {
  readonly text: string;
  /** The date that stood in the field before. */
  readonly over: string | undefined;
  /** Where the text was not typed but stepped to. */
  readonly date?: string;
  /** Why the text could not be kept. */
  readonly problem?: string;
}

export type DateText = ReturnType<typeof useDateText>;

export function useDateText({ label, value, onChange, today, onLost }: DateTextProps) {
  const [typed, setTyped] = useState<Draft>();
  // What was not understood gives way when the date itself is changed from elsewhere, as by undo.
  const draft = typed?.problem !== undefined && typed.over !== value ? undefined : typed;
  const text = draft?.text ?? (value === undefined ? '' : longDate(value));
  const { news, say } = useNews();
  const refused = useToldWhenGone(onLost, draft?.problem !== undefined);

  const put = (date: string | undefined) => {
    setTyped(undefined);
    if (date === value) return;
    onChange(date);
    say(`${label}: ${date === undefined ? 'no date' : dateWithWeekday(date)}`);
  };
  /** False for a text that is no date. */
  const keep = () => {
    if (!draft) return true;
    const reading = draft.date === undefined ? readDate(draft.text, today()) : { ok: true as const, date: draft.date };
    if (reading.ok) put(reading.date);
    else {
      refused.current = `${label}: “${draft.text}” was not kept. ${reading.reason}`;
      setTyped({ ...draft, problem: reading.reason });
      say(reading.reason);
    }
    return reading.ok;
  };
  useKeptBeforeLeaving(draft ? keep : undefined);

  return {
    text,
    problem: draft?.problem,
    isBeingTyped: draft !== undefined,
    /** Said to assistive technology; `count` tells the same words said twice apart. */
    news,
    type: (next: string) => setTyped({ text: next, over: value }),
    keep,
    put,
    /** False when there is nothing to put back. */
    putBack(): boolean {
      setTyped(undefined);
      return draft !== undefined;
    },
    /** So many days on, or to today from nothing; false for a text that is no date. */
    step(days: number): boolean {
      const from = draft?.date ?? (draft ? dateIn(draft.text, today()) : value);
      const date = from === undefined ? text.trim() === '' && today() : addDays(from, days);
      if (!date) return false;
      setTyped({ text: longDate(date), over: value, date });
      say(dateWithWeekday(date));
      return true;
    },
  };
}

function dateIn(text: string, today: string): string | undefined {
  const reading = readDate(text, today);
  return reading.ok ? reading.date : undefined;
}

function useNews() {
  const [news, setNews] = useState({ text: '', count: 0 });
  return { news, say: (text: string) => setNews(({ count }) => ({ text, count: count + 1 })) };
}

/** A page that goes does not leave its fields first. */
function useKeptBeforeLeaving(keep: (() => boolean) | undefined): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const leave = () => latest.current?.();
    const hide = () => document.visibilityState === 'hidden' && leave();
    // Both come before the app writes what has been kept: at `pagehide` and, for this one, in the bubbling phase.
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide, { capture: true });
    };
  }, []);
}
