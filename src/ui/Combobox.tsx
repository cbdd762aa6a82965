/**
 * Two fields that suggest while one types: `SuggestField` takes any words, `PickField` only one of what it offers.
 * What they offer is asked for when they get focus, never before: the list may be long to make.
 */
import { useState } from 'react';
import { ComboboxFrame, type Suggestion } from './ComboboxFrame';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly suggestions: () => readonly string[];
  readonly placeholder?: string;
}

export function SuggestField({ suggestions, ...rest }: SuggestFieldProps) {
  return (
    <ComboboxFrame
      {...rest}
      allowsCustomValue
      offered={() => suggestions().map((words) => ({ id: words, label: words }))}
    />
  );
}

export interface PickFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly choices: () => readonly Suggestion[];
  readonly onPick: (id: string) => void;
  /** Offers to make a new one of what was typed, when nothing is called exactly that. */
  readonly onMake?: (words: string) => void;
  readonly emptyWords?: string;
}

/** Picking empties the field again: what was picked shows elsewhere. */
export function PickField({ choices, onPick, onMake, ...rest }: PickFieldProps) {
  const [query, setQuery] = useState('');
  const make = 'new:';
  const typed = query.trim();
  const offered = () => {
    const known = choices();
    const isNew = typed !== '' && !known.some(({ label }) => label.toLowerCase() === typed.toLowerCase());
    return onMake && isNew ? [...known, { id: make, label: `Make “${typed}”`, always: true }] : known;
  };
  const pick = (id: string) => {
    setQuery('');
    if (id === make) onMake?.(typed);
    else onPick(id);
  };
  return (
    <ComboboxFrame
      {...rest}
      value={query}
      onChange={setQuery}
      onBlur={() => setQuery('')}
      offered={offered}
      onPick={pick}
    />
  );
}
