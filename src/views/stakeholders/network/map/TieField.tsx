/**
 * Ties are typed here: “Ward sister – Site manager – advises”. Names are completed; whoever is not in the register yet is
 * entered when Enter is pressed once more. A pasted list opens the import.
 */
import { Spline } from 'lucide-react';
import { useId, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { useCommandContext } from '../../../../commands/commandContext';
import { quote } from '../../../../kit/english';
import { stakeholderNamed } from '../../../../plan/ask/people/register';
import { readTieLine } from '../../../../plan/ask/people/tieWords';
import { tieProblem } from '../../../../plan/edit/people/ties';
import { Offers } from '../../../../ui/cells/Offers';
import { addWrittenTie } from '../networkDeeds';
import { tieOffers, withOffer } from '../tieOffers';
import styles from './TieField.module.css';

interface TieFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** A list was pasted. */
  readonly onImport: (text: string) => void;
}

export function TieField({ field, onImport }: TieFieldProps) {
  const context = useCommandContext();
  const { openPlan, ports } = context;
  const [text, setText] = useState('');
  const [said, say] = useState<string>();
  const [marked, mark] = useState(-1);
  const [isOpen, open] = useState(false);
  const id = useId();
  const offered = isOpen && said === undefined ? tieOffers(openPlan.plan(), text) : [];

  const write = (words: string) => {
    setText(words);
    say(undefined);
    mark(-1);
    open(true);
  };
  const add = () => {
    const plan = openPlan.plan();
    const tie = readTieLine(text.trimEnd().replace(/ [-\u2013\u2014]{1,3}$/u, ''));
    if (!tie) return say('Name two, with a dash between: “Ward sister – Site manager – advises”.');
    const ends = [tie.from, tie.to].map((name) => stakeholderNamed(plan, name));
    const [from, to] = ends;
    const problem = from && to && tieProblem(plan, { ...tie, from: from.id, to: to.id });
    if (problem) return say(problem);
    const unknown = [tie.from, tie.to].filter((_, at) => !ends[at]);
    const ask = `${unknown.map(quote).join(' and ')} ${unknown.length === 1 ? 'is' : 'are'} not in the register yet. Enter once more adds them.`;
    if (unknown.length > 0 && said !== ask) return say(ask);
    if (addWrittenTie(context, tie)) write('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const offer = offered[marked];
    const takes =
      event.key === 'Enter' ? offer : event.key === 'Tab' && !event.shiftKey ? (offer ?? offered[0]) : undefined;
    if (by !== 0 && offered.length > 0) {
      event.preventDefault();
      mark((marked < 0 && by < 0 ? offered.length - 1 : marked + by + offered.length) % offered.length);
    } else if (takes !== undefined) {
      event.preventDefault();
      write(withOffer(text, takes));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') ports.view.current?.focus();
      write('');
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain').trim();
    if (!/[\n\t]/u.test(pasted)) return;
    event.preventDefault();
    onImport(pasted);
  };
  const isAsking = said !== undefined;
  return (
    <div className={styles.field} data-cell data-open={isOpen || undefined}>
      <Spline aria-hidden />
      <input
        ref={field}
        aria-label="New tie"
        placeholder="Ward sister – Site manager – advises"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-offers`}
        aria-activedescendant={offered[marked] === undefined ? undefined : `${id}-offers-${marked}`}
        aria-describedby={`${id}-said`}
        autoComplete="off"
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={() => open(true)}
        onBlur={() => open(false)}
      />
      <span className={styles.hint}>Enter adds a tie</span>
      <p id={`${id}-said`} role="status" className={styles.said}>
        {isAsking ? said : ''}
      </p>
      {offered.length > 0 && (
        <Offers
          id={`${id}-offers`}
          label="New tie"
          offered={offered}
          marked={marked}
          onTake={(offer) => {
            write(withOffer(text, offer));
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
