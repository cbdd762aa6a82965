/** A frame in which a picture is moved about and zoomed, with its buttons. */
import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes';
import styles from './movedSheet.module.css';
import type { PreviewZoom } from './usePreviewZoom';
import { ZoomButtons } from './ZoomButtons';

interface ZoomedFrameProps {
  /** Of what is in the frame. */
  readonly label: string;
  readonly zoomed: PreviewZoom;
  /** What the buttons are of: “Zoom of the preview”. */
  readonly zoomLabel: string;
  /** What the button in the middle brings back: “Whole page”. */
  readonly all: string;
  readonly className: string | undefined;
  readonly frameClass: string | undefined;
  /** Of the frame. */
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

export function ZoomedFrame(props: ZoomedFrameProps) {
  const { label, zoomed, zoomLabel, all, className, frameClass, style, children } = props;
  const { frame, onKeyDown, zoom, ...steps } = zoomed;
  return (
    <div className={classes(styles.place, className)}>
      <div
        ref={frame}
        className={classes(styles.frame, frameClass)}
        tabIndex={0}
        role="region"
        aria-label={label}
        onKeyDown={onKeyDown}
        style={{ '--zoom': zoom, ...style } as CSSProperties}
      >
        {children}
      </div>
      <ZoomButtons {...steps} zoom={zoom} label={zoomLabel} all={all} className={styles.zoom} />
    </div>
  );
}
