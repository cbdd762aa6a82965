/**
 * A cell while it is edited: a field for what people type, with what is offered below it. What cannot be kept stays in the
 * field with the reason.
 *
 * Must not know: what the cell is about, which cells lie around it.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { completedBy, fittingOffers, meantBy, type CellOffers } from '../../kit/cells/cellOffers';
import { BesideCell } from './BesideCell';
import styles from './Cells.module.css';
import { stepKey, type EditorStep } from './editorKeys';
import { Offers } from './Offers';

interface CellFieldProps {
  /** What the cell is called: the name of its column. */
  readonly label: string;
  /** What the field starts with. */
  readonly before: string;
  /** What was typed to begin the edit; it then takes the place of all that stood there. */
  readonly typed: string | undefined;
  readonly offers?: CellOffers | undefined;
  readonly maxLength: number;
  /** Gives why it cannot be kept. */
  readonly write: (words: string) => string | null;
  readonly onEnd: () => void;
  /** Kept, and on to another cell; `here`: the same. */
  readonly onStep: (to: Exclude<EditorStep, 'line' | 'drop'> | 'here') => void;
  /** Whoever has gone elsewhere is told why it stays as it was. */
  readonly onLost: (reason: string) => void;
}

const noOffers: CellOffers = { all: [] };

export function CellField(props: CellFieldProps) {
  const { label, before, typed, offers = noOffers, maxLength, write, onEnd, onStep, onLost } = props;
  const [text, setText] = useState(typed ?? before);
  const [problem, setProblem] = useState<string>();
  const [marked, mark] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const list = useId();
  const offered = fittingOffers(offers, text !== before || typed !== undefined ? text : undefined);

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === undefined) field.current?.select();
  }, [typed]);

  const end = () => {
    isDone.current = true;
    onEnd();
  };
  const keep = (words: string): string | null => {
    const meant = words === before ? before : meantBy(offers, words, offered);
    const refused = meant === before ? null : write(meant);
    if (refused === null) end();
    return refused;
  };
  const step = (to: EditorStep, words: string) => {
    if (to === 'drop') end();
    if (to === 'drop' || to === 'line') return;
    const refused = keep(words);
    if (refused !== null) return setProblem(refused);
    onStep(to);
  };
  const leave = () => {
    const refused = isDone.current ? null : keep(text);
    if (refused === null) return;
    end();
    onLost(refused);
  };
  useKeptBeforeLeaving(leave);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const towards = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const to = stepKey(event);
    const isForList = towards !== 0 && offered.length > 0;
    if (event.nativeEvent.isComposing || (to === null && !isForList)) return;
    event.preventDefault();
    event.stopPropagation();
    const offer = offered[marked];
    if (to !== null) return step(to, offer === undefined ? text : completedBy(offers, text, offer));
    const from = marked < 0 && towards < 0 ? 0 : marked;
    mark((from + towards + offered.length) % offered.length);
  };
  const take = (offer: string) => {
    if (offers.takesSeveral === true) setText(`${completedBy(offers, text, offer)}, `);
    else if (keep(offer) === null) onStep('here');
  };
  const hasList = problem === undefined && offered.length > 0;

  return (
    <div className={styles.editor}>
      <input
        ref={field}
        role={hasList ? 'combobox' : undefined}
        aria-label={label}
        aria-expanded={hasList ? true : undefined}
        aria-controls={hasList ? list : undefined}
        aria-activedescendant={hasList && offered[marked] !== undefined ? `${list}-${marked}` : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${list}-problem`}
        autoComplete="off"
        dir="auto"
        maxLength={maxLength}
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
          mark(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {problem !== undefined && (
        <BesideCell id={`${list}-problem`} role="alert" className={styles.problem}>
          {problem}
        </BesideCell>
      )}
      {hasList && <Offers id={list} label={label} offered={offered} marked={marked} onTake={take} />}
    </div>
  );
}

/** A page that goes does not leave its fields first. */
function useKeptBeforeLeaving(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, []);
}
