/**
 * Two fields that suggest while one types: `SuggestField` takes any words, `PickField` only one of what it offers.
 * What they offer is asked for when they get focus, never before: the list may be long to make.
 */
import { useState } from 'react';
import { folded } from '../kit/folded';
import { tidyName } from '../kit/names';
import { ComboboxFrame, type Suggestion } from './ComboboxFrame';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly suggestions: () => readonly string[];
  readonly placeholder?: string;
  readonly maxLength?: number;
}

export function SuggestField({ suggestions, ...rest }: SuggestFieldProps) {
  // The words that stand in the field are no suggestion, though they may be in use by now.
  const offered = () => suggestions().flatMap((words) => (words === rest.value ? [] : { id: words, label: words }));
  return <ComboboxFrame {...rest} offered={offered} />;
}

export interface PickFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly choices: () => readonly Suggestion[];
  readonly onPick: (id: string) => void;
  /** Offers to make a new one of what was typed, when nothing is called exactly that. */
  readonly onMake?: (name: string) => void;
  /** What that is called: “Make”, unless it is something else that comes of it. */
  readonly makeWord?: string;
  /** Things of this name are not made again, though they may not be offered. */
  readonly isKnown?: (name: string) => boolean;
  readonly emptyWords?: string;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
}

/**
 * Picking empties the field again: what was picked shows elsewhere. Enter takes what best fits, or makes it. Whoever
 * leaves the field has made what stands there; where nothing can be made, it stays there.
 */
export function PickField({ choices, onPick, onMake, makeWord = 'Make', isKnown, ...rest }: PickFieldProps) {
  const [query, setQuery] = useState('');
  const make = 'new:';
  const typed = tidyName(query);
  const sameAs = ({ label }: Suggestion) => tidyName(label).toLowerCase() === typed.toLowerCase();
  const offered = () => {
    const known = choices();
    const isNew = typed !== '' && !known.some(sameAs) && !isKnown?.(typed);
    return onMake && isNew ? [...known, { id: make, label: `${makeWord} “${typed}”`, always: true }] : known;
  };
  const pick = (id: string) => {
    setQuery('');
    if (id === make) onMake?.(typed);
    else onPick(id);
  };
  const enter = (first: Suggestion | undefined) => {
    // “Ana” is not the “Estates manager”: what can be made is made where no word of a name begins so.
    if (first && (!onMake || beginsSo(first, typed))) pick(first.id);
    else if (onMake) pick(offered().some(({ id }) => id === make) ? make : (first?.id ?? make));
  };
  const leave = () => {
    if (onMake && typed !== '') pick(choices().find(sameAs)?.id ?? make);
  };
  return (
    <ComboboxFrame
      {...rest}
      value={query}
      onChange={setQuery}
      onLeave={leave}
      onEnter={enter}
      offered={offered}
      onPick={pick}
    />
  );
}

/** Whether one of its words begins with what is typed. */
function beginsSo({ label }: Suggestion, typed: string): boolean {
  return ` ${folded(label)}`.includes(` ${folded(typed).trim()}`);
}
