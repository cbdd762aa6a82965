/** What fits what is typed in a cell, to be taken by arrows or a click. */
import { BesideCell } from './BesideCell';
import styles from './Cells.module.css';

interface OffersProps {
  readonly id: string;
  readonly label: string;
  readonly offered: readonly string[];
  /** The one that arrows have come to. */
  readonly marked: number;
  readonly onTake: (offer: string) => void;
}

export function Offers({ id, label, offered, marked, onTake }: OffersProps) {
  return (
    <BesideCell id={id} role="listbox" aria-label={label} className={styles.offers}>
      {offered.map((offer, at) => (
        // The field has the keyboard, and its keys choose.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={offer}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === marked}
          className={styles.offer}
          // The press would take the keyboard from the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          {offer}
        </div>
      ))}
    </BesideCell>
  );
}
