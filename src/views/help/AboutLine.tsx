/** The last line of the library: what this is, for whoever wants to know. */
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { lateComponent } from '../../ui/lateComponent';
import styles from './AboutLine.module.css';

const AboutDialog = lateComponent(async () => (await import('./AboutDialog')).AboutDialog);

export function AboutLine() {
  const [isOpen, setOpen] = useState(false);
  return (
    <p className={styles.line}>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        About Aimtree
      </Button>
      {isOpen && <AboutDialog onClose={() => setOpen(false)} />}
    </p>
  );
}
