/**
 * A field in the place of the title that it changes: Enter and leaving it keep, Esc drops. What comes back in its place has
 * the keyboard then.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { takeKeyboard } from './takeKeyboard';

export interface TitleFieldProps {
  readonly label: string;
  readonly title: string;
  readonly maxLength: number;
  readonly className: string | undefined;
  readonly onKeep: (title: string) => void;
  readonly onDrop: () => void;
}

export function TitleField({ label, title, maxLength, className, onKeep, onDrop }: TitleFieldProps) {
  const [draft, setDraft] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(
    () =>
      takeKeyboard(
        () => field.current,
        () => field.current?.select(),
      ),
    [],
  );
  // Some browsers tell of a field that goes that it has lost the focus.
  const isLeft = useRef(false);
  const leave = (how: () => void) => {
    if (isLeft.current) return;
    isLeft.current = true;
    how();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The key is not to press what comes in the place of the field as well.
    event.preventDefault();
    leave(event.key === 'Enter' ? () => onKeep(draft) : onDrop);
  };
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      value={draft}
      maxLength={maxLength}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave(() => onKeep(draft))}
    />
  );
}
