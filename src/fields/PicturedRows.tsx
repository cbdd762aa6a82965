/**
 * The rows of a list, of which those in sight may be all that is on the page. While a picture of the view is made, all of them
 * stand there once more with nothing selected, for the picture alone: the others keep their places, and the keyboard.
 */
import type { ReactNode } from 'react';
import { StoresContext, useSession, useStores } from '../store/stores';
import { withNothingSelected } from '../store/unselected';
import styles from './fields.module.css';

interface PicturedRowsProps {
  readonly children: ReactNode;
  readonly all: () => ReactNode;
}

export function PicturedRows({ children, all }: PicturedRowsProps) {
  const stores = useStores();
  const isWhole = useSession((state) => state.isWhole);
  return (
    <>
      <div data-screen-only className={styles.asIs}>
        {children}
      </div>
      {isWhole && <StoresContext value={withNothingSelected(stores)}>{all()}</StoresContext>}
    </>
  );
}
