/** One change of the list: its sign, what it is about, what is different. Pressed, it is shown in the picture. */
import type { Change, Fact } from '../../plan/tell/compare/change';
import { factLine } from '../../plan/tell/compare/factWords';
import { ChangeSign } from '../../fields/ChangeSign';
import styles from './Compare.module.css';
import { MarkedText } from './MarkedText';
import { changeKey } from './walk';

const signWords = { added: 'Added', removed: 'Removed', moved: 'Moved', changed: 'Changed' } as const;

interface ChangeItemProps {
  readonly change: Change;
  readonly isSelected: boolean;
  /** Tab from outside comes to it. */
  readonly isEntry: boolean;
  readonly onSelect: () => void;
  /** Pressed again, or by Enter: it is brought near. */
  readonly onShow: () => void;
}

export function ChangeItem({ change, isSelected, isEntry, onSelect, onShow }: ChangeItemProps) {
  const { name, sign, facts } = change;
  // The text of a box is what it is called: the words that differ are marked there.
  const named = facts.find((fact) => fact.kind === 'text' && fact.texts?.after === name);
  const said = facts.filter((fact) => fact !== named || fact.side).map(factLine);
  return (
    <li>
      <button
        type="button"
        className={styles.change}
        data-stop={changeKey(change)}
        data-sign={sign}
        aria-current={isSelected || undefined}
        tabIndex={isEntry ? 0 : -1}
        onFocus={onSelect}
        onClick={onShow}
      >
        <ChangeSign mark={sign} />
        <span className={styles.words}>
          <span className={styles.name}>
            <span className={styles.unseen}>{signWords[sign]}: </span>
            {named?.texts ? <MarkedText {...named.texts} shows="after" /> : name}
          </span>{' '}
          {said.length > 0 && <span className={styles.said}>{said.join('. ')}</span>}
          {facts.map((fact) => fact.texts && <Texts key={fact.member} texts={fact.texts} isNamed={fact === named} />)}
        </span>
      </button>
    </li>
  );
}

interface TextsProps {
  readonly texts: NonNullable<Fact['texts']>;
  /** What stands there now is the name of the change. */
  readonly isNamed: boolean;
}

/** What stood there and what stands there now, with the words marked that differ. */
function Texts({ texts, isNamed }: TextsProps) {
  return (
    <span className={styles.texts}>
      {texts.before.trim() !== '' && (
        <span>
          <span className={styles.label}>before: </span>
          <MarkedText {...texts} shows="before" />
        </span>
      )}
      {!isNamed && (
        <span>
          <span className={styles.label}>now: </span>
          {texts.after.trim() === '' ? <span>nothing</span> : <MarkedText {...texts} shows="after" />}
        </span>
      )}
    </span>
  );
}
