/** Says in words how large the picture becomes; when it becomes too large, offers the nearest that works. */
import type { FittedSize, Largest } from '../../figure/pictureSize';
import { printedPoints } from '../../figure/pictureSize';
import { Button } from '../../ui/Button';
import type { Drawing } from './drawPlan';
import styles from './PictureFacts.module.css';

/** What most journals ask for at least, in pt. */
const legible = 6;

export interface PictureFactsProps {
  readonly drawing: Drawing;
  readonly size: FittedSize;
  readonly widthMm: number;
  readonly dpi: number;
  readonly onWidth: (widthMm: number) => void;
  readonly onDpi: (dpi: number) => void;
}

export function PictureFacts({ drawing, size, widthMm, dpi, onWidth, onDpi }: PictureFactsProps) {
  const points = drawing.smallest && printedPoints(drawing.smallest, drawing.width, widthMm);
  return (
    <div className={styles.facts}>
      <p>
        {number(size.width)} × {number(size.height)} px, on paper {number(widthMm)} × {number(size.heightMm)} mm.
        {points && ` The smallest text prints at ${tenths(points)} pt.`}
      </p>
      {points !== undefined && points < legible && (
        <p>Many journals ask for at least {legible} pt: a wider picture has larger text.</p>
      )}
      {!size.ok && <TooLarge largest={size.largest} dpi={dpi} widthMm={widthMm} onWidth={onWidth} onDpi={onDpi} />}
    </div>
  );
}

type TooLargeProps = Omit<PictureFactsProps, 'drawing' | 'size'> & { readonly largest: Largest };

function TooLarge({ largest, widthMm, dpi, onWidth, onDpi }: TooLargeProps) {
  const { dpi: finest, widthMm: widest } = largest;
  return (
    <div role="alert" className={styles.tooLarge}>
      <p>That is more than this browser can draw. The largest that works:</p>
      <div className={styles.offers}>
        {finest !== undefined && (
          <Button onPress={() => onDpi(finest)}>
            Use {finest} dpi at {number(widthMm)} mm
          </Button>
        )}
        <Button onPress={() => onWidth(widest)}>
          Use {number(widest)} mm at {dpi} dpi
        </Button>
      </div>
    </div>
  );
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function tenths(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
