/** What lines and colours mean, with what can be turned off. */
import { Wand2 } from 'lucide-react';
import type { MapLook } from '../../../../figure/compose/network/mapMarks';
import { useCommandContext } from '../../../../commands/commandContext';
import { Button } from '../../../../ui/Button';
import { choose } from '../networkChoices';
import type { ShownNetwork } from '../useNetwork';
import styles from './MapKey.module.css';

interface MapKeyProps {
  readonly shown: ShownNetwork;
  readonly look: MapLook;
  readonly onTidy: () => void;
}

export function MapKey({ shown: { network, settings }, look, onTidy }: MapKeyProps) {
  const { session } = useCommandContext();
  const { choice, colouring, layout, put } = settings;
  const many = (kind: 'formal' | 'informal') => network.ties.filter((tie) => tie.kind === kind).length;
  if (network.ties.length === 0) return null;
  const { palette, categories } = look;
  return (
    <div className={styles.key} role="group" aria-label="Key">
      {(['formal', 'informal'] as const).map((kind) => (
        <label key={kind} className={styles.kind}>
          <input
            type="checkbox"
            role="switch"
            className={styles.switch}
            checked={choice[kind]}
            onChange={(event) => choose(session, { [kind]: event.currentTarget.checked })}
          />
          <svg aria-hidden width={34} height={12} className={styles[kind]}>
            <path d={kind === 'formal' ? 'M1,6 L33,6' : 'M1,10 Q17,0 33,8'} />
          </svg>
          {kind === 'formal' ? 'Formal, from roles' : 'Informal'}
          <span className={styles.many}>{many(kind)}</span>
        </label>
      ))}
      <p className={styles.strengths}>
        {[1.4, 2.4, 3.6].map((width) => (
          <svg key={width} aria-hidden width={20} height={8}>
            <path d="M1,4 L19,4" strokeWidth={width} />
          </svg>
        ))}
        now and then, weekly, daily
      </p>
      {/* The grounds of organisations have their names on them. */}
      {colouring === 'stance' && categories.entries.length > 0 && (
        <ul className={styles.colours} aria-label="Stances">
          {categories.entries.map(({ index, words }) => (
            <li key={index}>
              <span aria-hidden className={styles.dot} style={{ background: palette[colouring](index).mark }} />
              {words}
            </li>
          ))}
        </ul>
      )}
      {put[layout].size > 0 && (
        <Button variant="quiet" icon={<Wand2 />} onPress={onTidy}>
          Tidy
        </Button>
      )}
    </div>
  );
}
