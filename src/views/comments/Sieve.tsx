/** Which comments are shown: those that wait or those that were dealt with; of many, those that have some words. */
import { SegmentedControl } from '../../ui/SegmentedControl';
import { TextField } from '../../ui/TextField';
import styles from './Comments.module.css';

export interface Sifted {
  readonly state: 'open' | 'resolved';
  readonly query: string;
}

interface SieveProps {
  readonly sifted: Sifted;
  readonly onChange: (sifted: Sifted) => void;
  readonly hasSearch: boolean;
}

export function Sieve({ sifted, onChange, hasSearch }: SieveProps) {
  return (
    <div className={styles.sieve}>
      <SegmentedControl
        label="Which comments"
        isLabelHidden
        value={sifted.state}
        onChange={(state) => onChange({ ...sifted, state })}
        segments={[
          { id: 'open', label: 'Open' },
          { id: 'resolved', label: 'Resolved' },
        ]}
      />
      {hasSearch && (
        <TextField
          label="Find in comments"
          hideLabel
          placeholder="Find in comments"
          value={sifted.query}
          onChange={(query) => onChange({ ...sifted, query })}
        />
      )}
    </div>
  );
}
