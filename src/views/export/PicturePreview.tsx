/** Shows a drawing as it will leave the app, small. An image cannot run or load anything, whatever stands in a plan. */
import { useEffect, useState } from 'react';
import type { Ground } from '../../figure/figureSvg';
import type { Drawing } from './drawPlan';
import styles from './PicturePreview.module.css';

export function PicturePreview({ drawing, ground }: { drawing: Drawing | undefined; ground: Ground }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!drawing) return undefined;
    const made = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [drawing]);
  return (
    <div className={styles.frame} data-ground={ground}>
      {address !== undefined && <img src={address} alt="Preview of the picture" className={styles.picture} />}
    </div>
  );
}
