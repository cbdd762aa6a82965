/** Who is at a box, at the size that it has on the screen. Loaded when somebody is. */
import { HereMarks } from '../../fields/presence/HereMarks';
import type { Person } from '../../store/people';
import styles from './DriverBox.module.css';
import { useScreenPx } from './useScreenPx';

export function HereOnBox({ people }: { readonly people: readonly Person[] }) {
  const style = useScreenPx();
  return (
    <span className={styles.here} style={style} contentEditable={false}>
      <HereMarks people={people} at="box" />
    </span>
  );
}
