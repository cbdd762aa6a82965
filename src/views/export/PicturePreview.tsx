/** Shows a drawing as it will leave the app, small. An image cannot run or load anything, whatever stands in a plan. */
import { useCallback } from 'react';
import type { Ground } from '../../figure/figureSvg';
import { classes } from '../../ui/classes';
import type { Drawing } from './drawPlan';
import styles from './PicturePreview.module.css';

/** A picture that is higher than this, in widths, would be a thread if all of it were shown: it scrolls instead. */
const tallest = 2.5;

export function PicturePreview({ drawing, ground }: { drawing: Drawing | undefined; ground: Ground }) {
  // An address of its own, given back with the picture: a plan may be too long for one that holds it.
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([drawing?.svg ?? ''], { type: 'image/svg+xml' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [drawing],
  );
  const scrolls = drawing !== undefined && drawing.height > drawing.width * tallest;
  return (
    <div
      className={classes(styles.frame, scrolls && styles.scrolling)}
      data-ground={ground}
      // What scrolls must be reachable by keyboard.
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': 'Preview' })}
    >
      {drawing && <img ref={show} alt="Preview of the diagram" className={styles.picture} />}
    </div>
  );
}
