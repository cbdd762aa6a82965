/** Who is at a box, at the size that it has on the screen. Loaded when somebody is. */
import { HereMarks } from '../../fields/presence/HereMarks';
import type { Person } from '../../store/people';
import styles from './DriverBox.module.css';
import { pxStyle, usePx } from './useScreenPx';

/** From here on words are larger than the boxes that they stand on. */
const far = 1.6;

export function HereOnBox({ people }: { readonly people: readonly Person[] }) {
  const px = usePx();
  return (
    <span className={styles.here} style={pxStyle(px)} contentEditable={false} data-far={px > far || undefined}>
      <HereMarks people={people} at="box" />
    </span>
  );
}
